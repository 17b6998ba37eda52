import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'

interface Contact {
  directorate_id: string
  contact_name?: string | null | undefined
  contact_email?: string | null | undefined
}

/** Whom to write to in a directorate, kept for the next time. */
export async function keepContact(scope: Work, typed: Contact): Promise<void> {
  const { directorate_id, contact_name = null, contact_email = null } = typed
  if (!contact_name && !contact_email) return
  await sql`
    insert into requests.contact (tenant_id, id, directorate_id, name, email)
    values (${scope.tenantId}, ${newId()}, ${directorate_id}, ${contact_name}, ${contact_email})
    on conflict (tenant_id, directorate_id) do update set name = excluded.name, email = excluded.email
  `.execute(scope.db)
}
