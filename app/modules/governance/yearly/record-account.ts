import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { theBody } from '../bodies/load-bodies.ts'
import { domains } from '../domains.ts'
import { db } from '../tables.ts'
import { checkYear } from './check-year.ts'

/** The account of a year, given to an instance on a day: its text, or its file, or both. */
export const recordAccount = command({
  name: 'governance.record-account',
  summary: { fr: 'Enregistrer un bilan annuel', en: 'Record a yearly account' },
  needs: 'governance.edit',
  input: z.object({
    year: fields.count,
    domain: z.enum(domains),
    body_id: fields.id,
    given_on: fields.civilDate,
    content: fields.paragraph(20_000).nullish(),
    file: z.object({ name: z.string(), content: fields.content }).optional(),
  }),
  async run(scope, { file, ...values }) {
    checkYear(values.year)
    await theBody(scope, values.body_id)
    if (values.given_on > today(scope)) throw new Invalid({ given_on: { key: 'governance.not-yet' } })
    if (!values.content && !file) throw new Invalid({ content: { key: 'governance.account-empty' } })
    const file_id = file ? await keepFile(scope, file) : null
    const row = { ...values, file_id, tenant_id: scope.tenantId, id: newId(), created_at: scope.clock.now() }
    await db(scope).insertInto('governance.yearly_account').values(row).execute()
    return row.id
  },
})
