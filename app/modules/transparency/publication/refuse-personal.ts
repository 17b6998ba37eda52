import { Invalid, type FieldProblem } from '#kernel/errors.ts'
import { functionalAddress, personalWordsIn } from './personal-words.ts'

/**
 * Refuses what would show somebody to the public: a nominative address, a mobile phone. Whoever knows better (an address that
 * only looks like a name) says so field by field, in `confirmed`.
 */
export function refusePersonal(
  texts: Readonly<Record<string, string | null | undefined>>,
  confirmed: readonly string[] = [],
  fieldName = (key: string) => key,
): void {
  const problems: Record<string, FieldProblem> = {}
  for (const [key, text] of Object.entries(texts)) {
    const [found] = confirmed.includes(key) ? [] : personalWordsIn(text ?? '')
    if (found?.kind === 'email')
      problems[fieldName(key)] = {
        key: 'transparency.personal-email',
        words: { found: found.found, instead: functionalAddress(found.found) },
      }
    if (found?.kind === 'mobile')
      problems[fieldName(key)] = { key: 'transparency.personal-phone', words: { found: found.found } }
  }
  if (Object.keys(problems).length > 0) throw new Invalid(problems)
}
