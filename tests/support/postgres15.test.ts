import { existsSync } from 'node:fs'
import { Client } from 'pg'
import { expect, test } from 'vitest'
import { startPostgres15 } from './postgres15.ts'

test.runIf(existsSync('/usr/lib/postgresql/15/bin/initdb'))(
  'the oldest supported PostgreSQL starts for tests, sorts in French and leaves nothing behind',
  async () => {
    const cluster = await startPostgres15()
    const client = new Client({ connectionString: cluster.superuserUrl('postgres') })
    await client.connect()
    const { rows } = await client.query(
      "select current_setting('server_version_num')::int / 10000 as major, 'é' < 'f' as french",
    )
    await client.end()
    await cluster.close()
    expect(rows).toEqual([{ major: 15, french: true }])
    expect(existsSync(cluster.socket)).toBe(false)
  },
)
