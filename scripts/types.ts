import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { openCluster } from '../app/kernel/cluster/open-cluster.ts'
import { migrate, prepareCluster } from '../app/kernel/migrate.ts'
import { generateTables } from './generate-tables.ts'

// `npm run types`: migrates a scratch database and rewrites every tables.ts from it.
const folder = mkdtempSync(path.join(tmpdir(), 'gouvernail-types-'))
chmodSync(folder, 0o755)
const cluster = await openCluster({ folder, log: () => undefined, settings: { fsync: 'off' } })
try {
  await prepareCluster(cluster.superuserUrl('postgres'), 'types', { owner: 'o', app: 'a' })
  const ownerUrl = cluster.urlFor('gouvernail_owner', 'o', 'types')
  await migrate(ownerUrl, 'migrations')
  const written = await generateTables(ownerUrl, process.cwd())
  console.log(written.length ? `rewritten: ${written.join(', ')}` : 'nothing to rewrite')
} finally {
  await cluster.close()
  rmSync(folder, { recursive: true, force: true })
}
