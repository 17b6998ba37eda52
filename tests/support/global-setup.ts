import { chmod, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { TestProject } from 'vitest/node'
import { openCluster } from '#kernel/cluster/open-cluster.ts'
import { migrate, prepareCluster } from '#kernel/migrate.ts'
import { startPostgres15 } from './postgres15.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Removed at the end of the run. */
    folder: string
    superuserUrl: string
    ownerUrl: string
    appUrl: string
  }
}

/** One cluster per run and one migrated template: each test file then gets its own copy in milliseconds. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await mkdtemp(path.join(tmpdir(), 'gouvernail-tests-'))
  await chmod(folder, 0o755)
  const log = () => undefined
  const cluster =
    process.env.TEST_POSTGRES === '15'
      ? await startPostgres15(log)
      : await openCluster({ folder, log, settings: { fsync: 'off' } })
  const passwords = { owner: 'o', app: 'a' }
  await prepareCluster(cluster.superuserUrl('postgres'), 'migrated', passwords)
  await migrate(cluster.urlFor('gouvernail_owner', passwords.owner, 'migrated'), path.resolve('migrations'))
  project.provide('folder', folder)
  project.provide('superuserUrl', cluster.superuserUrl('DATABASE'))
  project.provide('ownerUrl', cluster.urlFor('gouvernail_owner', passwords.owner, 'DATABASE'))
  project.provide('appUrl', cluster.urlFor('gouvernail_app', passwords.app, 'DATABASE'))
  return async () => {
    await cluster.close()
    await rm(folder, { recursive: true, force: true })
  }
}
