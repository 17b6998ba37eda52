import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { NotFound, Refused } from '#kernel/errors.ts'
import { db } from '../tables.ts'
import { everydayInput } from './everyday.ts'
import { refusePersonal } from './refuse-personal.ts'

/** An everyday use and the rule it follows. It belongs to nobody's directorate: whoever edits everything writes it. */
export const saveEveryday = command({
  name: 'transparency.save-everyday',
  summary: { fr: 'Enregistrer un usage courant de l’IA', en: 'Save an everyday use of AI' },
  needs: 'transparency.edit',
  input: everydayInput,
  http: 'POST /everyday-uses',
  async run(scope, { id, confirmed, ...values }) {
    if (scope.reach !== 'all') throw new Refused('transparency.everyday-for-all')
    refusePersonal({ name: values.name, tools: values.tools, rule: values.rule }, confirmed)
    if (id) {
      const done = await db(scope)
        .updateTable('transparency.everyday')
        .set(values)
        .where('id', '=', id)
        .where('archived_at', 'is', null)
        .executeTakeFirst()
      if (!done.numUpdatedRows) throw new NotFound('kernel.not-found')
      return id
    }
    const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('transparency.everyday').values(row).execute()
    return row.id
  },
})
