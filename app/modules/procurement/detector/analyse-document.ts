import { Conflict } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { Unreadable } from '#modules/intake/public.ts'
import { analyseContract, type Analysis } from './analyse-contract.ts'

/** Reads a document outside any transaction, in threads of its own; throws `Conflict` with the words for its owner. */
export async function analyseDocument(scope: Scope, name: string, bytes: Uint8Array): Promise<Analysis> {
  const analysis = await analyseContract(name, bytes).catch((error: unknown) => {
    if (error instanceof Unreadable)
      throw new Conflict('procurement.unreadable', { reason: error.text[scope.language] })
    throw error
  })
  if (analysis === null) throw new Conflict('procurement.no-document')
  return analysis
}
