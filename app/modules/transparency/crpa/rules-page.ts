import { blank } from './answer-content.ts'
import { decisionDuties } from './decision-duties.ts'
import type { Decision } from './read-decision.ts'

/** The rules as the published page tells them (L. 312-1-3); a question that nobody answered stays marked. */
export function rulesOf({
  words,
  system,
}: Pick<Decision, 'words' | 'system'>): { title: string; paragraphs: string[] }[] {
  return decisionDuties.rules.map(({ title, fields }) => {
    const said = fields.flatMap(field => words[field] ?? (field === 'purpose' ? (system.purpose ?? []) : []))
    return { title, paragraphs: said.length > 0 ? said : [blank(title.replace(/\s*\?$/, '').toLowerCase())] }
  })
}
