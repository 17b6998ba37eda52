import { sql } from 'kysely'
import { z } from 'zod'
import { Conflict, Invalid, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { roles } from '#kernel/permissions.ts'
import type { Work } from '#kernel/scope.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { db } from './tables.ts'

/** Roles that an authority gives. `operator` belongs to the installation, `visitor` to nobody. */
export const memberRoles = roles.filter(role => role !== 'operator' && role !== 'visitor')
export type MemberRole = (typeof memberRoles)[number]

export function isMemberRole(text: string): text is MemberRole {
  return (memberRoles as readonly string[]).includes(text)
}

/** What a member may do and where. */
export const rights = {
  roles: z
    .array(z.enum(memberRoles))
    .min(1)
    .transform(list => [...new Set(list)]),
  directorate_ids: z
    .array(fields.id)
    .max(200)
    .default([])
    .transform(list => [...new Set(list)]),
}

export interface Member {
  id: string
  user_id: string
  name: string
  email: string
  roles: string[]
  directorate_ids: string[]
  /** The identity provider that decides of the roles at each sign-in; null = they are given by hand. */
  provider_id: string | null
  created_at: Date
}

export const memberColumns = [
  'id',
  'user_id',
  'name',
  'email',
  'roles',
  'directorate_ids',
  'provider_id',
  'created_at',
] as const

export async function refuseUnknownDirectorates(scope: Work, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return
  const known = new Set((await loadDirectorates(scope)).map(directorate => directorate.id))
  if (!ids.every(id => known.has(id))) throw new Invalid({ directorate_ids: { key: 'accounts.unknown-directorate' } })
}

/** An active member; `NotFound` otherwise. */
export async function memberById(scope: Work, id: string): Promise<Member> {
  const found = await db(scope)
    .selectFrom('accounts.membership')
    .select(memberColumns)
    .where('id', '=', id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

/** Adds somebody who has an account; one active membership each. */
export async function addMember(
  scope: Work,
  member: Pick<Member, 'user_id' | 'name' | 'email' | 'roles' | 'directorate_ids'> & { provider_id?: string },
): Promise<string> {
  const id = newId()
  const done = await db(scope)
    .insertInto('accounts.membership')
    .values({ tenant_id: scope.tenantId, id, ...member, created_at: scope.clock.now() })
    .onConflict(conflict => conflict.columns(['tenant_id', 'user_id']).where('archived_at', 'is', null).doNothing())
    .executeTakeFirst()
  if (!done.numInsertedOrUpdatedRows) throw new Conflict('accounts.already-member')
  return id
}

/** Refuses what would leave the authority without an administrator; the locks make two removals at once wait for each other. */
export async function keepAnAdmin(scope: Work, leavingId: string): Promise<void> {
  const admins = await db(scope)
    .selectFrom('accounts.membership')
    .select('id')
    .where('archived_at', 'is', null)
    .where(sql<boolean>`'admin' = any (roles)`)
    .orderBy('id')
    .forUpdate()
    .execute()
  if (admins.length > 0 && admins.every(admin => admin.id === leavingId)) throw new Conflict('accounts.last-admin')
}
