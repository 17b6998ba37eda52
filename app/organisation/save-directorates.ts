import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { loadDirectorates, matchDirectorate } from './directorate.ts'
import { db } from './tables.ts'

export const directorateInput = z.object({
  id: fields.id.optional(),
  name: fields.line(160),
  aliases: z.array(fields.line(160)).max(20).optional(),
  category_a: fields.count.nullish(),
  category_b: fields.count.nullish(),
  category_c: fields.count.nullish(),
  headcount: fields.count.nullish(),
  without_pc: fields.count.nullish(),
})

/** Set-based: one typed by hand or a whole sheet. A name already known, however written, is that directorate. Returns ids in order. */
export const saveDirectorates = command({
  name: 'organisation.save-directorates',
  summary: { fr: 'Enregistrer des directions', en: 'Save directorates' },
  needs: 'organisation.edit',
  input: z.object({ directorates: z.array(directorateInput).min(1).max(2_000) }),
  http: 'POST /directorates',
  async run(scope, { directorates }) {
    const known = await loadDirectorates(scope)
    const ids: string[] = []
    for (const { id, ...typed } of directorates) {
      const values = { ...typed, headcount: typed.headcount ?? total(typed) }
      const same = id ? known.find(d => d.id === id) : matchDirectorate(known, typed.name)
      if (id && !same) throw new NotFound('kernel.not-found')
      if (same) {
        const renamed = same.name !== typed.name && !id
        const aliases = renamed ? [...new Set([...same.aliases, typed.name])] : (typed.aliases ?? same.aliases)
        const name = renamed ? same.name : typed.name
        await db(scope)
          .updateTable('organisation.directorate')
          .set({ ...filled(values), name, aliases })
          .where('id', '=', same.id)
          .execute()
        // The rest of the sheet may name it again, in yet another way.
        same.aliases = aliases
        ids.push(same.id)
        continue
      }
      const row = { ...values, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
      await db(scope).insertInto('organisation.directorate').values(row).execute()
      known.push({
        category_a: null,
        category_b: null,
        category_c: null,
        without_pc: null,
        ...filled(row),
        aliases: [],
        id: row.id,
        name: row.name,
        headcount: row.headcount,
      })
      ids.push(row.id)
    }
    return ids
  },
})

type Counts = Pick<z.output<typeof directorateInput>, 'category_a' | 'category_b' | 'category_c'>

function total({ category_a, category_b, category_c }: Counts): number | null {
  const parts = [category_a, category_b, category_c].filter(part => typeof part === 'number')
  return parts.length ? parts.reduce((sum, part) => sum + part, 0) : null
}

/** A blank in a new sheet does not erase what is known. */
function filled<T extends object>(values: T): Partial<T> {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== null && value !== undefined),
  ) as Partial<T>
}
