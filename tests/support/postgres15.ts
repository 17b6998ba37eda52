import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { give, unprivilegedAccount } from '#kernel/cluster/account.ts'
import { ensureData } from '#kernel/cluster/data-folder.ts'
import { addresses, type Cluster } from '#kernel/cluster/open-cluster.ts'
import { pathsIn } from '#kernel/cluster/paths.ts'
import { stopServer } from '#kernel/cluster/running-server.ts'
import { startServer } from '#kernel/cluster/start-server.ts'

/** A throwaway cluster of Debian's PostgreSQL 15, the oldest server we support. `close` stops it and deletes its data. */
export async function startPostgres15(log: (line: string) => void = () => {}): Promise<Cluster> {
  const account = process.getuid?.() === 0 ? unprivilegedAccount() : undefined
  const base = mkdtempSync(join(tmpdir(), 'gouvernail-pg15-'))
  chmodSync(base, 0o700)
  give(base, account)
  const paths = pathsIn(base)
  const binaries = { bin: '/usr/lib/postgresql/15/bin', major: '15' }
  const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }
  await ensureData(paths, binaries, account)
  const server = await startServer({ paths, binaries, account, settings, log })
  return {
    ...addresses(server, readFileSync(paths.password, 'utf8')),
    attached: false,
    async close() {
      await stopServer(paths.data, server.pid, log)
      rmSync(base, { recursive: true })
    },
  }
}
