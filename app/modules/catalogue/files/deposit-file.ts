import { Invalid } from '#kernel/errors.ts'
import { largestFile } from '#kernel/files.ts'
import type { Scope } from '#kernel/scope.ts'
import { Unreadable } from '#modules/intake/public.ts'
import { keepCheck } from '../schemas/keep-check.ts'
import { readTableSchema } from '../schemas/read-table-schema.ts'
import { findingsOf, isPersonal } from './findings.ts'
import { listFiles } from './list-files.ts'
import { lookAtFile } from './look-at-file.ts'
import { recordDeposit } from './record-deposit.ts'

export const keepings = ['if-harmless', 'always', 'never'] as const
export type Keeping = (typeof keepings)[number]

/** A person waits no longer than that. */
const visitMs = 60_000

/**
 * « Déposer un fichier de données »: looks at it in a thread of its own, holding no transaction, then writes down what it
 * holds. The bytes are kept as asked: always, never, or only where nothing in them may be personal.
 */
export async function depositFile(
  scope: Scope,
  deposit: {
    file: { name: string; bytes: Uint8Array }
    keeping: Keeping
    dataset_id?: string
    title?: string
    table_schema_id?: string
  },
) {
  const { file, keeping, dataset_id, title, table_schema_id } = deposit
  if (keeping === 'always' && file.bytes.length > largestFile)
    throw new Invalid({ file: { key: 'kernel.file-too-large', words: { megabytes: 25 } } })
  // What people said of the dataset goes before what is seen in this file.
  const known = dataset_id !== undefined && isPersonal((await listFiles(scope, { dataset_id })).dataset)
  const schema = table_schema_id ? await readTableSchema(scope, { id: table_schema_id }) : null
  const { profile, validation } = await looked(scope, file, schema?.content)
  const harmless = !known && findingsOf(profile, []).length === 0 && !profile.columns.some(({ withheld }) => withheld)
  const keep = keeping === 'always' || (keeping === 'if-harmless' && harmless && file.bytes.length <= largestFile)
  const made = await recordDeposit(scope, {
    name: file.name.slice(0, 300),
    content: file.bytes,
    keep,
    profile,
    ...(dataset_id ? { dataset_id } : {}),
    ...(title ? { title } : {}),
  })
  if (validation && schema)
    await keepCheck(scope, { distribution_id: made.distribution_id, table_schema_id: schema.id, validation })
  return { ...made, kept: keep, suggestions: findingsOf(profile, []).length }
}

async function looked(scope: Scope, file: { name: string; bytes: Uint8Array }, schema: unknown) {
  try {
    const wants = schema ? 'both' : 'profile'
    const { profile, validation } = await lookAtFile({ file, wants, schema, timeMs: visitMs })
    if (!profile) throw new Error('a look without a profile')
    return { profile, validation }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    throw new Invalid({ file: { key: 'catalogue.unreadable', words: { reason: error.text[scope.language] } } })
  }
}
