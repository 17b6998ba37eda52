import { decides } from '#modules/transparency/portal/deciding.ts'
import { parseFrenchDate } from '#kernel/sheets.ts'
import { shortened } from '#modules/transparency/portal/make-poster.ts'
import type { Published } from '#modules/transparency/portal/list-publications.ts'
import type { SystemContent } from '#modules/transparency/publication/content.ts'
import { paths } from '../paths.ts'
import type { PublicPage, PublicVisit } from '../visit.ts'
import { json } from './register-files.ts'
import { pageOf, recordOf } from './register-record.ts'
import { saidUnder, standards } from './standards.ts'

/** What stands where the standard wants a text and the authority wrote none. */
const unsaid = 'Non renseigné par la collectivité.'

/** The standard wants a month; this one says that it is not known, and no calendar has it. */
const unknownMonth = '0000-00'

const statuses: Record<string, string> = {
  planned: 'In ontwikkeling',
  trial: 'In ontwikkeling',
  'in-use': 'In gebruik',
  disabled: 'Buiten gebruik',
  retired: 'Buiten gebruik',
}

/**
 * The shape of the Dutch Publicatiestandaard 1.0.0. Its `language` admits « nld » alone: the texts are French all the same,
 * and `text_language` says so.
 */
function dutchRecord(visit: PublicVisit, system: Published<SystemContent>): Record<string, unknown> {
  const { content } = system
  const record = recordOf(visit, system)
  const told = standards.nl.flatMap(({ property, from, most, required, address }) => {
    const text = saidUnder('nl', from, record)
    if (address) return /^https?:\/\/[\w./?&=%#~:+-]+$/.test(text) ? [[property, text]] : []
    if (text === '' && !required) return []
    return [[property, most ? withinLimit(text || unsaid, most) : text || unsaid]]
  })
  const end = monthOf(record.end)
  return {
    ...Object.fromEntries(told),
    theme: record.domain ? [record.domain] : [],
    status: statuses[content.status] ?? 'In ontwikkeling',
    start_date: monthOf(record.start) ?? unknownMonth,
    ...(end ? { end_date: end } : {}),
    link: pageOf(visit, system.code),
    publication_category: categoryOf(content),
    language: 'nld',
    schema: '1.0.0',
    text_language: 'fra',
  }
}

/** A = high risk under the AI Act; B = persons are decided about; C = the others. */
function categoryOf({ tier, individual_decision }: SystemContent): string {
  if (tier?.startsWith('HAUT_RISQUE')) return 'Hoog-risico AI-systeem (Categorie A)'
  return decides(individual_decision) ? 'Impactvolle algoritmes (Categorie B)' : 'Overige algoritmes (Categorie C)'
}

/** Paragraphs are kept when the text fits as it is. */
function withinLimit(text: string, most: number): string {
  return text.length <= most ? text : shortened(text, most)
}

/** 'YYYY-MM' from a date as the register holds it; undefined when it says no month. */
function monthOf(date: string | undefined): string | undefined {
  const text = date?.trim() ?? ''
  const [, month, year] = /^(0?[1-9]|1[0-2])\/(\d{4})$/.exec(text) ?? []
  if (month && year) return `${year}-${month.padStart(2, '0')}`
  return /^\d{4}-(?:0[1-9]|1[0-2])$/.test(text) ? text : parseFrenchDate(text)?.slice(0, 7)
}

export const dutchRegister: PublicPage = {
  path: paths.dutch,
  spoken: false,
  draw: visit => ({
    bytes: JSON.stringify(
      visit.publications.systems.map(system => dutchRecord(visit, system)),
      null,
      1,
    ),
    type: json,
  }),
}
