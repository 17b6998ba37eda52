import { readSchema } from './read-schema.ts'
import { validateSource } from './validate-source.ts'

/** One column, checked over these cells: what is wrong, as « line code ». */
export async function faultsOf(field: object, ...cells: string[]): Promise<string[]> {
  const { first } = await validate(
    { fields: [{ name: 'v', ...field }, { name: 'fin' }] },
    'v\tfin',
    ...cells.map(cell => `${cell}\tx`),
  )
  return first.map(({ line, code }) => `${line} ${code}`)
}

/** The lines of a text, separated by tabs, against a schema. */
export async function validate(schema: object, ...lines: string[]) {
  const bytes = new TextEncoder().encode(`${lines.join('\n')}\n`)
  return validateSource({ name: 'essai.tsv', bytes }, readSchema(schema))
}

export const codesOf = ({ first }: Awaited<ReturnType<typeof validate>>) =>
  first.map(({ line, column, code }) => `${line ?? '-'} ${column ?? '-'} ${code}`)
