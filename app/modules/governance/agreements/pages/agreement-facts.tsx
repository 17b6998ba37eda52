import { today } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { FieldGroup } from '#ui/record.tsx'
import { agreementsPath } from '../../paths.ts'
import type { Agreement } from '../load-agreements.ts'
import { agreementWords } from './words.ts'

/** Where the agreement stands, in one sentence. */
export function agreementSummary({ language, scope }: Pick<Visit, 'language' | 'scope'>, agreement: Agreement) {
  const { summary: say } = agreementWords[language]
  const { standing, ends_on, notice_on } = agreement.term
  const day = (date: string | null) => (date ? formatDate(date, language) : '')
  switch (standing) {
    case 'draft':
      return say.draft
    case 'to-come':
      return say.come(day(agreement.starts_on))
    case 'expired':
      return <span class="overdue">{say.over(day(ends_on))}</span>
    case 'ended':
      return say.over(day(agreement.ended_on))
    case 'to-renew':
      return notice_on && notice_on < today(scope) ? (
        <span class="overdue">{say.late(day(notice_on))}</span>
      ) : (
        say.renew(day(notice_on))
      )
    default:
      return ends_on ? say.until(day(ends_on)) : say.force
  }
}

export function agreementGroups(
  { language, href }: Pick<Visit, 'language' | 'href'>,
  agreement: Agreement,
  editHref: string | undefined,
): FieldGroup[] {
  const { fields, groups, none, noEnd, renewed, openFile, standings } = agreementWords[language]
  const edit = editHref ? { editHref } : {}
  const day = (date: string | null) => date && formatDate(date, language)
  const { ends_on } = agreement.term
  return [
    {
      title: groups.what,
      ...edit,
      fields: [
        { label: fields.parties, value: agreement.parties.map(({ name }) => name).join(', ') || none },
        { label: fields.object, value: agreement.object },
        { label: fields.owner, value: agreement.owner },
        {
          label: fields.reference,
          value: agreement.file_id ? (
            <a href={href(`${agreementsPath}/${agreement.id}/piece`)} download>
              {agreement.reference ?? openFile}
            </a>
          ) : (
            agreement.reference
          ),
        },
      ],
    },
    {
      title: groups.when,
      ...edit,
      fields: [
        { label: fields.standing, value: standings[agreement.term.standing] },
        { label: fields.signed_on, value: day(agreement.signed_on) },
        { label: fields.starts_on, value: day(agreement.starts_on) },
        {
          label: fields.ends_on,
          value: ends_on
            ? agreement.tacit_renewal
              ? renewed(formatDate(ends_on, language))
              : formatDate(ends_on, language)
            : noEnd,
        },
        ...(agreement.term.notice_on ? [{ label: fields.notice_on, value: day(agreement.term.notice_on) }] : []),
        ...(agreement.ended_on
          ? [
              { label: fields.ended_on, value: day(agreement.ended_on) },
              { label: fields.ended_reason, value: agreement.ended_reason },
            ]
          : []),
      ],
    },
  ]
}
