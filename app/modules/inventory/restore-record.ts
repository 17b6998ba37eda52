import { z } from 'zod'
import { restoreRow } from '#kernel/archive-row.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'

const registers = ['application', 'system', 'imposed'] as const
export type Register = (typeof registers)[number]

/** Puts back into its register a record that was archived: a mistake costs one click. */
export const restoreRecord = command({
  name: 'inventory.restore-record',
  summary: { fr: 'Remettre une fiche dans le registre', en: 'Put a record back into its register' },
  needs: 'inventory.archive',
  input: z.object({ register: z.enum(registers), id: fields.id }),
  http: 'POST /archived/:register/:id/restore',
  run: (scope, { register, id }) => restoreRow(scope, `inventory.${register}`, id),
})
