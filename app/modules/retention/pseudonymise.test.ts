import { newId } from '#kernel/ids.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { assessApplications } from '#modules/inventory/assess-applications.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { readProposal } from '#modules/retention/read-proposal.ts'
import { readSchedule } from '#modules/retention/read-schedule.ts'
import { validatePlan } from '#plan/validate-plan.ts'
import { addNote } from '#records/add-note.ts'
import { sql } from 'kysely'
import { beforeAll, describe, expect, test } from 'vitest'
import { openOldHouse } from '../../../tests/support/old-records.ts'

const { house, admin, now, carryOut, proposeAndApprove, everything } = await openOldHouse()

describe('Somebody who left long ago', () => {
  const gone = '0190f3a0-1111-7000-8000-000000000001'
  let tenant: Tenant

  beforeAll(async () => {
    tenant = await house.tenant()
    const pool = house.database.pool
    await pool.query(
      `insert into auth."user" (id, name, email, created_at, updated_at) values ($1, 'Zoé Partie', 'zoe@exemple.fr', now(), now())`,
      [gone],
    )
    const zoe: Scope = { ...admin(tenant, 'Zoé Partie'), actor: { kind: 'user', id: gone, name: 'Zoé Partie' } }
    const [id = ''] = await saveApplications(zoe, { applications: [{ name: 'Registre' }] })
    await addNote(zoe, { register: 'inventory.application', record_id: id, content: 'Une remarque' })
    await validatePlan(zoe, { validated_by: 'Zoé Partie', role: 'Directrice' })
    await house.database.transaction({ tenantId: tenant.id, operationId: newId(), writable: true }, async db => {
      await sql`insert into accounts.membership (tenant_id, id, user_id, name, email, roles, created_at)
        values (${tenant.id}, ${newId()}, ${gone}, 'Zoé Partie', 'zoe@exemple.fr', '{admin}', '2019-01-01')`.execute(db)
      await sql`update accounts.membership set archived_at = '2021-02-03', archived_reason = 'Mutation'`.execute(db)
    })
    await carryOut(tenant, await proposeAndApprove(tenant, 'former-members'))
  })

  test('is « personne 1 » wherever the name was a trace, and the address is gone', async () => {
    const all = await everything(tenant)
    expect(all).not.toContain('zoe@exemple.fr')
    expect(all).not.toContain(gone)
    const note = await house.rows<{ author_name: string }>(tenant, 'select author_name from records.note')
    expect(note).toEqual([{ author_name: 'personne 1' }])
    const log = await house.audit(tenant)
    expect(log.filter(({ actor_name }) => actor_name === 'Zoé Partie')).toEqual([])
    expect(log.filter(({ actor_name }) => actor_name === 'personne 1').length).toBeGreaterThan(2)
    const { rows } = await house.database.pool.query(`select from auth."user" where id = $1`, [gone])
    expect(rows).toHaveLength(0)
  })

  test('keeps what she signed: an act has a signatory', async () => {
    const acts = await house.rows<{ validated_by: string }>(tenant, 'select validated_by from plan.validation')
    expect(acts).toEqual([{ validated_by: 'Zoé Partie' }])
    const [change] = (await house.changes(tenant)).filter(({ table_name }) => table_name === 'plan.validation')
    expect(change?.after?.validated_by).toBe('Zoé Partie')
    const input = (await house.audit(tenant)).find(({ operation }) => operation === 'plan.validate-plan')?.input
    expect(input?.validated_by).toBe('Zoé Partie')
  })

  test('keeps a name that a namesake bears wherever nothing but the name says who it was', async () => {
    const home = await house.tenant()
    const [one, two] = [newId(), newId()]
    const [id = ''] = await saveApplications(
      { ...admin(home, 'Jean Martin'), actor: { kind: 'user', id: one, name: 'Jean Martin' } },
      { applications: [{ name: 'Outil' }] },
    )
    await assessApplications(
      { ...admin(home), actor: { kind: 'user', id: two, name: 'Jean Martin' } },
      { ids: [id], assessment: 'no-ai' },
    )
    await house.database.transaction({ tenantId: home.id, writable: true }, db =>
      sql`insert into accounts.membership (tenant_id, id, user_id, name, email, roles, created_at, archived_at)
        values (${home.id}, ${newId()}, ${one}, 'Jean Martin', 'un@exemple.fr', '{it}', '2019-01-01', '2020-01-01'),
          (${home.id}, ${newId()}, ${two}, 'Jean Martin', 'deux@exemple.fr', '{it}', '2019-01-01', null)`.execute(db),
    )
    await carryOut(home, await proposeAndApprove(home, 'former-members'))
    const [row] = await house.rows<{ ai_assessed_by: string }>(home, 'select ai_assessed_by from inventory.application')
    expect(row?.ai_assessed_by).toBe('Jean Martin')
    const actors = (await house.audit(home))
      .filter(({ operation }) => operation.startsWith('inventory.'))
      .map(({ actor_name }) => actor_name)
    expect(actors).toEqual(['personne 1', 'Jean Martin'])
    const names = await house.rows<{ name: string; email: string }>(
      home,
      'select name, email from accounts.membership order by archived_at',
    )
    expect(names).toEqual([
      { name: 'personne 1', email: '' },
      { name: 'Jean Martin', email: 'deux@exemple.fr' },
    ])
  })

  test('is not due while she is back, nor twice', async () => {
    const line = async () =>
      (await readSchedule(now(tenant), {})).lines.find(({ rule }) => rule.id === 'former-members')
    expect(await line()).toMatchObject({ due: 0, held: 0 })
    const back = newId()
    const add = (archived: string | null) =>
      house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
        sql`insert into accounts.membership (tenant_id, id, user_id, name, email, roles, created_at, archived_at)
          values (${tenant.id}, ${newId()}, ${back}, 'Revenue', 'r@exemple.fr', '{it}', '2019-01-01', ${archived})`.execute(
          db,
        ),
      )
    await add('2020-01-01')
    expect(await line()).toMatchObject({ due: 1 })
    const id = await proposeAndApprove(tenant, 'former-members')
    await add(null)
    expect(await line()).toMatchObject({ due: 0 })
    await carryOut(tenant, id)
    expect((await readProposal(now(tenant), { id })).stayed).toMatchObject([{ state: 'touched' }])
  })
})
