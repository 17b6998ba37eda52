import { newId } from '#kernel/ids.ts'
import { archiveApplication } from '#modules/inventory/archive-application.ts'
import { restoreRecord } from '#modules/inventory/restore-record.ts'
import { approvePurge } from '#modules/retention/approve-purge.ts'
import { eliminate } from '#modules/retention/eliminate.ts'
import { proposePurge } from '#modules/retention/propose-purge.ts'
import { readProposal } from '#modules/retention/read-proposal.ts'
import { readVisa } from '#modules/retention/read-visa.ts'
import { recordVisa } from '#modules/retention/record-visa.ts'
import { slipDocument } from '#modules/retention/slip-docx.ts'
import { slipOf } from '#modules/retention/slip.ts'
import { withdrawProposal } from '#modules/retention/withdraw-proposal.ts'
import { addNote } from '#records/add-note.ts'
import { attachFile } from '#records/attach-file.ts'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { bytes, left, quiet, openOldHouse } from '../support/old-records.ts'

const { house, admin, now, dpo, withOld, carryOut, propose, proposeAndApprove, everything } = await openOldHouse()

describe('An elimination', () => {
  test('takes two people, or one who says why where nobody else could approve', async () => {
    const tenant = await house.tenant()
    await withOld(tenant, ['Seul'])
    await expect(propose(tenant, 'systems')).rejects.toMatchObject({ key: 'retention.nothing-due' })
    await expect(proposePurge(now(tenant), { rules: ['jobs'] })).rejects.toMatchObject({
      fields: { rules: { key: 'retention.no-such-rule' } },
    })
    const { id } = await propose(tenant, 'applications')
    await expect(propose(tenant, 'applications')).rejects.toMatchObject({ key: 'retention.nothing-due' })
    const alone = { id, role: 'Secrétaire de mairie', irreversible: true as const }
    await expect(approvePurge(now(tenant), alone)).rejects.toMatchObject({
      fields: { waiver_reason: { key: 'kernel.required' } },
    })
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`insert into accounts.membership (tenant_id, id, user_id, name, email, roles, created_at)
        values (${tenant.id}, ${newId()}, ${newId()}, 'Élue', 'e@exemple.fr', '{elected}', now())`.execute(db),
    )
    await expect(approvePurge(now(tenant), { ...alone, waiver_reason: 'Pressée' })).rejects.toMatchObject({
      key: 'retention.somebody-else',
    })
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`delete from accounts.membership`.execute(db),
    )
    // Taken away today, the right of the other still counts.
    await expect(approvePurge(now(tenant), { ...alone, waiver_reason: 'Seule' })).rejects.toMatchObject({
      key: 'retention.somebody-else',
    })
    await house.letDaysPass(31)
    await approvePurge(now(tenant), { ...alone, waiver_reason: 'Seule agente de la commune' })
    await carryOut(tenant, id)
    const { proposal } = await readProposal(now(tenant), { id })
    expect(proposal).toMatchObject({
      state: 'done',
      waiver_reason: 'Seule agente de la commune',
      approved_role: 'Secrétaire de mairie',
    })
  })

  test('cannot be written as approved by the one who proposed, even around the operation', async () => {
    const tenant = await house.tenant()
    await withOld(tenant, ['Direct'])
    const { id } = await propose(tenant, 'applications')
    const forced = house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`update retention.proposal set state = 'approved', approved_by = 'x', approved_role = 'x', approved_on = now(),
        approved_by_id = proposed_by_id where id = ${id}`.execute(db),
    )
    await expect(forced).rejects.toThrow('check')
    const [item] = await house.rows<{ id: string }>(tenant, 'select id from retention.proposal_item')
    const early = house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`select retention.eliminate(${item?.id}, current_date)`.execute(db),
    )
    await expect(early).rejects.toThrow('approved proposal')
    expect(await house.count(tenant, 'inventory.application')).toBe(1)
  })

  test('leaves nothing of the record but one line: rows, notes, files, history and inputs are gone', async () => {
    const tenant = await house.tenant()
    const ids = await withOld(tenant, ['Zanzibar', 'Vivant'], [])
    const id = ids.get('Zanzibar') ?? ''
    await addNote(now(tenant), { register: 'inventory.application', record_id: id, content: 'Note sur Zanzibar' })
    await attachFile(now(tenant), {
      register: 'inventory.application',
      record_id: id,
      file: { name: 'Zanzibar.txt', bytes: bytes('pièce Zanzibar') },
    })
    await archiveApplication(admin(tenant, 'Camille Martin', left), { id, reason: 'Adieu Zanzibar' })
    expect(await everything(tenant)).toContain('Zanzibar')
    const proposal = await proposeAndApprove(tenant, 'applications')
    await carryOut(tenant, proposal)
    const rest = await everything(tenant)
    expect(rest).not.toContain('Zanzibar')
    expect(rest).toContain('Vivant')
    expect(await house.count(tenant, 'kernel.file')).toBe(0)
    expect(await house.count(tenant, 'kernel.file_chunk')).toBe(0)
    const lines = (await house.changes(tenant)).filter(({ row_id }) => row_id === id)
    expect(lines).toMatchObject([{ before: null, after: { proposal: 1, eliminated_on: '2026-11-23' } }])
    const line = (await house.audit(tenant)).find(one => one.id === lines[0]?.operation_id)
    expect(line).toMatchObject({ operation: 'retention.eliminate', input: { proposal } })
  })

  test('keeps a file that a living record shares', async () => {
    const tenant = await house.tenant()
    const ids = await withOld(tenant, ['Parti', 'Resté'], [])
    const file = { name: 'contrat.txt', bytes: bytes('contrat commun') }
    for (const record_id of ids.values())
      await attachFile(now(tenant), { register: 'inventory.application', record_id, file })
    await archiveApplication(admin(tenant, 'Camille Martin', left), { id: ids.get('Parti') ?? '', reason: 'Fin' })
    await carryOut(tenant, await proposeAndApprove(tenant, 'applications'))
    expect(await house.count(tenant, 'records.attachment')).toBe(1)
    expect(await house.count(tenant, 'kernel.file')).toBe(1)
    expect(await house.count(tenant, 'kernel.file_chunk')).toBe(1)
  })

  test('leaves what somebody touched since, what others refer to, and says so', async () => {
    const tenant = await house.tenant()
    const ids = await withOld(tenant, ['Repris', 'Annoté', 'Tenu', 'Perdu'])
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`insert into inventory.system (tenant_id, id, name, kind, origin, application_id, created_at)
        values (${tenant.id}, ${newId()}, 'Lié', 'ai', 'chosen', ${ids.get('Tenu')}, now())`.execute(db),
    )
    const proposal = await proposeAndApprove(tenant, 'applications')
    await restoreRecord(now(tenant), { register: 'application', id: ids.get('Repris') ?? '' })
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`insert into records.note (tenant_id, id, register, record_id, content, author_id, author_name, created_at)
        values (${tenant.id}, ${newId()}, 'inventory.application', ${ids.get('Annoté')}, 'Attendez', 'x', 'X', now())`.execute(
        db,
      ),
    )
    await carryOut(tenant, proposal)
    const { stayed, rules: lines } = await readProposal(now(tenant), { id: proposal })
    const of = (name: string) => stayed.find(({ row_id }) => row_id === ids.get(name))
    expect(of('Repris')).toMatchObject({ state: 'touched' })
    expect(of('Annoté')).toMatchObject({ state: 'touched' })
    expect(of('Tenu')).toMatchObject({
      state: 'referenced',
      held_by: 'inventory.system',
      path: `/reglages/conservation/regles/applications/${ids.get('Tenu')}`,
    })
    expect(of('Repris')?.path).toBe(`/applications/${ids.get('Repris')}`)
    expect(lines[0]?.outcome).toEqual({ eliminated: 1, touched: 2, referenced: 1 })
    const names = await house.rows<{ name: string }>(tenant, 'select name from inventory.application order by 1')
    expect(names.map(({ name }) => name)).toEqual(['Annoté', 'Repris', 'Tenu'])
  })

  test('goes on after a crash where it was, and does nothing twice', async () => {
    const tenant = await house.tenant()
    const many = Array.from({ length: 120 }, (_, rank) => `Logiciel ${rank}`)
    await withOld(tenant, many)
    const id = await proposeAndApprove(tenant, 'applications')
    const crash = carryOut(
      tenant,
      id,
      quiet(async done => {
        if (done >= 100) throw new Error('coupure')
      }),
    )
    await expect(crash).rejects.toThrow('coupure')
    expect(await house.count(tenant, 'inventory.application')).toBe(20)
    expect((await readProposal(now(tenant), { id })).proposal.state).toBe('approved')
    await carryOut(tenant, id)
    expect(await house.count(tenant, 'inventory.application')).toBe(0)
    expect((await readProposal(now(tenant), { id })).rules[0]?.outcome).toEqual({ eliminated: 120 })
    const lines = (await house.changes(tenant)).filter(({ after }) => after?.proposal === 1)
    expect(lines).toHaveLength(120)
    await expect(carryOut(tenant, id)).resolves.toMatchObject({ done: 120 })
  })

  test('stays within its authority, whatever line is named', async () => {
    const [home, other] = [await house.tenant(), await house.tenant()]
    await withOld(home, ['Ici'])
    await proposeAndApprove(home, 'applications')
    const [item] = await house.rows<{ id: string }>(home, 'select id from retention.proposal_item')
    const reach = house.database.transaction({ tenantId: other.id, writable: true }, db =>
      sql`select retention.eliminate(${item?.id}, current_date)`.execute(db),
    )
    await expect(reach).rejects.toThrow('approved proposal')
    const nobody = house.database.transaction({ tenantId: null, writable: true }, db =>
      sql`select retention.eliminate(${item?.id}, current_date)`.execute(db),
    )
    await expect(nobody).rejects.toThrow('approved proposal')
    expect(
      await eliminate(house.as(other, 'operator'), { proposal: newId() }).catch((error: unknown) => error),
    ).toMatchObject({ key: 'retention.no-such-proposal' })
    expect(await house.count(home, 'inventory.application')).toBe(1)
  })

  test('takes no log and no account along, whatever a proposal was made to say', async () => {
    const tenant = await house.tenant()
    await withOld(tenant, ['Piégé'])
    const id = await proposeAndApprove(tenant, 'applications')
    const children = JSON.stringify([{ table: 'kernel.audit', by: 'tenant_id' }])
    await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`update retention.proposal_rule set children = ${children}::jsonb where proposal_id = ${id}`.execute(db),
    )
    await expect(carryOut(tenant, id)).rejects.toThrow('no register')
    expect((await house.audit(tenant)).length).toBeGreaterThan(2)
  })

  test('has a slip that names nobody, with its visa, and can be withdrawn before it is approved', async () => {
    const tenant = await house.tenant()
    await withOld(tenant, ['Un', 'Deux'])
    const { id } = await propose(tenant, 'applications')
    const visa = { name: 'visa.pdf', content: bytes('%PDF-1.7 visa') }
    await recordVisa(now(tenant), {
      id,
      visa_by: 'Archives départementales',
      visa_on: '2026-11-20',
      visa_reference: 'BE-12',
      file: visa,
    })
    expect(Buffer.from((await readVisa(now(tenant), { id })).content).toString()).toBe('%PDF-1.7 visa')
    await approvePurge(dpo(tenant), { id, role: 'DPO', irreversible: true })
    await carryOut(tenant, id)
    const slip = slipOf(await readProposal(now(tenant), { id }), tenant.name, 'fr')
    const text = JSON.stringify(slip)
    expect(text).toContain('BE-12')
    expect(slip.rows[0]).toMatchObject({ proposed: '2', eliminated: '2', left: '0', dates: '6 mai 2020' })
    expect(text).not.toMatch(/Camille|Dominique|Deux/)
    const document = await slipDocument(slip, 'fr')
    expect(Buffer.from(document.subarray(0, 2)).toString()).toBe('PK')
    await withOld(tenant, ['Trois'])
    const second = await propose(tenant, 'applications')
    expect(second.number).toBe(2)
    await withdrawProposal(now(tenant), { id: second.id, reason: 'Encore utile' })
    await expect(approvePurge(dpo(tenant), { id: second.id, role: 'DPO', irreversible: true })).rejects.toMatchObject({
      key: 'retention.decided-already',
    })
  })
})
