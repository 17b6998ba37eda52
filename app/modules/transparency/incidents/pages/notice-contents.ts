import { formatNumber, type Language } from '#kernel/texts.ts'
import type { ReadIncident } from '../read-incident.ts'
import { incidentLaw, type ContentKey } from '../step-data.ts'
import { momentOf } from './step-words.ts'
import { stepTexts } from './step-texts.ts'

export interface Content {
  /** What the law asks to say, in French. */
  ask: string
  article: string
  /** What the file says of it; null = nobody knows yet. */
  said: string | null
}

/** What a notification must say, with what this file and the registers already know. */
export function contentsOf(
  keys: readonly ContentKey[],
  read: ReadIncident,
  { timeZone, name }: { timeZone: string; name: string },
  language: Language,
): Content[] {
  const { incident, system, processings } = read
  const instant = (at: Date | null) => at && momentOf(at, timeZone, language)
  const fromRecords = (field: 'rights_contact' | 'persons' | 'data_categories') =>
    processings.flatMap(row => row[field] ?? [])
  const joined = (texts: readonly string[]) => [...new Set(texts)].join(' ; ') || null
  const known: Record<ContentKey, string | null> = {
    system: system && [system.name, system.purpose].filter(Boolean).join(', '),
    provider: system?.application ?? null,
    what: incident.what,
    happened: instant(incident.happened_at),
    known: instant(incident.known_at),
    data: joined([...fromRecords('persons'), ...fromRecords('data_categories')]),
    persons: incident.persons === null ? null : formatNumber(incident.persons, language, 0),
    dpo: joined(fromRecords('rights_contact')),
    consequences: incident.consequences,
    cause: incident.cause,
    measures: incident.measures,
    contact: name,
  }
  return keys.map(key => {
    const { text, article } = incidentLaw.contents[key]
    return { ask: text, article, said: known[key] }
  })
}

/** The same as a text to copy. */
export function contentsText(contents: readonly Content[], language: Language): string {
  const { notKnown } = stepTexts[language].steps
  return contents
    .map(({ ask, article, said }) => `${ask}${article ? ` (${article})` : ''}\n${said ?? `[${notKnown}]`}`)
    .join('\n\n')
}
