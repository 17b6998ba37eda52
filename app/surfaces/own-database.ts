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

const temporaryPrefix = 'diagnose_'

/** A database of this process alone, dropped by `close()`; those that killed processes left behind go now. */
export async function openTemporary(folder: string, root: string, log: (line: string) => void): Promise<OwnDatabase> {
  const name = `${temporaryPrefix}${process.pid}_${randomBytes(4).toString('hex')}`
  return openEmbedded(folder, root, name, log)
}

/** A database of the embedded server. */
export async function openEmbedded(
  folder: string,
  root: string,
  name: string,
  log: (line: string) => void,
): Promise<OwnDatabase> {
  const temporary = name.startsWith(temporaryPrefix)
  const cluster = await openCluster({ folder, log })
  try {
    if (temporary) await dropForgotten(cluster.superuserUrl('postgres'))
    const passwords = rolePasswords(folder)
    await prepareCluster(cluster.superuserUrl('postgres'), name, passwords)
    const migrated = await migrate(
      cluster.urlFor('gouvernail_owner', passwords.owner, name),
      path.join(root, 'migrations'),
    )
    const appUrl = cluster.urlFor('gouvernail_app', passwords.app, name)
    const database = openDatabase(appUrl)
    let closing: Promise<void> | undefined
    const leave = async () => {
      const closed = database.close()
      // Dropped at once: work under way, if any, ends with its connection and nobody waits for it.
      if (temporary) await asSuperuser(cluster.superuserUrl('postgres'), client => drop(client, name))
      await closed
      await cluster.close()
    }
    return { database, appUrl, migrated, close: () => (closing ??= leave()) }
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

/** Drops temporary databases that nobody is connected to and whose process is gone. */
async function dropForgotten(superuserUrl: string): Promise<void> {
  await asSuperuser(superuserUrl, async client => {
    const { rows } = await client.query<{ name: string }>(
      `select datname as name from pg_database d where starts_with(datname, $1)
         and not exists (select from pg_stat_activity a where a.datname = d.datname)`,
      [temporaryPrefix],
    )
    for (const { name } of rows) if (!isAlive(Number(name.split('_')[1]))) await drop(client, name)
  })
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    // Somebody else's process is alive too.
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

async function drop(client: pg.Client, name: string): Promise<void> {
  await client.query(`drop database if exists ${client.escapeIdentifier(name)} with (force)`)
}

async function asSuperuser(url: string, work: (client: pg.Client) => Promise<void>): Promise<void> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}
