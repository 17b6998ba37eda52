import { newId } from '#kernel/ids.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { openInbox } from '#modules/transparency/crpa/open-inbox.ts'
import { recordRequest } from '#modules/transparency/crpa/record-request.ts'
import { sendRequest } from '#modules/transparency/crpa/send-request.ts'
import type { openHouse } from './house.ts'

/** What the public asked: a message opened, one that still waits, a letter typed by hand with its file. */
export async function fillPublicRequests(
  house: Awaited<ReturnType<typeof openHouse>>,
  admin: Scope,
  tenant: Tenant,
  marker: string,
) {
  const visitor: Scope = { ...house.as(tenant, 'visitor'), actor: { kind: 'anonymous' } }
  const person = { person_name: marker, person_email: `${marker}@courriel.example`, person_address: marker }
  const asked = { kind: 'explanation', message: marker, ...person } as const
  await sendRequest(visitor, { id: newId(), ...asked })
  await openInbox(admin, {})
  const pdf = new TextEncoder().encode(`%PDF-1.4\n${marker}\n%%EOF\n`)
  await recordRequest(admin, { ...asked, kind: 'rules', files: [pdf] })
  await sendRequest(visitor, { id: newId(), ...asked, files: [pdf] })
}
