import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { mentionOf, valuesOf } from './compose.ts'
import { loadRecords } from './load-records.ts'
import { looksLikeName } from './personal-words.ts'
import { completeness } from './completeness.ts'

/** The sheet of one system: what was typed, what comes from other records, what is shown of each. */
export const readSheet = query({
  name: 'transparency.read-sheet',
  summary: { fr: 'Lire la fiche publique d’un système', en: 'Read the public sheet of a system' },
  needs: 'transparency.read',
  input: z.object({ system_id: fields.id }),
  http: 'GET /systems/:system_id/sheet',
  async run(scope, { system_id }) {
    const [record] = await loadRecords(scope, system_id)
    if (!record) throw new NotFound('kernel.not-found')
    const { system, sheet, department } = record
    const row = await db(scope)
      .selectFrom('transparency.sheet')
      .select('id')
      .where('system_id', '=', system_id)
      .executeTakeFirst()
    return {
      system: { id: system.id, name: system.name, directorate_id: system.directorate_id, department },
      sheet,
      values: valuesOf(record),
      mention: mentionOf(record),
      /** A name where a function was asked for, kept from the public. */
      hidden_owner: system.owner && looksLikeName(system.owner) ? system.owner : null,
      completeness: completeness(record),
      history: row ? await historyOf(scope, 'transparency.sheet', row.id) : [],
    }
  },
})

export type SheetRead = Awaited<ReturnType<typeof readSheet>>
