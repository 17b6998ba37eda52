import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { refusePersonal } from './refuse-personal.ts'
import { webAddress } from './sheet-values.ts'

/** What the public pages say of the authority. Nothing of it is public before the site is proposed and approved. */
export const savePublicSettings = command({
  name: 'transparency.save-public-settings',
  summary: { fr: 'Enregistrer les réglages de la publication', en: 'Save the settings of publication' },
  needs: 'transparency.prepare',
  input: z.object({
    contact: fields.line(200).nullish(),
    dpo_contact: fields.line(200).nullish(),
    office: fields.line(200).nullish(),
    register_url: webAddress.transform(url => url.replace(/\/+$/, '')).nullish(),
    introduction: fields.paragraph(3_000).nullish(),
    legal_notice: fields.paragraph(6_000).nullish(),
    accessibility: fields.paragraph(3_000).nullish(),
    confirmed: z.array(z.string().max(40)).max(10).default([]),
  }),
  http: 'PUT /publications/settings',
  async run(scope, { confirmed, ...values }) {
    refusePersonal(values, confirmed)
    await db(scope)
      .insertInto('transparency.settings')
      .values({ ...values, tenant_id: scope.tenantId, id: newId() })
      .onConflict(conflict => conflict.column('tenant_id').doUpdateSet(values))
      .execute()
  },
})
