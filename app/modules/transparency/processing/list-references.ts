import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'

/** References and names of the register, to propose twins before an import. */
export const listReferences = query({
  name: 'transparency.list-references',
  summary: { fr: 'Lister les références des traitements', en: 'List references of processing records' },
  needs: 'transparency.read',
  input: z.object({}),
  run: scope =>
    db(scope)
      .selectFrom('transparency.processing')
      .select(['id', 'reference', 'name'])
      .where('archived_at', 'is', null)
      .execute(),
})
