import type { Indicator, Module } from '#kernel/module.ts'
import { buildRegistry } from '#kernel/module.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import { organisation } from '#organisation/module.ts'
import { plan } from '#plan/module.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../tests/support/database.ts'
import { measured } from '../../../tests/support/evidence.ts'

export { measured }

/** A database of the test file's own, and people of the authority who see registers counted as `indicators` says. */
export async function openPlanHouse() {
  const { database } = await testDatabase()
  const as = (tenant: Tenant, role: Role, indicators: readonly Indicator[] = []) =>
    scopeFor(database, tenant, [role], { registry: registryOf(indicators) })
  return { database, as, tenant: () => mintTenant(database) }
}

/** Organisation, plan, and a register that counts what the test wants. */
function registryOf(indicators: readonly Indicator[]) {
  const counted: Module = {
    id: 'inventory',
    name: { fr: 'Registre', en: 'Register' },
    uses: [],
    texts: { fr: {}, en: {} },
    permissions: {},
    operations: [],
    measure: async () => [...indicators],
  }
  return buildRegistry([organisation, plan, counted], kernelTexts)
}
