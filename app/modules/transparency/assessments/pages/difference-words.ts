import type { Language } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import { degrees, likelihoods, residuals } from '../answers.ts'
import type { Difference } from '../differences.ts'
import { assessmentWords } from './words.ts'

/** A difference as people read it: what it is about, before, after. */
export function sayDifference({ about, part, before, after }: Difference, language: Language) {
  const words = assessmentWords[language]
  const parts: Readonly<Record<string, string>> = { ...words.fields, ...words.riskPrinted }
  const said = part === null ? null : (parts[part] ?? part)
  const title =
    about === 'conclusion' ? (said ?? words.page.conclusion) : said ? `${about}, ${said.toLowerCase()}` : about
  return { title, before: sayValue(part, before, language), after: sayValue(part, after, language) }
}

/** A coded value in words; anything else as it was written. */
export function sayValue(part: string | null, value: string | null, language: Language): string | null {
  if (value === null) return null
  const { residuals: remains, likelihoods: degreeWords } = assessmentWords[language]
  const level = residuals.find(one => one === value)
  const degree = [...likelihoods, ...degrees].find(one => one === value)
  if (level && (part === 'residual' || part === 'residual_risk')) return capitalised(remains[level])
  if (degree && (part === 'likelihood' || part === 'severity')) return degreeWords[degree]
  return value
}
