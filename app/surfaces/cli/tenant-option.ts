import { readEnv, type Env } from '#kernel/env.ts'
import { NotFound } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { findTenant, listTenants } from '#kernel/tenants.ts'
import { localScope } from '../local-scope.ts'
import { openOwnDatabase, type OwnDatabase } from '../own-database.ts'
import { UsageError, type CliMeans } from './command-line.ts'
import { openPlatform } from './open-platform.ts'

/** Opens the product's own database for one command, beside a running server if there is one. */
export async function withDatabase<T>(means: CliMeans, work: (own: OwnDatabase, env: Env) => Promise<T>): Promise<T> {
  const env = readEnv(means.environment)
  const own = await openOwnDatabase(env, means.root, means.log)
  try {
    return await work(own, env)
  } finally {
    await own.close()
  }
}

/** Runs one command for the tenant named by --tenant; the only one when there is just one. */
export async function withTenant<T>(
  means: CliMeans,
  slug: string | undefined,
  work: (scope: Scope) => Promise<T>,
): Promise<T> {
  return withDatabase(means, async ({ database }, env) => {
    const tenants = await listTenants(database)
    const only = tenants.length === 1 ? tenants[0]?.slug : undefined
    const chosen = slug ?? only
    const known = tenants.map(tenant => tenant.slug).join(', ') || 'aucune'
    if (!chosen) throw new UsageError(`Indiquez la collectivité avec --tenant. Connues ici : ${known}.`)
    const tenant = await findTenant(database, chosen).catch((error: unknown) => {
      throw error instanceof NotFound
        ? new UsageError(`« ${chosen} » n’est pas une collectivité d’ici. Connues : ${known}.`)
        : error
    })
    const platform = await openPlatform(env, means.root, database)
    try {
      return await work(localScope(platform, tenant))
    } finally {
      await platform.queue.close()
    }
  })
}
