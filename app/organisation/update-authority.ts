import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { authorityTypes, identityOf, loadAuthority } from './authority.ts'
import { db } from './tables.ts'

const monthDay = z.string().regex(/^(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, 'organisation.day-and-month')

export const authorityInput = z.object({
  type: z.enum(authorityTypes).optional(),
  siren: fields.siren.nullish(),
  siret: fields.siret.nullish(),
  population: fields.count.nullish(),
  population_year: z.coerce.number().int().min(1990).max(2100).nullish(),
  agents: fields.count.nullish(),
  competences: z.array(fields.line(120)).max(80).optional(),
  mandate_start: fields.civilDate.nullish(),
  mandate_end: fields.civilDate.nullish(),
  budget_debate: monthDay.nullish(),
  budget_vote: monthDay.nullish(),
  languages: z
    .array(z.enum(['fr', 'en']))
    .min(1)
    .optional(),
  capacity_person_days: fields.count.nullish(),
  capacity_euros: fields.count.nullish(),
  complete_list_applications: fields.count.nullish(),
})

export const updateAuthority = command({
  name: 'organisation.update-authority',
  summary: { fr: 'Modifier l’identité de la collectivité', en: 'Change the authority’s identity' },
  needs: 'organisation.edit',
  input: authorityInput,
  http: 'PATCH /authority',
  async run(scope, input) {
    const known = await loadAuthority(scope)
    // A SIRET begins with its SIREN: one typed is enough.
    const values = { ...input, ...(input.siret && !input.siren ? { siren: input.siret.slice(0, 9) } : {}) }
    const { mandate_start: start, mandate_end: end } = { ...known, ...values }
    if (start && end && end < start) throw new Invalid({ mandate_end: { key: 'organisation.mandate-backwards' } })
    if (Object.keys(values).length === 0) return identityOf(known)
    if (known.id) {
      await db(scope).updateTable('organisation.authority').set(values).where('id', '=', known.id).execute()
    } else {
      const row = { type: 'autre', ...values, tenant_id: scope.tenantId, id: newId() }
      await db(scope).insertInto('organisation.authority').values(row).execute()
    }
    return identityOf(await loadAuthority(scope))
  },
})
