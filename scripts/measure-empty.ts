import { z } from 'zod'
import type { Database } from '#kernel/database.ts'
import type { Indicator, Module } from '#kernel/module.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { createTenant } from '#kernel/tenants.ts'
import { localScope, quietPlatform } from '../app/surfaces/local-scope.ts'

/** What each module measures for an authority that has written nothing yet, by module. */
export async function measureEmpty(database: Database, modules: readonly Module[]): Promise<Map<string, Indicator[]>> {
  const platform = quietPlatform(database)
  const scope = localScope(platform, await createTenant(platform, { name: 'Collectivité sans données' }))
  const spec = { summary: { fr: 'Mesurer', en: 'Measure' }, needs: 'organisation.read', input: z.object({}) }
  const measures = new Map<string, Indicator[]>()
  for (const module of modules) {
    const run = async (work: Work) => (await module.measure?.(work)) ?? []
    measures.set(module.id, await query({ ...spec, name: `${module.id}.measure`, run })(scope, {}))
  }
  return measures
}
