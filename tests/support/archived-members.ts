import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Tenant } from '#kernel/scope.ts'
import type { openHouse } from './house.ts'

/** What opens a door in the filled authority, and must not travel. */
export const secret = 'b0a7cafe'.repeat(8)
/** Somebody who has an account here. */
export const person = newId()

/** Somebody who works for both authorities, somebody who left, and what opens doors. */
export async function addMembers(house: Awaited<ReturnType<typeof openHouse>>, tenant: Tenant) {
  const { pool } = house.database
  await pool.query(
    `insert into auth."user" (id, name, email, created_at, updated_at) values ($1, 'Alex Roy', 'alex@exemple.fr', now(), now())`,
    [person],
  )
  await house.database.transaction({ tenantId: tenant.id, operationId: newId(), writable: true }, async db => {
    const values = (id: string, email: string) =>
      sql`(${tenant.id}, ${newId()}, ${id}, 'Alex Roy', ${email}, '{admin}', now())`
    await sql`insert into accounts.membership (tenant_id, id, user_id, name, email, roles, created_at)
      values ${values(person, 'alex@exemple.fr')}, ${values(newId(), 'nouvelle@exemple.fr')}`.execute(db)
    await sql`insert into accounts.invitation (tenant_id, id, email, roles, token_hash, invited_by, created_at, expires_at)
      values (${tenant.id}, ${newId()}, 'x@exemple.fr', '{it}', ${secret}, 'Alex Roy', now(), now())`.execute(db)
    await sql`insert into keys.key (tenant_id, id, name, prefix, digest, permissions, made_by, maker, created_at, expires_at)
      values (${tenant.id}, ${newId()}, 'nuit', 'gvl_', ${`key${secret}`}, '{plan.read}', ${person}, 'Alex Roy', now(), now() + interval '1 day')`.execute(
      db,
    )
  })
}
