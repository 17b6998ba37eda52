import { randomUUID } from 'node:crypto'
import pg from 'pg'
import { afterAll, inject } from 'vitest'
import { buildModules } from '#modules.ts'
import { fixedClock, type Clock } from '#kernel/clock.ts'
import { openDatabase, type Database } from '#kernel/database.ts'
import type { Mail } from '#kernel/mail.ts'
import type { Registry } from '#kernel/module.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { createTenant } from '#kernel/tenants.ts'

export interface TestDatabase {
  database: Database
  superuserUrl: string
  ownerUrl: string
  appUrl: string
}

/** The day on which tests happen, unless they say otherwise. */
export const testDay = fixedClock('2026-11-23T09:00:00Z')

/** A database of this test file's own, copied from the migrated template and dropped at the end. */
export async function testDatabase(): Promise<TestDatabase> {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const at = (key: 'superuserUrl' | 'ownerUrl' | 'appUrl', database: string) =>
    inject(key).replace('DATABASE', database)
  await asSuperuser(at('superuserUrl', 'postgres'), `create database ${name} template migrated owner gouvernail_owner`)
  const database = openDatabase(at('appUrl', name))
  afterAll(async () => {
    await database.close()
    await asSuperuser(at('superuserUrl', 'postgres'), `drop database ${name} with (force)`)
  })
  return {
    database,
    superuserUrl: at('superuserUrl', name),
    ownerUrl: at('ownerUrl', name),
    appUrl: at('appUrl', name),
  }
}

async function asSuperuser(url: string, statement: string): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await client.query(statement)
  } finally {
    await client.end()
  }
}

let minted = 0

/** A tenant of this test's own. */
export async function mintTenant(database: Database, name = `Commune ${++minted}`): Promise<Tenant> {
  return createTenant({ database, clock: testDay }, { name })
}

const registry = buildModules()

/** Somebody of that tenant; mails sent are kept in `outbox`, jobs asked for in `sent`. */
export function scopeFor(
  database: Database,
  tenant: Tenant | null,
  roles: readonly Role[] = ['admin'],
  options: { directorates?: readonly string[]; clock?: Clock; name?: string; registry?: Registry } = {},
): Scope & { outbox: Mail[]; sent: unknown[] } {
  const outbox: Mail[] = []
  const sent: unknown[] = []
  const name = options.name ?? `${roles[0]} de test`
  return {
    actor: { kind: 'user', id: `user-${name}`, name },
    roles,
    directorates: options.directorates ?? [],
    tenant,
    language: 'fr',
    clock: options.clock ?? testDay,
    database,
    registry: options.registry ?? registry,
    queue: { send: async (_db, message) => void sent.push(message) },
    mailer: { send: async mail => void outbox.push(mail) },
    outbox,
    sent,
  }
}
