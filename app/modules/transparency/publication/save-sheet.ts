import { sql } from 'kysely'
import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { fieldOf, isShown } from './fields.ts'
import { loadRecords } from './load-records.ts'
import { refusePersonal } from './refuse-personal.ts'
import { sheetValues } from './sheet-values.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import { requireReach } from '../reach.ts'

/** Writes some fields of a sheet, and what is shown of them; fields not named stay as they are. */
export const saveSheet = command({
  name: 'transparency.save-sheet',
  summary: { fr: 'Enregistrer la fiche publique d’un système', en: 'Save the public sheet of a system' },
  needs: 'transparency.edit',
  input: z.object({
    system_id: fields.id,
    fields: z.record(z.string().max(40), z.string().max(10_000).nullable()).default({}),
    /** Key → shown or kept inside; null = the default. */
    visibility: z.record(z.string().max(40), z.enum(['public', 'restricted']).nullable()).default({}),
    /** Fields whose address or phone is a service's, whatever it looks like. */
    confirmed: z.array(z.string().max(40)).max(60).default([]),
  }),
  http: 'POST /systems/:system_id/sheet',
  async run(scope, { system_id, fields: typed, visibility, confirmed }) {
    requireReach(scope, await loadSystem(scope, system_id))
    const values = sheetValues(typed)
    for (const [key, choice] of Object.entries(visibility)) {
      const field = fieldOf(key)
      if (!field) throw new Invalid({ [`visibility.${key}`]: { key: 'transparency.unknown-field' } })
      if (field.never_public && choice === 'public')
        throw new Invalid({ [`visibility.${key}`]: { key: 'transparency.never-public' } })
    }
    const [record] = await loadRecords(scope, system_id)
    const known = record?.sheet ?? { fields: {}, visibility: {} }
    const after = { fields: merged(known.fields, values), visibility: merged(known.visibility, visibility) }
    const touched = [...Object.keys(values), ...Object.keys(visibility)]
    const shown = touched.filter(key => {
      const field = fieldOf(key)
      return field && isShown(field, after.visibility)
    })
    refusePersonal(Object.fromEntries(shown.map(key => [key, after.fields[key]])), confirmed, key => `fields.${key}`)
    await sql`
      insert into transparency.sheet (tenant_id, id, system_id, fields, visibility)
      values (${scope.tenantId}, ${newId()}, ${system_id}, ${JSON.stringify(after.fields)}, ${JSON.stringify(after.visibility)})
      on conflict (tenant_id, system_id) do update set fields = excluded.fields, visibility = excluded.visibility
    `.execute(scope.db)
  },
})

/** A null takes its key away: a blank field, a choice given back to the default. */
function merged(
  before: Readonly<Record<string, string>>,
  changes: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const pairs = Object.entries<string | null>({ ...before, ...changes })
  return Object.fromEntries(pairs.filter((pair): pair is [string, string] => pair[1] !== null))
}
