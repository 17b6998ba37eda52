import { fixedClock } from '#kernel/clock.ts'
import { createTenant } from '#kernel/tenants.ts'
import type { Tenant } from '#kernel/scope.ts'
import { keepDrawing } from '#modules/cartography/keep-drawing.ts'
import { saveProvider } from '#modules/accounts/identity/save-provider.ts'
import { setSignInRule } from '#modules/accounts/set-sign-in-rule.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { saveAssessment } from '#modules/transparency/assessments/save-assessment.ts'
import { startAssessment } from '#modules/transparency/assessments/start-assessment.ts'
import { declareUse } from '#modules/inventory/declare-use.ts'
import { proveImposed } from '#modules/inventory/prove-imposed.ts'
import { decideImposed } from '#modules/inventory/decide-imposed.ts'
import { recordImposed } from '#modules/inventory/record-imposed.ts'
import { createKey } from '#modules/keys/create-key.ts'
import { askArchive } from '#modules/retention/ask-archive.ts'
import { makeArchive } from '#modules/retention/make-archive.ts'
import { proposePurge } from '#modules/retention/propose-purge.ts'
import { recordVisa } from '#modules/retention/record-visa.ts'
import { setDuration } from '#modules/retention/set-duration.ts'
import { archiveDirectorate } from '#organisation/archive-directorate.ts'
import { dismissJourney } from '#modules/onboarding/dismiss-journey.ts'
import { addNote } from '#records/add-note.ts'
import { attachFile } from '#records/attach-file.ts'
import { saveView } from '#records/save-view.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { setLogo } from '#organisation/set-logo.ts'
import { signNoSanction } from '#organisation/sign-no-sanction.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { acceptAction } from '#plan/accept-action.ts'
import { addDependency } from '#plan/add-dependency.ts'
import { commentAction } from '#plan/comment-action.ts'
import { commentPoint } from '#plan/comment-point.ts'
import { openCalendarLink } from '#plan/open-calendar-link.ts'
import { recordDecision } from '#plan/record-decision.ts'
import { recordFacts } from '#plan/record-facts.ts'
import { saveAction } from '#plan/save-action.ts'
import { takeSnapshot } from '#plan/take-snapshot.ts'
import { validatePlan } from '#plan/validate-plan.ts'
import { testDay } from './database.ts'
import { fillCirculation } from './fill-circulation.ts'
import { fillClauses } from './fill-clauses.ts'
import { fillContracts } from './fill-contracts.ts'
import { fillFiles } from './fill-files.ts'
import { fillDatasets } from './filled-datasets.ts'
import { fillDcat } from './filled-dcat.ts'
import { fillDuties } from './filled-duties.ts'
import { fillGovernance } from './filled-governance.ts'
import { fillHarvests } from './fill-harvests.ts'
import { fillNeeds } from './fill-needs.ts'
import { fillLetters } from './filled-letters.ts'
import { fillProcessing } from './filled-processing.ts'
import { fillPublicRequests } from './filled-public-requests.ts'
import { fillPublication } from './filled-publication.ts'
import { fillQualification } from './filled-qualification.ts'
import { onePixelPng } from './picture.ts'
import type { openHouse } from './house.ts'

/** A word that stands in every text of the filled authority and nowhere else. */
export const marker = 'Zibeline'

const bytes = (text: string) => new TextEncoder().encode(text)

/** An authority with something in every register, all of it named after the marker. */
export async function fillTenant(house: Awaited<ReturnType<typeof openHouse>>): Promise<Tenant> {
  const tenant = await createTenant({ database: house.database, clock: testDay }, { name: marker })
  const admin = house.as(tenant, 'admin', { name: marker })
  await updateAuthority(admin, { type: 'commune', population: 41_239, competences: [marker] })
  await setSignInRule(admin, { second_factor: true })
  await saveProvider(admin, { label: marker, issuer: `https://${marker}.example`, client_id: marker })
  await setLogo(admin, { name: `${marker}.png`, content: onePixelPng() })
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
  const system_id = await saveSystem(admin, { name: marker, kind: 'ai', origin: 'chosen', purpose: marker })
  const { id: assessment } = await startAssessment(admin, { system_id, kind: 'dpia' })
  await saveAssessment(admin, { id: assessment, texts: { views: marker }, summary: marker })
  const { declaration_token: token } = await signNoSanction(admin, { signed_by: marker, role: marker })
  const agent = { ...house.as(tenant, 'agent'), actor: { kind: 'anonymous' as const } }
  await declareUse(agent, { token, tool: marker, used_for: marker, data_used: 'public', directorate_id })
  const position = { node: application_id, x: 1, y: 2, width: 3, height: 4 }
  const drawing = { selection: '', fingerprint: marker, last_change: 0, positions: [position] }
  await keepDrawing(admin, { view: 'directorates', ...drawing })
  const fact = { kind: 'it-map-document', title: marker, dated: '2026-05-01', who: marker }
  await recordFacts(admin, { facts: [{ ...fact, file: { name: `${marker}.txt`, content: bytes(`${marker} 2`) } }] })
  const action = await acceptAction(admin, { template: 'inventory-assess-for-ai' })
  const waits_for = await saveAction(admin, { title: marker, owner: marker, due_on: '2027-03-31' })
  await addDependency(admin, { id: action, waits_for })
  await commentAction(admin, { id: action, text: marker })
  const decision = { decided_on: '2026-11-04', decided_by: marker, decision: marker, reference: marker }
  await recordDecision(admin, { id: action, ...decision, file: { name: `${marker}.txt`, content: bytes(marker) } })
  await openCalendarLink(admin, { label: marker })
  await commentPoint(admin, { prerequisite: 'I.B.1.a', comment: marker })
  const record = { register: 'inventory.application', record_id: application_id }
  await addNote(admin, { ...record, content: marker })
  await attachFile(admin, { ...record, label: marker, file: { name: `${marker}.txt`, bytes: bytes(`${marker} 3`) } })
  await saveView(admin, { register: record.register, name: marker, query: `search=${marker}`, shared: true })
  await dismissJourney(admin, {})
  await fillDuties(admin, marker, await fillQualification(admin, marker, directorate_id))
  await takeSnapshot(admin, {})
  await fillLetters(admin, agent, marker, directorate_id)
  await fillPublicRequests(house, admin, tenant, marker)
  await fillPublication(admin, house.as(tenant, 'dpo', { name: `${marker} bis` }), marker, directorate_id)
  await validatePlan(admin, { validated_by: marker, role: marker })
  await createKey(admin, { name: marker, permissions: ['plan.read'], days: '30' })
  const list = (name: string) =>
    bytes(`Nom;Éditeur;Version;Nombre d’utilisateurs\n${marker} ${name};${marker};1;41239\n`)
  const applied = await receiveFile(admin, { name: `${marker}-1.csv`, bytes: list('un') })
  await applyImport(admin, { id: applied })
  await receiveFile(admin, { name: `${marker}-2.csv`, bytes: list('deux') })
  await setDuration(admin, { rule: 'declarations', months: 36, reason: marker })
  const before = house.as(tenant, 'admin', { name: marker, clock: fixedClock('2019-03-04T09:00:00Z') })
  const [closed = ''] = await saveDirectorates(before, { directorates: [{ name: `${marker} fermée` }] })
  await archiveDirectorate(before, { id: closed, reason: marker })
  const { id: proposal } = await proposePurge(admin, { rules: ['directorates'] })
  const visa = { name: `${marker}.txt`, content: bytes(`${marker} visa`) }
  await recordVisa(admin, { id: proposal, visa_by: marker, visa_on: '2026-11-20', file: visa })
  await fillProcessing(admin, marker)
  await fillContracts(admin, marker)
  await fillGovernance(admin, marker, directorate_id)
  await fillClauses(admin, marker)
  await fillHarvests(admin, marker, directorate_id)
  await fillFiles(admin, marker)
  const dataset = await fillDatasets(admin, marker, directorate_id)
  await fillCirculation(admin, marker, dataset, directorate_id)
  await fillDcat(house, admin, tenant, marker)
  await fillNeeds(admin, marker, directorate_id, system_id)
  const { id: archive } = await askArchive(admin, {})
  await makeArchive(house.as(tenant, 'operator'), { archive })
  return tenant
}

/** Ids that the authority holds, whatever the table; at most so many of each, when said. */
export async function idsOf(
  house: Awaited<ReturnType<typeof openHouse>>,
  tenant: Tenant,
  most: number | null = null,
): Promise<string[]> {
  const tables = await tenantTables(house)
  const ids = new Set<string>([tenant.id])
  for (const table of tables.filter(({ keyed }) => keyed))
    for (const { id } of await house.rows<{ id: string }>(tenant, `select id from ${table.name} limit ${most}`))
      ids.add(id)
  return [...ids].filter(id => id.length === 36)
}

/** Everything the authority holds, as one text: equal before and after = nothing was touched. */
export async function contentOf(house: Awaited<ReturnType<typeof openHouse>>, tenant: Tenant): Promise<string> {
  const names = (await tenantTables(house)).map(({ name }) => name)
  const every = names.map(name => `select '${name}' as name, t::text as row from ${name} t`).join(' union all ')
  const held = await house.rows<{ name: string; row: string }>(tenant, `${every} order by row`)
  const rows = Map.groupBy(held, ({ name }) => name)
  return names.map(name => `${name}\n${(rows.get(name) ?? []).map(({ row }) => row).join('\n')}`).join('\n')
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
