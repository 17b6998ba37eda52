import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { fixedClock } from '#kernel/clock.ts'
import type { Story } from '#kernel/module.ts'
import type { Tenant } from '#kernel/scope.ts'
import { narrator } from '#kernel/sentences.ts'
import { createTenant, listTenants, markAsDemo } from '#kernel/tenants.ts'
import { localScope, type Platform } from '../local-scope.ts'

/** Who tells: the fictional AI lead of Val-de-Brume. */
const teller = { kind: 'cli', name: narrator } as const

/** Makes the demonstration's tenant and tells its story through the same operations as people; nothing if it exists. */
export async function tellDemonstration(platform: Platform, examples: string): Promise<Tenant> {
  const existing = (await listTenants(platform.database)).find(tenant => tenant.demo)
  if (existing) return existing
  const tenant = await createTenant(platform, {
    name: 'Val-de-Brume (démonstration)',
    slug: 'val-de-brume',
    demo: true,
  })
  const story: Story = {
    on: day => localScope({ ...platform, clock: fixedClock(`${day}T11:00:00Z`) }, tenant, { actor: teller }),
    async file(name) {
      return {
        name: path.basename(name),
        bytes: new Uint8Array(await readFile(path.join(examples, 'val-de-brume', name))),
      }
    },
  }
  // The plan speaks last: it draws on what the others recorded.
  const chapters = platform.registry.modules.toSorted((a, b) => Number(a.id === 'plan') - Number(b.id === 'plan'))
  for (const module of chapters) await module.demo?.(story)
  // Only a story told to its end is the demonstration: one cut short is never shown, and is told anew.
  await markAsDemo(platform.database, tenant)
  return { ...tenant, demo: true }
}
