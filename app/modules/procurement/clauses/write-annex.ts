import type { Annex } from './annex.ts'
import { writeClause, type Variant, type WrittenClause } from './clause-text.ts'
import { proposeTopics } from './contract-questions.ts'
import { groups, modelClauses, type Group } from './library.ts'

export interface WrittenPart {
  group: Group
  clauses: WrittenClause[]
}

/** The clauses of an annex as they read, part by part; one that was made reads as it was made, whatever changed since. */
export function writeAnnex(annex: Annex, variants: ReadonlyMap<string, Variant>): WrittenPart[] {
  return groups.flatMap(group => {
    const clauses = modelClauses
      .filter(clause => clause.group === group)
      .flatMap(clause => {
        const chosen = annex.clauses.find(({ topic }) => topic === clause.id)
        if (!chosen) return []
        const { title, paragraphs } = chosen
        if (title && paragraphs) return [{ topic: clause.id, number: clause.number, title, paragraphs, blanks: [] }]
        return [writeClause(clause, variants.get(clause.id), chosen)]
      })
    return clauses.length > 0 ? [{ group, clauses }] : []
  })
}

/** Topics that such a contract calls for and that the annex leaves out, the mandatory ones first. */
export function uncoveredBy({ answers, clauses }: Pick<Annex, 'answers' | 'clauses'>) {
  return proposeTopics(answers)
    .filter(({ topic }) => !clauses.some(one => one.topic === topic))
    .toSorted((a, b) => Number(b.level === 'mandatory') - Number(a.level === 'mandatory'))
}
