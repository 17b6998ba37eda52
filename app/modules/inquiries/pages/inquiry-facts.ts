import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { applicationsPath, imposedPath, systemsPath } from '#modules/inventory/public.ts'
import type { HistoryWords } from '#records/pages/history-entries.ts'
import type { FieldGroup, LinkGroup } from '#ui/record.tsx'
import type { Subject } from '../inquiry.ts'
import type { Inquiry } from '../load.ts'
import { recordWords } from './record-words.ts'
import { listWords } from './words.ts'

/** Who writes to whom, as the letter says it; its dates stand in the timeline. */
export function inquiryGroups({ language }: Visit, inquiry: Inquiry, editHref: string | undefined): FieldGroup[] {
  const { fields, group } = recordWords[language]
  const shown = ['recipient', 'vendor_email', 'signatory', 'signatory_role', 'contact', 'follower'] as const
  return [
    {
      title: group,
      ...(editHref ? { editHref } : {}),
      fields: [
        { label: fields.deadline, value: formatDate(inquiry.deadline, language) },
        ...shown.map(field => ({ label: fields[field], value: inquiry[field] })),
      ],
    },
  ]
}

/** How the history of a letter names and says what changed. */
export function inquiryHistory({ language }: Visit): HistoryWords {
  const { fields, history, how } = recordWords[language]
  const { questionnaire: _, ...labels } = fields
  const hows: Readonly<Record<string, string>> = how
  return { labels, say: (field, value) => (field === 'sent_how' ? hows[value] : undefined), words: history }
}

const places = { imposed: imposedPath, application: applicationsPath, system: systemsPath }

/** The vendor and the records that the letter is about, where the answers change something. */
export function subjectLinks(visit: Visit, inquiry: Inquiry): LinkGroup[] {
  const { links } = recordWords[visit.language]
  return [
    {
      title: links.subjects,
      items: inquiry.subjects.map(subject => ({
        label: subject.name,
        href: subjectHref(visit, subject),
        note: listWords[visit.language].create.registers[subject.register],
      })),
    },
    {
      title: links.vendor,
      items: [{ label: inquiry.vendor, href: visit.href(`/organisation/partenaires/${inquiry.vendor_id}`) }],
    },
  ]
}

export function subjectHref(visit: Visit, { register, id }: Subject): string {
  return visit.href(`${places[register]}/${id}`)
}
