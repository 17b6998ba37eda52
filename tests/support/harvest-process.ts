import { systemClock } from '#kernel/clock.ts'
import { openDatabase, type Database } from '#kernel/database.ts'
import { buildRegistry } from '#kernel/module.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import { openInstallation } from '#modules/accounts/installation.ts'
import { harvest } from '#modules/catalogue/harvesting/harvest.ts'
import { harvestTexts } from '#modules/catalogue/harvesting/harvest-texts.ts'
import { openQueue } from '../../app/surfaces/jobs/queue.ts'
import { startRunner } from '../../app/surfaces/jobs/runner.ts'

/** Harvests and nothing else: no page, which plain Node could not read. */
const registry = buildRegistry(
  [
    {
      id: 'catalogue',
      name: { fr: 'Catalogue', en: 'Catalogue' },
      uses: [],
      texts: harvestTexts,
      permissions: { 'catalogue.harvest': { admin: 'all' } },
      operations: [],
      jobs: [harvest],
    },
  ],
  kernelTexts,
)

/** What runs the harvests of that authority, on an installation that may ask this machine. */
export function jobScope(database: Database, tenant: Tenant, given: Partial<Scope> = {}): Scope {
  return {
    tenant,
    actor: { kind: 'job', name: 'catalogue.harvest' },
    roles: ['operator', 'admin'],
    directorates: [],
    language: 'fr',
    clock: systemClock,
    database,
    registry,
    queue: { send: async () => undefined },
    mailer: { send: async () => undefined },
    installation: openInstallation({ secret: 'secret de test, assez long pour servir', privateHosts: ['127.0.0.1'] }),
    ...given,
  }
}

/** What a child process runs until it is killed. */
export async function runUntilKilled(url: string, tenant: Tenant): Promise<void> {
  const database = openDatabase(url)
  const queue = await openQueue(database)
  const scope = jobScope(database, tenant, { queue })
  await startRunner({ queue, database, registry, clock: systemClock, scopeFor: async () => scope, roundMs: 200 })
}
