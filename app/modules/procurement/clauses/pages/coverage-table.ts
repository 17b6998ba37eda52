import type { Value } from '#kernel/register.ts'
import type { Language } from '#kernel/texts.ts'
import type { Coverage } from '../coverage.ts'
import { modelClause } from '../library.ts'
import { coverageWords } from './coverage-words.ts'
import { topicTitle } from './topic-title.ts'

/** Titles of topics, for a cell. */
export function topicTitles(topics: readonly string[], language: Language): string {
  return topics
    .flatMap(id => {
      const clause = modelClause(id)
      return clause ? [topicTitle(clause, language)] : []
    })
    .join(', ')
}

/** Mandatory topics that nobody has judged. */
export function toVerify({ mandatory, verified, absent }: Coverage): string[] {
  return mandatory.filter(topic => !verified.includes(topic) && !absent.includes(topic))
}

/** The coverage as a table to take away, line for line what the page shows. */
export function coverageTable(
  contracts: readonly Coverage[],
  language: Language,
): { headers: string[]; rows: Value[][] } {
  const { columns } = coverageWords[language]
  return {
    headers: [
      columns.reference,
      columns.object,
      columns.holders,
      columns.ends_on,
      columns.analysed_on,
      columns.verified,
      columns.mandatory,
      columns.missing,
      columns.absent,
    ],
    rows: contracts.map(one => [
      one.reference,
      one.object,
      one.holders.join(', ') || null,
      one.ends_on,
      one.analysed_on,
      one.verified.length,
      one.mandatory.length,
      topicTitles(toVerify(one), language) || null,
      topicTitles(one.absent, language) || null,
    ]),
  }
}
