import { randomBytes } from 'node:crypto'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import pg from 'pg'
import { openCluster } from '#kernel/cluster/open-cluster.ts'
import { checkLogin, openDatabase, type Database } from '#kernel/database.ts'
import type { Env } from '#kernel/env.ts'
import { migrate, prepareCluster, type Passwords } from '#kernel/migrate.ts'

export interface OwnDatabase {
  database: Database
  /** Login of the app role, for those who keep a pool of their own. */
  appUrl: string
  /** True when this call made or changed tables. */
  migrated: string[]
  close(): Promise<void>
}

/** The folder of data, beside the checkout unless GOUVERNAIL_VAR says otherwise. */
export function varFolder(env: Env, root: string): string {
  return path.resolve(env.GOUVERNAIL_VAR ?? path.join(root, 'var'))
}

/** The database that people use: the one of DATABASE_URL, or the embedded server, migrated. */
export async function openOwnDatabase(env: Env, root: string, log: (line: string) => void): Promise<OwnDatabase> {
  if (env.DATABASE_URL) return openExternal(env, env.DATABASE_URL, root)
  return openEmbedded(varFolder(env, root), root, 'gouvernail', log)
}

async function openExternal(env: Env, url: string, root: string): Promise<OwnDatabase> {
  const migrated = env.DATABASE_OWNER_URL ? await migrate(env.DATABASE_OWNER_URL, path.join(root, 'migrations')) : []
  const database = openDatabase(url)
  await checkLogin(database)
  return { database, appUrl: url, migrated, close: () => database.close() }
}

/** A database of the embedded server; with `temporary`, it disappears at the end. */
export async function openEmbedded(
  folder: string,
  root: string,
  name: string,
  log: (line: string) => void,
  options: { temporary?: boolean } = {},
): Promise<OwnDatabase> {
  const cluster = await openCluster({ folder, log })
  try {
    const passwords = rolePasswords(folder)
    await prepareCluster(cluster.superuserUrl('postgres'), name, passwords)
    const migrated = await migrate(
      cluster.urlFor('gouvernail_owner', passwords.owner, name),
      path.join(root, 'migrations'),
    )
    const appUrl = cluster.urlFor('gouvernail_app', passwords.app, name)
    const database = openDatabase(appUrl)
    return {
      database,
      appUrl,
      migrated,
      async close() {
        await database.close()
        if (options.temporary) await dropDatabase(cluster.superuserUrl('postgres'), name)
        await cluster.close()
      },
    }
  } catch (error) {
    await cluster.close()
    throw error
  }
}

/** Passwords of the roles, made once and readable by this account alone. */
function rolePasswords(folder: string): Passwords {
  const file = path.join(folder, 'roles.json')
  if (!existsSync(file)) {
    mkdirSync(folder, { recursive: true })
    const fresh: Passwords = {
      owner: randomBytes(18).toString('base64url'),
      app: randomBytes(18).toString('base64url'),
    }
    // wx: of two processes that start together, one writes and both read the same.
    try {
      writeFileSync(file, JSON.stringify(fresh), { mode: 0o600, flag: 'wx' })
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error
    }
  }
  chmodSync(file, 0o600)
  return JSON.parse(readFileSync(file, 'utf8')) as Passwords
}

async function dropDatabase(superuserUrl: string, name: string): Promise<void> {
  const client = new pg.Client({ connectionString: superuserUrl })
  await client.connect()
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
  await client.end()
}
