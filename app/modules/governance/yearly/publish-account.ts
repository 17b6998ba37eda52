import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { theAccount } from './load-accounts.ts'

/** The public can read it: since when, and where. */
export const publishAccount = command({
  name: 'governance.publish-account',
  summary: { fr: 'Noter la publication d’un bilan annuel', en: 'Record that a yearly account was published' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, published_on: fields.civilDate, published_where: fields.line(300) }),
  http: 'POST /accounts/:id/publication',
  async run(scope, { id, ...values }) {
    const { given_on } = await theAccount(scope, id)
    if (values.published_on > today(scope)) throw new Invalid({ published_on: { key: 'governance.not-yet' } })
    if (values.published_on < given_on) throw new Invalid({ published_on: { key: 'governance.before-given' } })
    await db(scope).updateTable('governance.yearly_account').set(values).where('id', '=', id).execute()
  },
})
