import { readCatalogue } from '#kernel/archive/catalogue.ts'
import { fixedClock } from '#kernel/clock.ts'
import type { Progress } from '#kernel/jobs.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { archiveApplication } from '#modules/inventory/archive-application.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { approvePurge } from '#modules/retention/approve-purge.ts'
import { proposePurge } from '#modules/retention/propose-purge.ts'
import { purge } from '#modules/retention/purge.ts'
import { openHouse } from './house.ts'

const longAgo = fixedClock('2019-03-04T09:00:00Z')
export const left = fixedClock('2020-05-06T09:00:00Z')

export const bytes = (text: string) => new TextEncoder().encode(text)

/** A job’s progress that nobody looks at, unless `report` does. */
export const quiet = (report: Progress['report'] = async () => undefined): Progress => ({ checkpoint: null, report })

/** An authority with records that left their registers long ago, and people who propose, approve and carry out. */
export async function openOldHouse() {
  const house = await openHouse()
  const admin = (tenant: Tenant, name = 'Camille Martin', clock = longAgo) => house.as(tenant, 'admin', { name, clock })
  const now = (tenant: Tenant, name = 'Camille Martin') => house.as(tenant, 'admin', { name })
  const dpo = (tenant: Tenant) => house.as(tenant, 'dpo', { name: 'Dominique Petit' })

  /** A register of applications of which some left it long ago. */
  async function withOld(tenant: Tenant, names: readonly string[], archived = names): Promise<Map<string, string>> {
    const ids = await saveApplications(admin(tenant), {
      applications: names.map(name => ({ name, comment: `Confidence sur ${name}` })),
    })
    const byName = new Map(names.map((name, rank) => [name, ids[rank] ?? '']))
    for (const name of archived)
      await archiveApplication(admin(tenant, 'Camille Martin', left), {
        id: byName.get(name) ?? '',
        reason: `Adieu ${name}`,
      })
    return byName
  }

  /** What the server does of an approved proposal. */
  async function carryOut(tenant: Tenant, proposal: string, progress = quiet()) {
    const scope: Scope = {
      ...house.as(tenant, 'operator'),
      roles: ['operator', 'admin'],
      actor: { kind: 'job', name: 'retention.purge' },
    }
    return purge.run(scope, { proposal } as never, progress)
  }

  async function propose(tenant: Tenant, ...which: string[]) {
    return proposePurge(now(tenant), { rules: which })
  }

  async function proposeAndApprove(tenant: Tenant, ...which: string[]) {
    const { id } = await propose(tenant, ...which)
    await approvePurge(dpo(tenant), { id, role: 'Déléguée à la protection des données', irreversible: true })
    return id
  }

  const everything = async (tenant: Tenant) => {
    const tables = await house.database.transaction({ tenantId: tenant.id, writable: false }, readCatalogue)
    const parts: string[] = []
    for (const { name } of tables)
      parts.push(
        ...(
          await house.rows<{ row: string }>(tenant, `select t::text as row from ${name.replace(/\.(.*)/, '."$1"')} t`)
        ).map(({ row }) => row),
      )
    return parts.join('\n')
  }

  return { house, admin, now, dpo, withOld, carryOut, propose, proposeAndApprove, everything }
}
