import { z } from 'zod'
import { Conflict, Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { checkedAttachments } from './attachments.ts'
import { decisionField, personFields } from './request.ts'
import { kindIds } from './request-kinds.ts'

/**
 * What somebody of the public sends: into the inbox, which the visitor's role writes and never reads. `id` comes from the
 * form itself, so that the same form sent twice is one message.
 */
export const sendRequest = command({
  name: 'transparency.send-request',
  summary: { fr: 'Envoyer une demande, sans compte', en: 'Send a request, without an account' },
  needs: 'transparency.visit',
  visitor: true,
  nameless: true,
  input: z.object({
    id: fields.id,
    kind: z.enum(kindIds),
    /** Code of the public page that it is about. */
    publication_code: fields.line(40).nullish(),
    decision: decisionField.nullish(),
    decision_on: fields.civilDate.nullish(),
    message: fields.paragraph(6_000),
    ...personFields,
    will_come: z.boolean().default(false),
    files: z.array(fields.content).default([]),
  }),
  async run(scope, { id, kind, publication_code = null, files, will_come, ...message }) {
    if (!message.person_email && !message.person_address && !will_come)
      throw new Invalid({ person_email: { key: 'transparency.way-needed' } })
    if (publication_code && !(await isPublished(scope, publication_code)))
      throw new Invalid({ publication_code: { key: 'transparency.no-such-sheet' } })
    const attached = checkedAttachments(files)
    await db(scope)
      .insertInto('transparency.inbox')
      .values({
        tenant_id: scope.tenantId,
        id,
        sent_at: scope.clock.now(),
        kind,
        publication_code,
        message: JSON.stringify(message),
        file_names: attached.map(({ name }) => name),
        file_contents: attached.map(({ content }) => Buffer.from(content)),
      })
      .execute()
      .catch((error: unknown) => {
        if (typeof error === 'object' && error && 'code' in error && error.code === '23505')
          throw new Conflict('transparency.already-sent')
        throw error
      })
  },
})

async function isPublished(scope: Work, code: string): Promise<boolean> {
  const found = await db(scope)
    .selectFrom('transparency.publication')
    .select('id')
    .where('code', '=', code)
    .where('kind', '=', 'system')
    .where('state', '=', 'published')
    .executeTakeFirst()
  return found !== undefined
}
