import { can } from '#kernel/operation.ts'
import type { Problem } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatNumber, frenchSpaces } from '#kernel/texts.ts'
import { isNothingFound } from './evaluate.ts'
import { measureLevels } from './measure-levels.ts'
import type { Proof } from './document-proofs.ts'

/** A « constat néant » about what the registers hold: somebody must read both again. */
export async function contradicted(scope: Scope, proofs: readonly Proof[]): Promise<Problem[]> {
  const nothing = proofs.filter(({ kind }) => isNothingFound(kind.id))
  if (nothing.length === 0 || !scope.tenant || !can(scope, measureLevels)) return []
  const { rows } = await measureLevels(scope, {})
  const results = rows.flatMap(row => row.criteria)
  return nothing.flatMap(({ kind }) => {
    const against = results.find(
      ({ criterion, by }) =>
        by === 'indicator' && criterion.anyOf.some(test => 'fact' in test && test.fact === kind.id),
    )
    return against ? [warning(kind.label, against.indicator?.numerator ?? against.indicator?.value ?? null)] : []
  })
}

function warning(kind: { fr: string; en: string }, held: number | null): Problem {
  const count = (language: 'fr' | 'en') => (held === null ? '' : ` (${formatNumber(held, language)})`)
  return {
    severity: 'warning',
    message: {
      fr: frenchSpaces(
        `« ${kind.fr} » : vos registres contiennent pourtant ce que ce constat dit ne pas exister${count('fr')}. Relisez-les avant de l’enregistrer.`,
      ),
      en: `“${kind.en}”: your registers nevertheless hold what this statement says does not exist${count('en')}. Read them again before recording it.`,
    },
  }
}
