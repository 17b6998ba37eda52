import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Choice, Preview } from '#kernel/recognition.ts'
import { recogniserOf } from './best-recogniser.ts'
import { db } from './tables.ts'
import { refuseUnseen } from './who-may-change.ts'

/** Imports all staged rows in one transaction, through the owning module's own commands: everything or nothing. */
export const applyImport = command({
  name: 'intake.apply-import',
  summary: { fr: 'Importer les lignes préparées', en: 'Import the staged rows' },
  needs: 'intake.add',
  input: z.object({
    id: fields.id,
    /** The `changes.count` that one last read: lines that somebody else changed since are not imported unseen. */
    seen: z.number().int().min(0).default(0),
  }),
  http: 'POST /imports/:id/apply',
  async run(scope, { id, seen }) {
    const staged = await db(scope)
      .selectFrom('intake.import')
      .selectAll()
      .where('id', '=', id)
      .forUpdate()
      .executeTakeFirst()
    if (!staged) throw new NotFound('kernel.not-found')
    if (staged.state !== 'staged') throw new Conflict('intake.already-applied')
    await refuseUnseen(scope, staged, seen)
    const recogniser = recogniserOf(scope.registry, staged.recogniser ?? '')
    if (!recogniser) throw new Conflict('intake.unknown-kind')
    const rows = await db(scope)
      .selectFrom('intake.staged_row')
      .select(['line', 'values', 'choice'])
      .where('import_id', '=', id)
      .orderBy('line')
      .execute()
    const chosen = rows.map(row => ({
      line: row.line,
      values: row.values as Record<string, unknown>,
      choice: (row.choice as Choice | null) ?? 'create',
    }))
    const near = (staged.preview as Preview | null)?.near ?? []
    const { created, updated, letFileGo } = await recogniser.apply(scope, chosen, { fileId: staged.file_id, near })
    await db(scope)
      .updateTable('intake.import')
      .set({
        state: 'applied',
        ...(letFileGo ? { file_id: null } : {}),
        applied_at: scope.clock.now(),
        applied_operation: scope.operationId,
        created_rows: created,
        updated_rows: updated,
      })
      .where('id', '=', id)
      .execute()
    if (staged.header_key && staged.mapping) {
      const memory = { mapping: JSON.stringify(staged.mapping), used_at: scope.clock.now() }
      await db(scope)
        .insertInto('intake.mapping')
        .values({
          ...memory,
          tenant_id: scope.tenantId,
          id: newId(),
          recogniser: recogniser.id,
          header_key: staged.header_key,
        })
        .onConflict(same => same.columns(['tenant_id', 'recogniser', 'header_key']).doUpdateSet(memory))
        .execute()
    }
    return { created, updated, skipped: chosen.filter(row => row.choice === 'skip').length }
  },
})
