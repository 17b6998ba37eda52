import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from './tables.ts'

const registers = ['application', 'system', 'imposed'] as const
export type Register = (typeof registers)[number]

/** Puts back into its register a record that was archived: a mistake costs one click. */
export const restoreRecord = command({
  name: 'inventory.restore-record',
  summary: { fr: 'Remettre une fiche dans le registre', en: 'Put a record back into its register' },
  needs: 'inventory.archive',
  input: z.object({ register: z.enum(registers), id: fields.id }),
  http: 'POST /archived/:register/:id/restore',
  async run(scope, { register, id }) {
    const done = await db(scope)
      .updateTable(`inventory.${register}`)
      .set({ archived_at: null, archived_reason: null })
      .where('id', '=', id)
      .where('archived_at', 'is not', null)
      .executeTakeFirst()
    if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
  },
})
