import { z } from 'zod'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { lockedAgreement } from './agreement.ts'
import { sectionCodes } from './agreement-data.ts'

/** The text of one section in the authority's own words; null takes the section out. A signed text no longer changes. */
export const writeSection = command({
  name: 'governance.write-section',
  summary: { fr: 'Écrire un article d’une convention', en: 'Write a section of an agreement' },
  needs: 'governance.edit',
  input: z.object({ id: fields.id, code: z.enum(sectionCodes), text: fields.paragraph(8_000).nullable() }),
  http: 'PUT /agreements/:id/sections/:code',
  async run(scope, { id, code, text }) {
    const { state, sections } = await lockedAgreement(scope, id)
    if (state !== 'draft') throw new Conflict('governance.agreement-signed')
    const { [code]: _, ...others } = sections
    const written = text === null ? others : { ...others, [code]: text }
    await db(scope)
      .updateTable('governance.agreement')
      .set({ sections: JSON.stringify(written) })
      .where('id', '=', id)
      .execute()
  },
})
