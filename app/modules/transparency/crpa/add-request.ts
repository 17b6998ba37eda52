import { sql } from 'kysely'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import type { Attachment } from './attachments.ts'
import { dueOn } from './request.ts'
import type { KindId } from './request-kinds.ts'

export interface NewRequest {
  inbox_id?: string | null
  kind: KindId
  system_id: string | null
  received_on: string
  person_name?: string | null
  person_email?: string | null
  person_address?: string | null
  decision?: string | null
  message: string
}

/** Numbers a request and keeps its files; one at a time in an authority, so that no number is given twice or skipped. */
export async function addRequest(scope: Work, request: NewRequest, files: readonly Attachment[]): Promise<string> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`transparency.request ${scope.tenantId}`}, 0))`.execute(
    scope.db,
  )
  const last = await db(scope)
    .selectFrom('transparency.request')
    .select(eb => eb.fn.max('number').as('number'))
    .executeTakeFirst()
  const id = newId()
  await db(scope)
    .insertInto('transparency.request')
    .values({
      ...request,
      tenant_id: scope.tenantId,
      id,
      number: (last?.number ?? 0) + 1,
      due_on: dueOn(request.received_on),
      created_at: scope.clock.now(),
    })
    .execute()
  for (const file of files)
    await db(scope)
      .insertInto('transparency.request_file')
      .values({ tenant_id: scope.tenantId, id: newId(), request_id: id, file_id: await keepFile(scope, file) })
      .execute()
  return id
}
