import type { Visit } from '#kernel/page.ts'
import type { HistoryWords } from '#records/pages/history-entries.ts'
import type { FieldGroup } from '#ui/record.tsx'
import { imposedHows } from '../imposed.ts'
import { inventoryTexts } from '../texts.ts'
import type { ImposedEvent } from './imposed-timeline.tsx'
import { imposedWords } from './imposed-words.ts'
import { sharedWords } from './shared-words.ts'
import { oneOf } from '#ui/list-address.ts'

/** What arrives and what is decided, in words; the dates stand in the timeline. */
export function imposedGroups({ language }: Visit, event: ImposedEvent, editHref: string | undefined): FieldGroup[] {
  const { fields, groups } = imposedWords[language]
  const how = oneOf(imposedHows, event.how)
  const what: FieldGroup = {
    title: groups.what,
    ...(editHref ? { editHref } : {}),
    fields: [
      { label: fields.what_it_does, value: event.what_it_does },
      { label: fields.how, value: how && inventoryTexts[language].hows[how] },
      { label: fields.vendor, value: event.vendor },
      { label: fields.data_touched, value: event.data_touched },
    ],
  }
  if (!event.decision) return [what]
  return [
    what,
    {
      title: groups.choice,
      fields: [
        { label: fields.decision_reason, value: event.decision_reason },
        { label: fields.decided_by, value: event.decided_by },
      ],
    },
  ]
}

/** Words for the history of an imposed function. */
export function imposedHistory({ language }: Visit, event: ImposedEvent): HistoryWords {
  const say = imposedWords[language]
  const { vendor: _vendor, join_system: _join, file: _file, review_date: _review, ...labels } = say.fields
  const named = (id: string | null, name: string | null) => (id && name ? { [id]: name } : {})
  const words: Record<string, Readonly<Record<string, string>>> = {
    how: inventoryTexts[language].hows,
    decision: say.decided,
    vendor_id: named(event.vendor_id, event.vendor),
    application_id: named(event.application_id, event.application),
    system_id: named(event.system_id, event.system),
  }
  const anonymous = sharedWords[language].byLink
  return { labels, say: (field, value) => words[field]?.[value], words: { anonymous } }
}
