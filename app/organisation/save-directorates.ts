import { z } from 'zod'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { directorateKey, loadDirectorates, matchDirectorate, type Directorate } from './directorate.ts'
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

/**
 * Set-based: one typed by hand or a whole sheet. A name already known, however written, is that directorate, and a blank
 * erases nothing; with an id, null empties a figure. Returns ids in order.
 */
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
      const same = id ? known.find(d => d.id === id) : matchDirectorate(known, typed.name)
      if (id && !same) throw new NotFound('kernel.not-found')
      if (id) refuseTwin(known, id, typed.name)
      const given = said(typed, Boolean(id))
      const values = { ...given, headcount: headcountOf(given, same) }
      if (same) {
        const renamed = same.name !== typed.name && !id
        const aliases = renamed ? [...new Set([...same.aliases, typed.name])] : (typed.aliases ?? same.aliases)
        const row = { ...values, name: renamed ? same.name : typed.name, aliases }
        await db(scope).updateTable('organisation.directorate').set(row).where('id', '=', same.id).execute()
        // The rest of the sheet may name it again, in yet another way.
        Object.assign(same, row)
        ids.push(same.id)
        continue
      }
      const row = { ...blank, ...values, name: typed.name, id: newId() }
      await db(scope)
        .insertInto('organisation.directorate')
        .values({ ...row, tenant_id: scope.tenantId, created_at: scope.clock.now() })
        .execute()
      known.push(row)
      ids.push(row.id)
    }
    return ids
  },
})

const blank = { aliases: [], category_a: null, category_b: null, category_c: null, headcount: null, without_pc: null }

/** Two directorates cannot end up with one name. */
function refuseTwin(known: readonly Directorate[], id: string, name: string): void {
  const twin = known.find(other => other.id !== id && directorateKey(other.name) === directorateKey(name))
  if (twin) throw new Conflict('organisation.directorate-exists', { name: twin.name })
}

const categories = ['category_a', 'category_b', 'category_c'] as const
type Counts = { [field in (typeof categories)[number] | 'headcount']?: number | null | undefined }

/** The total typed; else the sum of the categories, unless a total was known and the sum has not all its parts. */
function headcountOf(typed: Counts, known: Directorate | undefined): number | null {
  if (typeof typed.headcount === 'number') return typed.headcount
  const merged = { ...known, ...typed }
  const kept = known?.headcount ?? null
  const summed = kept === null || kept === total(known ?? {}) || typed.headcount === null
  const whole = categories.some(one => one in typed) && categories.every(one => typeof merged[one] === 'number')
  return summed || whole ? total(merged) : kept
}

function total(counts: Counts): number | null {
  const parts = categories.flatMap(one => counts[one] ?? [])
  return parts.length ? parts.reduce((sum, part) => sum + part, 0) : null
}

/** What was said of it; null says « nothing » only of a directorate that was named by its id. */
function said<T extends object>(values: T, nulls: boolean): Partial<T> {
  const kept = Object.entries(values).filter(([, value]) => value !== undefined && (nulls || value !== null))
  return Object.fromEntries(kept) as Partial<T>
}
