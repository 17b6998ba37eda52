import { createTenant } from '#kernel/tenants.ts'
import type { Tenant } from '#kernel/scope.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { declareUse } from '#modules/inventory/declare-use.ts'
import { proveImposed } from '#modules/inventory/prove-imposed.ts'
import { decideImposed } from '#modules/inventory/decide-imposed.ts'
import { recordImposed } from '#modules/inventory/record-imposed.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { setLogo } from '#organisation/set-logo.ts'
import { signNoSanction } from '#organisation/sign-no-sanction.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { acceptAction } from '#plan/accept-action.ts'
import { commentPoint } from '#plan/comment-point.ts'
import { recordFacts } from '#plan/record-facts.ts'
import { takeSnapshot } from '#plan/take-snapshot.ts'
import { validatePlan } from '#plan/validate-plan.ts'
import { testDay } from './database.ts'
import type { openHouse } from './house.ts'

/** A word that stands in every text of the filled authority and nowhere else. */
export const marker = 'Zibeline'

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 7])
const bytes = (text: string) => new TextEncoder().encode(text)

/** An authority with something in every register, all of it named after the marker. */
export async function fillTenant(house: Awaited<ReturnType<typeof openHouse>>): Promise<Tenant> {
  const tenant = await createTenant({ database: house.database, clock: testDay }, { name: marker })
  const admin = house.as(tenant, 'admin', { name: marker })
  await updateAuthority(admin, { type: 'commune', population: 41_239, competences: [marker] })
  await setLogo(admin, { name: `${marker}.png`, content: png })
  const [directorate_id = ''] = await saveDirectorates(admin, { directorates: [{ name: marker, headcount: 41_239 }] })
  const [application_id = ''] = await saveApplications(admin, {
    applications: [{ name: marker, vendor: `${marker} SAS`, directorate_ids: [directorate_id], users: 41_239 }],
  })
  const [imposed = ''] = await recordImposed(admin, {
    events: [{ title: marker, how: 'update', what_it_does: marker, application_id, vendor: `${marker} SAS` }],
  })
  await decideImposed(admin, { id: imposed, decision: 'restrict', decision_reason: marker, decided_by: marker })
  const proof = { name: `${marker}.txt`, content: bytes(`${marker} 1`) }
  await proveImposed(admin, { id: imposed, proof_on: '2026-11-20', proof_what: marker, file: proof })
  const { declaration_token: token } = await signNoSanction(admin, { signed_by: marker, role: marker })
  const agent = { ...house.as(tenant, 'agent'), actor: { kind: 'anonymous' as const } }
  await declareUse(agent, { token, tool: marker, used_for: marker, data_used: 'public', directorate_id })
  const fact = { kind: 'it-map-document', title: marker, dated: '2026-05-01', who: marker }
  await recordFacts(admin, { facts: [{ ...fact, file: { name: `${marker}.txt`, content: bytes(`${marker} 2`) } }] })
  await acceptAction(admin, { template: 'inventory-assess-for-ai' })
  await commentPoint(admin, { prerequisite: 'I.B.1.a', comment: marker })
  await takeSnapshot(admin, {})
  await validatePlan(admin, { validated_by: marker, role: marker })
  const list = (name: string) =>
    bytes(`Nom;Éditeur;Version;Nombre d’utilisateurs\n${marker} ${name};${marker};1;41239\n`)
  const applied = await receiveFile(admin, { name: `${marker}-1.csv`, bytes: list('un') })
  await applyImport(admin, { id: applied })
  await receiveFile(admin, { name: `${marker}-2.csv`, bytes: list('deux') })
  return tenant
}

/** Every id that the authority holds, whatever the table. */
export async function idsOf(house: Awaited<ReturnType<typeof openHouse>>, tenant: Tenant): Promise<string[]> {
  const tables = await tenantTables(house)
  const ids = new Set<string>([tenant.id])
  for (const table of tables.filter(({ keyed }) => keyed))
    for (const { id } of await house.rows<{ id: string }>(tenant, `select id from ${table.name}`)) ids.add(id)
  return [...ids].filter(id => id.length === 36)
}

/** Everything the authority holds, as one text: equal before and after = nothing was touched. */
export async function contentOf(house: Awaited<ReturnType<typeof openHouse>>, tenant: Tenant): Promise<string> {
  const parts: string[] = []
  for (const { name } of await tenantTables(house)) {
    const rows = await house.rows<{ row: string }>(tenant, `select t::text as row from ${name} t order by 1`)
    parts.push(`${name}\n${rows.map(({ row }) => row).join('\n')}`)
  }
  return parts.join('\n')
}

async function tenantTables(house: Awaited<ReturnType<typeof openHouse>>): Promise<{ name: string; keyed: boolean }[]> {
  const { rows } = await house.database.pool.query<{ name: string; keyed: boolean }>(
    `select c.oid::regclass::text as name, exists (select from pg_attribute i where i.attrelid = c.oid
       and i.attname = 'id' and i.atttypid = 'uuid'::regtype) as keyed
     from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant_id'
     where c.relkind = 'r' and has_table_privilege(c.oid, 'select') order by 1`,
  )
  return rows
}
