import { randomUUID } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import pg from 'pg'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { migrate, prepareCluster } from './migrate.ts'

/** An empty database and a folder of migrations of the test's own. */
async function newGround(files: Record<string, string>) {
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const folder = await mkdtemp(path.join(tmpdir(), 'gouvernail-migrations-'))
  const superuser = new pg.Client({ connectionString: inject('superuserUrl').replace('DATABASE', 'postgres') })
  await superuser.connect()
  await superuser.query(`create database ${name} owner gouvernail_owner`)
  const url = inject('ownerUrl').replace('DATABASE', name)
  onTestFinished(async () => {
    await superuser.query(`drop database ${name} with (force)`)
    await superuser.end()
    await rm(folder, { recursive: true })
  })
  const write = async (more: Record<string, string>) => {
    for (const [file, text] of Object.entries(more)) await writeFile(path.join(folder, file), text)
  }
  await write(files)
  async function ask<T extends object>(query: string): Promise<T[]> {
    const client = new pg.Client({ connectionString: url })
    await client.connect()
    try {
      return (await client.query<T>(query)).rows
    } finally {
      await client.end()
    }
  }
  return { url, folder, write, ask }
}

const first = { '0001-a.sql': 'create table a (n int); insert into a values (1);' }

describe('Migrating', () => {
  test('applies what is not there yet, in the order of numbers, and nothing the second time', async () => {
    const { url, folder, write, ask } = await newGround({ ...first, '0002-b.sql': 'update a set n = n + 1;' })
    expect(await migrate(url, folder)).toEqual(['0001-a.sql', '0002-b.sql'])
    expect(await migrate(url, folder)).toEqual([])
    await write({ '0003-c.sql': 'update a set n = n * 10;', 'notes.txt': 'no', '4-d.sql': 'drop table a;' })
    expect(await migrate(url, folder)).toEqual(['0003-c.sql'])
    expect(await ask('select n from a')).toEqual([{ n: 20 }])
  })

  test('refuses a migration that changed since it was applied, and touches nothing', async () => {
    const { url, folder, write, ask } = await newGround(first)
    await migrate(url, folder)
    await write({ '0001-a.sql': `${first['0001-a.sql']} `, '0002-b.sql': 'drop table a;' })
    await expect(migrate(url, folder)).rejects.toThrow('0001-a.sql a changé')
    expect(await ask('select n from a')).toEqual([{ n: 1 }])
  })

  test('that fails half-way leaves nothing of the failed one and keeps those before', async () => {
    const { url, folder, write, ask } = await newGround({ ...first, '0002-b.sql': 'create table b (); select 1 / 0;' })
    await expect(migrate(url, folder)).rejects.toThrow('migration 0002-b.sql: division by zero')
    expect(await ask("select to_regclass('a')::text as a, to_regclass('b')::text as b")).toEqual([{ a: 'a', b: null }])
    await write({ '0002-b.sql': 'create table b ();' })
    expect(await migrate(url, folder)).toEqual(['0002-b.sql'])
  })

  test('twice at once does each thing once: the second waits for the first', async () => {
    const slow = { '0001-a.sql': 'create table a (n int); insert into a values (1); select pg_sleep(0.3);' }
    const { url, folder, ask } = await newGround(slow)
    const both = await Promise.all([migrate(url, folder), migrate(url, folder)])
    expect(both.flat()).toEqual(['0001-a.sql'])
    expect(await ask('select n from a')).toEqual([{ n: 1 }])
  })

  test('with the house’s own migrations leaves every table of a tenant behind forced row-level security', async () => {
    const { url, ask } = await newGround({})
    await migrate(url, path.resolve('migrations'))
    const open = await ask(
      `select c.oid::regclass::text as name from pg_class c
       join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
       where c.relkind in ('r', 'p') and not (c.relrowsecurity and c.relforcerowsecurity)`,
    )
    expect(open).toEqual([])
  })
})

test('Preparing a cluster again changes neither roles nor database, even twice at once', async () => {
  const url = inject('superuserUrl').replace('DATABASE', 'postgres')
  const passwords = { owner: 'o', app: 'a' }
  const name = `test_${randomUUID().replaceAll('-', '').slice(0, 16)}`
  const client = new pg.Client({ connectionString: url })
  await client.connect()
  onTestFinished(async () => {
    await client.query(`drop database ${name} with (force)`)
    await client.end()
  })
  await prepareCluster(url, name, passwords)
  await prepareCluster(url, name, passwords)
  const { rows } = await client.query(
    `select rolname, rolsuper, rolbypassrls, rolcanlogin from pg_roles where rolname like 'gouvernail%' order by 1`,
  )
  const plain = { rolsuper: false, rolbypassrls: false }
  expect(rows).toEqual([
    { rolname: 'gouvernail_app', ...plain, rolcanlogin: true },
    { rolname: 'gouvernail_owner', ...plain, rolcanlogin: true },
    { rolname: 'gouvernail_visitor', ...plain, rolcanlogin: false },
  ])
})
