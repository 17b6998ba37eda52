import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import type { Work } from '#kernel/scope.ts'
import { useKinds } from './processing.ts'
import { requireReach } from '../reach.ts'
import { loadUses } from './uses.ts'

/** One tie between a processing record and something that uses AI. */
export const linkInput = z.object({ processing_id: fields.id, kind: z.enum(useKinds), record_id: fields.id })

/** A referent ties systems of their own directorates only. */
export async function checkUse(scope: Work, { kind, record_id }: z.output<typeof linkInput>): Promise<void> {
  const use = (await loadUses(scope)).find(known => known.kind === kind && known.id === record_id)
  if (!use) throw new NotFound('kernel.not-found')
  requireReach(scope, use)
}

/** The columns that name what is tied. */
export function tie({ kind, record_id }: z.output<typeof linkInput>) {
  return kind === 'system' ? { system_id: record_id, everyday_id: null } : { system_id: null, everyday_id: record_id }
}
