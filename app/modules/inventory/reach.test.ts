import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { signNoSanction } from '#organisation/sign-no-sanction.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { answerDeclaration } from './answer-declaration.ts'
import { archiveApplication } from './archive-application.ts'
import { assessApplications } from './assess-applications.ts'
import { declareUse } from './declare-use.ts'
import { listDeclarations } from './list-declarations.ts'
import { readApplication } from './read-application.ts'
import { saveApplications } from './save-applications.ts'
import { saveSystem } from './save-system.ts'

const house = await openHouse()

/** An authority with two directorates, one application in each and one in both; a referent of the first. */
async function twoDirectorates() {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const [mine = '', theirs = ''] = await saveDirectorates(admin, {
    directorates: [{ name: 'Culture' }, { name: 'Voirie' }],
  })
  const [own = '', other = '', shared = '', nobody = ''] = await saveApplications(admin, {
    applications: [
      { name: 'Partition', directorate_ids: [mine] },
      { name: 'Chaussée', directorate_ids: [theirs] },
      { name: 'Courrier', directorate_ids: [mine, theirs] },
      { name: 'Sans direction' },
    ],
  })
  const referent = house.as(home, 'referent', { directorates: [mine] })
  return { home, admin, mine, theirs, own, other, shared, nobody, referent }
}

describe('A directorate referent', () => {
  test('adds and completes the applications of their own directorates', async () => {
    const { referent, mine, own } = await twoDirectorates()
    await saveApplications(referent, { applications: [{ name: 'Nouveau', directorate_ids: [mine] }] })
    await saveApplications(referent, { applications: [{ id: own, name: 'Partition', users: 4 }] })
    expect((await readApplication(referent, { id: own })).application).toMatchObject({ users: 4 })
  })

  test('writes about no other directorate’s, nor about what belongs to none', async () => {
    const { home, referent, theirs, other, nobody } = await twoDirectorates()
    const before = await house.rows(home, 'select * from inventory.application order by id')
    const add = (directorate_ids?: string[]) =>
      saveApplications(referent, { applications: [{ name: 'X', ...(directorate_ids ? { directorate_ids } : {}) }] })
    await expect(add([theirs])).rejects.toThrow(Refused)
    await expect(add([])).rejects.toThrow(Refused)
    await expect(add()).rejects.toThrow(Refused)
    for (const id of [other, nobody])
      await expect(saveApplications(referent, { applications: [{ id, name: 'X' }] })).rejects.toThrow(NotFound)
    expect(await house.rows(home, 'select * from inventory.application order by id')).toEqual(before)
  })

  test('cannot take another directorate’s application by naming their own', async () => {
    const { home, referent, mine, other } = await twoDirectorates()
    const taken = saveApplications(referent, { applications: [{ id: other, name: 'X', directorate_ids: [mine] }] })
    await expect(taken).rejects.toThrow(NotFound)
    expect(await house.rows(home, `select name from inventory.application where id = '${other}'`)).toEqual([
      { name: 'Chaussée' },
    ])
  })

  test('cannot hand an application over to another directorate', async () => {
    const { referent, theirs, own } = await twoDirectorates()
    const given = saveApplications(referent, { applications: [{ id: own, name: 'X', directorate_ids: [theirs] }] })
    await expect(given).rejects.toThrow(Refused)
  })

  test('with one line out of reach saves none of the others', async () => {
    const { home, referent, mine, other } = await twoDirectorates()
    const lines = [
      { name: 'Nouveau', directorate_ids: [mine] },
      { id: other, name: 'X' },
    ]
    await expect(saveApplications(referent, { applications: lines })).rejects.toThrow(NotFound)
    expect(await house.count(home, 'inventory.application')).toBe(4)
  })

  test('leaves a shared application to the other directorate too', async () => {
    const { referent, admin, mine, theirs, shared } = await twoDirectorates()
    await saveApplications(referent, {
      applications: [{ id: shared, name: 'Courrier', directorate_ids: [mine] }],
    }).catch(() => undefined)
    expect((await readApplication(admin, { id: shared })).application.directorate_ids).toContain(theirs)
  })

  test('does not empty the directorates of an application of theirs', async () => {
    const { referent, own } = await twoDirectorates()
    const emptied = saveApplications(referent, { applications: [{ id: own, name: 'Partition', directorate_ids: [] }] })
    await expect(emptied).rejects.toThrow(Refused)
  })

  test('says where AI is in their own applications, all together or none', async () => {
    const { home, referent, own, shared, other } = await twoDirectorates()
    expect(await assessApplications(referent, { ids: [own, shared, own], assessment: 'no-ai' })).toMatchObject({
      changed: 2,
    })
    await expect(assessApplications(referent, { ids: [own, other], assessment: 'contains-ai' })).rejects.toThrow(
      Refused,
    )
    const rows = await house.rows(home, 'select name, ai_assessment from inventory.application order by name')
    expect(rows).toMatchObject([
      { name: 'Chaussée', ai_assessment: 'not-assessed' },
      { name: 'Courrier', ai_assessment: 'no-ai' },
      { name: 'Partition', ai_assessment: 'no-ai' },
      { name: 'Sans direction', ai_assessment: 'not-assessed' },
    ])
  })

  test('archives nothing', async () => {
    const { referent, own } = await twoDirectorates()
    await expect(archiveApplication(referent, { id: own, reason: 'x' })).rejects.toThrow(Refused)
  })

  test('keeps a system within their directorates', async () => {
    const { referent, admin, mine, theirs } = await twoDirectorates()
    const system = { name: 'Trieur', kind: 'ai' as const, origin: 'chosen' as const }
    const id = await saveSystem(referent, { ...system, directorate_id: mine })
    const elsewhere = await saveSystem(admin, { ...system, directorate_id: theirs })
    for (const directorate_id of [theirs, null, undefined])
      await expect(saveSystem(referent, { ...system, id, directorate_id })).rejects.toThrow(Refused)
    await expect(saveSystem(referent, { ...system, id: elsewhere, directorate_id: mine })).rejects.toThrow(NotFound)
  })

  test('without a directorate writes nowhere', async () => {
    const { home, own } = await twoDirectorates()
    const adrift = house.as(home, 'referent', { directorates: [] })
    await expect(saveApplications(adrift, { applications: [{ id: own, name: 'X' }] })).rejects.toThrow(NotFound)
    await expect(assessApplications(adrift, { ids: [own], assessment: 'no-ai' })).rejects.toThrow(Refused)
  })

  test('without a directorate reads no declared use, without a crash', async () => {
    const { home } = await twoDirectorates()
    expect(await listDeclarations(house.as(home, 'referent', { directorates: [] }), {})).toEqual([])
  })
})

describe('A declared use', () => {
  async function declared() {
    const ground = await twoDirectorates()
    await updateAuthority(ground.admin, { type: 'commune' })
    const { declaration_token: token } = await signNoSanction(ground.admin, { signed_by: 'A', role: 'DGS' })
    const agent = { ...house.as(ground.home, 'agent'), actor: { kind: 'anonymous' as const } }
    const use = { token, tool: 'Assistant', used_for: 'Courriers', data_used: 'public' as const }
    return { ...ground, agent, use }
  }

  test('keeps no trace of who declared, even when somebody signed in declares', async () => {
    const { home, use } = await declared()
    await declareUse(house.as(home, 'agent', { name: 'Camille Berger' }), use)
    expect(JSON.stringify([await house.audit(home), await house.changes(home)])).not.toContain('Camille')
  })

  test('answered as a new system once does not become a second one', async () => {
    const { home, admin, agent, use } = await declared()
    await declareUse(agent, use)
    const [row] = await listDeclarations(admin, {})
    const id = row?.id ?? ''
    await answerDeclaration(admin, { id, outcome: 'new-system' })
    await answerDeclaration(admin, { id, outcome: 'new-system' }).catch(() => undefined)
    expect(await house.count(home, 'inventory.system')).toBe(1)
  })

  test('of another directorate is neither read nor answered by a referent', async () => {
    const { admin, agent, use, theirs, referent } = await declared()
    await declareUse(agent, { ...use, directorate_id: theirs })
    await declareUse(agent, use)
    expect(await listDeclarations(referent, {})).toEqual([])
    for (const { id } of await listDeclarations(admin, {}))
      await expect(answerDeclaration(referent, { id, outcome: 'answered', outcome_reason: 'x' })).rejects.toThrow(
        NotFound,
      )
  })

  test('may name no directorate of another authority, nor join its system', async () => {
    const { agent, use, admin } = await declared()
    const elsewhere = await twoDirectorates()
    const system = { name: 'Trieur', kind: 'ai' as const, origin: 'chosen' as const }
    const system_id = await saveSystem(elsewhere.admin, system)
    await expect(declareUse(agent, { ...use, directorate_id: elsewhere.mine })).rejects.toThrow(NotFound)
    await declareUse(agent, use)
    const [row] = await listDeclarations(admin, {})
    await expect(answerDeclaration(admin, { id: row?.id ?? '', outcome: 'joined', system_id })).rejects.toThrow(
      NotFound,
    )
  })
})
