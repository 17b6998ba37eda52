import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

export interface Passwords {
  owner: string
  app: string
}

/** As superuser, once per cluster: the three roles and the database. Safe to run again. */
export async function prepareCluster(superuserUrl: string, database: string, passwords: Passwords): Promise<void> {
  await withClient(superuserUrl, async client => {
    await client.query(`
      do $$ begin
        perform pg_advisory_xact_lock(7301);
        if not exists (select from pg_roles where rolname = 'gouvernail_owner') then create role gouvernail_owner login; end if;
        if not exists (select from pg_roles where rolname = 'gouvernail_app') then create role gouvernail_app login; end if;
        if not exists (select from pg_roles where rolname = 'gouvernail_visitor') then create role gouvernail_visitor nologin; end if;
        grant gouvernail_visitor to gouvernail_app;
      end $$`)
    await client.query(`alter role gouvernail_owner password ${client.escapeLiteral(passwords.owner)}`)
    await client.query(`alter role gouvernail_app password ${client.escapeLiteral(passwords.app)}`)
    const { rowCount } = await client.query('select from pg_database where datname = $1', [database])
    if (!rowCount) {
      await client
        .query(`create database ${client.escapeIdentifier(database)} owner gouvernail_owner`)
        .catch((error: { code?: string }) => {
          // Another process made it meanwhile.
          if (error.code !== '42P04' && error.code !== '23505') throw error
        })
    }
  })
}

/** As owner: applies the migrations not yet there, in order, each in a transaction; a changed one is refused. Returns the names applied. */
export async function migrate(ownerUrl: string, folder: string): Promise<string[]> {
  const files = (await readdir(folder)).filter(name => /^\d{4}-.+\.sql$/.test(name)).toSorted()
  return withClient(ownerUrl, async client => {
    await client.query('select pg_advisory_lock(7302)')
    await client.query(
      'create table if not exists public.migration (name text primary key, sha256 text not null, applied_at timestamptz not null default now())',
    )
    const { rows } = await client.query<{ name: string; sha256: string }>('select name, sha256 from public.migration')
    const known = new Map(rows.map(row => [row.name, row.sha256]))
    const applied: string[] = []
    for (const name of files) {
      const text = await readFile(path.join(folder, name), 'utf8')
      const sha256 = createHash('sha256').update(text).digest('hex')
      const before = known.get(name)
      if (before === sha256) continue
      if (before) throw new Error(`La migration ${name} a changé depuis qu'elle a été appliquée : restaurez-la.`)
      await client.query('begin')
      try {
        await client.query(text)
        await client.query('insert into public.migration (name, sha256) values ($1, $2)', [name, sha256])
        await client.query('commit')
      } catch (error) {
        await client.query('rollback')
        throw new Error(`migration ${name}: ${error instanceof Error ? error.message : String(error)}`, {
          cause: error,
        })
      }
      applied.push(name)
    }
    return applied
  })
}

async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  try {
    return await work(client)
  } finally {
    await client.end()
  }
}
