import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { FieldGroup } from '#ui/record.tsx'
import type { CitizenRequest } from '../load-requests.ts'
import { lastSafeDay, recourseUntil } from '../request.ts'
import { kindOf } from '../request-kinds.ts'
import { listWords } from './list-words.ts'
import { recordWords } from './record-words.ts'

/** Its clock, its law, who asks and who answers. */
export function requestGroups(
  { language }: Visit,
  request: CitizenRequest,
  editHref: string | undefined,
): FieldGroup[] {
  const { facts, fields, clock, lawTitle, ask } = recordWords[language]
  const { law, says, recourse } = kindOf(request.kind)
  const day = (date: string | null) => date && formatDate(date, language)
  const cada = recourse === 'cada'
  return [
    {
      title: clock,
      fields: [
        { label: facts.received, value: day(request.received_on) },
        { label: facts.safe, value: day(lastSafeDay(request.due_on)), help: facts.safeHelp },
        ...(cada
          ? [
              { label: facts.due, value: day(request.due_on), help: facts.dueHelp },
              { label: facts.cada, value: day(recourseUntil(request.due_on)), help: facts.cadaHelp },
            ]
          : []),
        { label: facts.acknowledged, value: day(request.acknowledged_on) },
      ],
    },
    { title: lawTitle, fields: [{ label: facts.law, value: `${law} (à confirmer)`, help: says }] },
    {
      title: ask,
      ...(editHref ? { editHref } : {}),
      fields: [
        { label: fields.owner, value: request.owner },
        { label: fields.person_name, value: request.person_name },
        { label: facts.way, value: listWords[language].ways[request.way] },
        { label: fields.person_email, value: request.person_email },
        { label: fields.person_address, value: request.person_address?.replaceAll('\n', ', ') },
        { label: fields.decision, value: request.decision },
        { label: facts.came, value: request.inbox_id ? facts.form : facts.office },
      ],
    },
  ]
}
