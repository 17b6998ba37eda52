import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { sql } from 'kysely'
import { db } from '../tables.ts'
import { loadSettings } from '../publication/settings.ts'
import { loadRequest } from './load-requests.ts'
import { loadWords } from './load-words.ts'

/** One request, its files, who answers, and what the public page of its system already says of the items to explain. */
export const readRequest = query({
  name: 'transparency.read-request',
  summary: { fr: 'Lire une demande du public', en: 'Read a request of the public' },
  needs: 'transparency.answer-public',
  input: z.object({ id: fields.id }),
  http: 'GET /public-requests/:id',
  async run(scope, { id }) {
    const request = await loadRequest(scope, id)
    const files = await db(scope)
      .selectFrom('transparency.request_file as r')
      .innerJoin(sql<{ tenant_id: string; id: string; type: string; bytes: number }>`kernel.file`.as('f'), join =>
        join.onRef('f.tenant_id', '=', 'r.tenant_id').onRef('f.id', '=', 'r.file_id'),
      )
      .select(['r.id', 'f.type', 'f.bytes'])
      .where('r.request_id', '=', id)
      .orderBy('r.id')
      .execute()
    const { office, contact, dpo_contact } = await loadSettings(scope)
    return {
      request,
      files,
      office,
      contact,
      dpo_contact,
      general: await loadWords(scope, request.system_id),
      history: await historyOf(scope, 'transparency.request', id),
    }
  },
})
