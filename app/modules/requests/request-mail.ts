import { sayActor } from '#kernel/sentences.ts'
import { oneLine, type Mail } from '#kernel/mail.ts'
import type { Work } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Request } from './load.ts'
import { mailWords } from './mail-words.ts'

/** The mail that carries a link, in the language of who asks. */
export function requestMail(
  { tenant, language }: Pick<Work, 'tenant' | 'language'>,
  request: Request & { contact_email: string },
  link: string,
): Mail {
  const say = mailWords[language]
  const words = {
    authority: oneLine(tenant.name),
    directorate: oneLine(request.directorate),
    by: formatDate(request.answer_by, language),
    applications: request.applications.length,
    asker: oneLine(sayActor(request.asked_by, language)),
    link,
  }
  const subject = request.sent_on ? say.reminder(words) : say.subject(words)
  return { to: request.contact_email, subject: subject.slice(0, 180), text: say.text(words) }
}
