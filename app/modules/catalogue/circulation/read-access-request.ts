import { z } from 'zod'
import { historyOf } from '#kernel/changes.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { theAccess } from './access.ts'

export const readAccessRequest = query({
  name: 'catalogue.read-access-request',
  summary: { fr: 'Lire une demande d’accès', en: 'Read an access request' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /access-requests/:id',
  async run(scope, { id }) {
    return {
      request: await theAccess(scope, id),
      history: await historyOf(scope, 'catalogue.access_request', id),
    }
  },
})
