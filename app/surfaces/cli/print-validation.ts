import { formatNumber } from '#kernel/texts.ts'
import { sayError, sayErrorAtPlace, sayGap } from '#modules/catalogue/schemas/say-error.ts'
import type { Validation } from '#modules/catalogue/schemas/row-error.ts'

const shown = 20
const number = (value: number) => formatNumber(value, 'fr', 0)
const count = (value: number, one: string, many: string) => `${number(value)} ${value < 2 ? one : many}`

/** The result on a terminal: the verdict, what is wrong most often, the first places. */
export function printValidation({
  tableSchema,
  valid,
  rows,
  errors,
  warnings,
  counts,
  first,
  notChecked,
}: Validation): string {
  const lines = [
    `${tableSchema.title} ${tableSchema.version}\u202f: ${valid ? 'conforme' : 'non conforme'}, ${count(rows, 'ligne contrôlée', 'lignes contrôlées')}, ${count(errors, 'erreur', 'erreurs')}, ${count(warnings, 'remarque', 'remarques')}.`,
  ]
  if (counts.length > 0) lines.push('', 'Par erreur')
  for (const { code, column, count: times } of counts) {
    const example = first.find(error => error.code === code && error.column === column)
    lines.push(
      `  ${number(times).padStart(7)}  ${column ?? 'tableau'}\u202f: ${sayError({ code, ...(example?.words ? { words: example.words } : {}) }, 'fr')}`,
    )
  }
  if (first.length > 0) lines.push('', first.length > shown ? `Les ${shown} premières` : 'Où')
  for (const error of first.slice(0, shown)) lines.push(`  ${sayErrorAtPlace(error, 'fr')}`)
  if (notChecked.length > 0) lines.push('', 'Non contrôlé')
  for (const gap of notChecked) lines.push(`  ${sayGap(gap, 'fr')}`)
  return lines.join('\n')
}

/** The same for programs: codes, and the sentences of both languages beside them. */
export function validationJson({ first, notChecked, ...rest }: Validation) {
  return {
    ...rest,
    first: first.map(error => ({ ...error, message: { fr: sayError(error, 'fr'), en: sayError(error, 'en') } })),
    notChecked: notChecked.map(gap => ({ ...gap, message: { fr: sayGap(gap, 'fr'), en: sayGap(gap, 'en') } })),
  }
}
