import { beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { signNoSanction } from '#organisation/sign-no-sanction.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { fieldsOf, openHouse } from '../../../tests/support/house.ts'
import { answerDeclaration } from './answer-declaration.ts'
import { archiveImposed } from './archive-imposed.ts'
import { decideImposed } from './decide-imposed.ts'
import { declareUse } from './declare-use.ts'
import { deadline, decidedInTime } from './imposed.ts'
import { listDeclarations } from './list-declarations.ts'
import { listImposed } from './list-imposed.ts'
import { listSystems } from './list-systems.ts'
import { measure } from './measure.ts'
import { proveImposed } from './prove-imposed.ts'
import { readDeclarationLink } from './read-declaration-link.ts'
import { readImposed } from './read-imposed.ts'
import { readImposedFile } from './read-imposed-file.ts'
import { readSystem } from './read-system.ts'
import { recordImposed } from './record-imposed.ts'
import { saveSystem } from './save-system.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

async function admin() {
  const tenant = await house.tenant()
  return { tenant, scope: house.as(tenant, 'admin') }
}
const event = {
  title: 'Courrier',
  how: 'on-by-default',
  what_it_does: 'Résume les courriers',
  notice_on: '2026-10-05',
  object_by: '2026-12-04',
} as const
const reasons = { decision_reason: 'À l’essai dans un service', decided_by: 'DSI' }

describe('AI imposed by a vendor', () => {
  test('is an event with dates that follow each other', async () => {
    const { scope } = await admin()
    const wrong = { ...event, object_by: '2026-10-01' }
    expect(await fieldsOf(recordImposed(scope, { events: [wrong] }))).toEqual({
      'events.0.object_by': 'inventory.objection-before-notice',
    })
    const [id = ''] = await recordImposed(scope, { events: [{ ...event, vendor: 'Maison A' }] })
    expect((await readImposed(scope, { id })).event).toMatchObject({
      vendor: 'Maison A',
      discovered_on: '2026-11-23',
      decision: null,
    })
  })

  test('that stays becomes a system, or joins the one that exists', async () => {
    const { scope } = await admin()
    const [first = '', second = ''] = await recordImposed(scope, {
      events: [event, { ...event, title: 'Courrier mobile' }],
    })
    const { system_id } = await decideImposed(scope, { id: first, decision: 'restrict', ...reasons })
    await decideImposed(scope, { id: second, decision: 'accept', ...reasons, join_system: system_id })
    expect((await listSystems(scope, { origin: 'imposed' })).count).toBe(1)
    expect((await readImposed(scope, { id: second })).event.system).toBe('Courrier')
  })

  test('decided twice at the same moment becomes one system', async () => {
    const { scope } = await admin()
    const [id = ''] = await recordImposed(scope, { events: [event] })
    await Promise.all([1, 2, 3, 4].map(() => decideImposed(scope, { id, decision: 'accept', ...reasons })))
    expect((await listSystems(scope, {})).count).toBe(1)
  })

  test('is shown with its system while it stands in its register, not once it left', async () => {
    const { scope } = await admin()
    const [id = ''] = await recordImposed(scope, { events: [event] })
    const { system_id } = await decideImposed(scope, { id, decision: 'accept', ...reasons })
    const beside = async () => (await readSystem(scope, { id: system_id ?? '' })).imposed.map(({ title }) => title)
    expect(await beside()).toEqual(['Courrier'])
    await archiveImposed(scope, { id, reason: 'doublon' })
    expect(await beside()).toEqual([])
  })

  test('that is refused leaves no system behind', async () => {
    const { scope } = await admin()
    const [id = ''] = await recordImposed(scope, { events: [event] })
    expect(await decideImposed(scope, { id, decision: 'refuse', ...reasons })).toEqual({ system_id: null })
    expect((await listSystems(scope, {})).count).toBe(0)
    expect((await listImposed(scope, { state: 'decided' })).map(row => row.decision)).toEqual(['refuse'])
    expect(await listImposed(scope, { state: 'to-decide' })).toEqual([])
  })

  test('is proved after it is decided, with a file that can be opened again', async () => {
    const { scope } = await admin()
    const [id = ''] = await recordImposed(scope, { events: [event] })
    const proof = {
      id,
      proof_on: '2026-11-20',
      proof_what: 'Réglage constaté',
      file: { name: 'ecran.txt', content: new TextEncoder().encode('éteint') },
    }
    await expect(proveImposed(scope, proof)).rejects.toThrow(Conflict)
    await decideImposed(scope, { id, decision: 'disable', ...reasons })
    expect(await fieldsOf(proveImposed(scope, { ...proof, proof_on: '2027-01-01' }))).toEqual({
      proof_on: 'inventory.future-proof',
    })
    await proveImposed(scope, proof)
    expect(new TextDecoder().decode((await readImposedFile(scope, { id, which: 'proof' })).content)).toBe('éteint')
    await expect(readImposedFile(scope, { id, which: 'notice' })).rejects.toThrow(NotFound)
  })

  test('cannot be decided for later, nor joined to a system of somewhere else', async () => {
    const { scope } = await admin()
    const [id = ''] = await recordImposed(scope, { events: [event] })
    expect(
      await fieldsOf(decideImposed(scope, { id, decision: 'accept', ...reasons, decided_on: '2026-12-25' })),
    ).toEqual({ decided_on: 'inventory.future-decision' })
    const foreign = await saveSystem((await admin()).scope, { name: 'Ailleurs', kind: 'ai', origin: 'chosen' })
    await expect(decideImposed(scope, { id, decision: 'accept', ...reasons, join_system: foreign })).rejects.toThrow(
      Conflict,
    )
  })

  test('of another authority is out of reach, and an elected member reads without deciding', async () => {
    const { tenant, scope } = await admin()
    const [id = ''] = await recordImposed(scope, { events: [event] })
    const other = (await admin()).scope
    await expect(readImposed(other, { id })).rejects.toThrow(NotFound)
    await expect(decideImposed(other, { id, decision: 'accept', ...reasons })).rejects.toThrow(NotFound)
    await expect(archiveImposed(other, { id, reason: 'x' })).rejects.toThrow(NotFound)
    await expect(decideImposed(house.as(tenant, 'elected'), { id, decision: 'accept', ...reasons })).rejects.toThrow(
      Refused,
    )
    await archiveImposed(scope, { id, reason: 'doublon' })
    expect(await listImposed(scope, {})).toEqual([])
  })

  test('is decided in time before activation or within ninety days of the notice', () => {
    const dates = { notice_on: '2026-01-01', activation_on: null, object_by: null }
    expect(decidedInTime({ ...dates, decided_on: '2026-04-01' })).toBe(true)
    expect(decidedInTime({ ...dates, decided_on: '2026-04-02' })).toBe(false)
    expect(decidedInTime({ ...dates, activation_on: '2026-09-01', decided_on: '2026-08-31' })).toBe(true)
    expect(decidedInTime({ ...dates, notice_on: null, decided_on: '2026-01-01' })).toBe(false)
    expect(deadline({ ...dates, decided_on: null }, '2026-03-31')).toEqual({ on: '2026-04-01', days: 1 })
    expect(deadline({ ...dates, decided_on: '2026-02-01' }, '2026-03-31')).toBeNull()
  })
})

describe('A declared use', () => {
  const use = { tool: 'Un assistant', used_for: 'Reformuler', data_used: 'internal' } as const

  async function signed() {
    const { tenant, scope } = await admin()
    await updateAuthority(scope, { type: 'commune' })
    const { declaration_token } = await signNoSanction(scope, { signed_by: 'La maire', role: 'maire' })
    return {
      tenant,
      scope,
      token: declaration_token,
      agent: { ...house.as(tenant, 'agent'), actor: { kind: 'anonymous' as const } },
    }
  }

  test('comes in by the link in force only, and leaves no name and no words in the log', async () => {
    const { tenant, scope, token, agent } = await signed()
    await expect(declareUse(agent, { token: 'autre', ...use })).rejects.toThrow(Refused)
    await declareUse(agent, { token, ...use })
    expect(await listDeclarations(scope, {})).toMatchObject([{ tool: 'Un assistant', outcome: null }])
    const line = (await house.audit(tenant)).find(entry => entry.operation === 'inventory.declare-use')
    expect(line).toMatchObject({ actor_kind: 'anonymous', actor_name: 'anonymous' })
    expect(JSON.stringify(line?.input)).not.toMatch(/assistant|Reformuler|internal/)
    expect(JSON.stringify(line?.input)).not.toContain(token)
  })

  test('is refused while nobody signed; the link says under whose commitment it stands', async () => {
    const { tenant } = await admin()
    const agent = house.as(tenant, 'agent')
    await expect(declareUse(agent, { token: '', ...use })).rejects.toThrow(Refused)
    expect(await readDeclarationLink(agent, { token: '' })).toEqual({ valid: false, signed_by: null, signed_on: null })
    const { token, agent: theirs } = await signed()
    expect(await readDeclarationLink(theirs, { token })).toMatchObject({ valid: true, signed_by: 'La maire, maire' })
  })

  test('joins a system, becomes one, is answered or set aside with a reason', async () => {
    const { scope, token, agent } = await signed()
    for (let i = 0; i < 3; i++) await declareUse(agent, { token, ...use })
    const [a, b, c] = await listDeclarations(scope, {})
    const known = await saveSystem(scope, { name: 'Assistant interne', kind: 'ai', origin: 'chosen' })
    await expect(answerDeclaration(scope, { id: a?.id ?? '', outcome: 'joined' })).rejects.toThrow(Conflict)
    await answerDeclaration(scope, { id: a?.id ?? '', outcome: 'joined', system_id: known })
    const { system_id } = await answerDeclaration(scope, { id: b?.id ?? '', outcome: 'new-system' })
    expect(system_id).not.toBe(known)
    await expect(answerDeclaration(scope, { id: c?.id ?? '', outcome: 'answered' })).rejects.toThrow(Conflict)
    await answerDeclaration(scope, { id: c?.id ?? '', outcome: 'answered', outcome_reason: 'Formation proposée' })
    expect((await listDeclarations(scope, {})).filter(({ outcome }) => outcome === null)).toEqual([])
  })

  test('answered twice at the same moment becomes one system', async () => {
    const { scope, token, agent } = await signed()
    await declareUse(agent, { token, ...use })
    const [seen] = await listDeclarations(scope, {})
    const answer = () => answerDeclaration(scope, { id: seen?.id ?? '', outcome: 'new-system' })
    const answers = await Promise.allSettled([answer(), answer(), answer(), answer()])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    expect((await listSystems(scope, {})).count).toBe(1)
  })

  test('of one directorate is read by its referent and not by another’s', async () => {
    const { tenant, scope, token, agent } = await signed()
    const [mine = '', theirs = ''] = await saveDirectorates(scope, {
      directorates: [{ name: 'Voirie' }, { name: 'Culture' }],
    })
    await declareUse(agent, { token, ...use, directorate_id: theirs })
    const referent = (directorate: string) => house.as(tenant, 'referent', { directorates: [directorate] })
    expect(await listDeclarations(referent(mine), {})).toEqual([])
    const [seen] = await listDeclarations(referent(theirs), {})
    await expect(answerDeclaration(referent(mine), { id: seen?.id ?? '', outcome: 'new-system' })).rejects.toThrow(
      NotFound,
    )
    await expect(listDeclarations(house.as(tenant, 'elected'), {})).rejects.toThrow(Refused)
  })
})

test('The inventory counts what is there, and calls nothing zero when there is nothing', async () => {
  const { tenant, scope } = await admin()
  const counted = async (at = '2026-11-23') =>
    house.database.transaction({ tenantId: tenant.id, writable: false }, async db => {
      const clock = fixedClock(`${at}T09:00:00Z`)
      const all = await measure({ ...scope, clock, db, tenant, tenantId: tenant.id, reach: 'all', operationId: '' })
      return Object.fromEntries(all.map(one => [one.id.replace('inventory.', ''), [one.numerator, one.denominator]]))
    })
  expect(await counted()).toMatchObject({
    applications: [null, null],
    'imposed-functions': [null, null],
    'imposed-decided': [0, 0],
  })
  const [a = '', b = ''] = await recordImposed(scope, {
    events: [event, { ...event, notice_on: '2026-01-01', object_by: null }],
  })
  await decideImposed(scope, { id: a, decision: 'disable', ...reasons })
  await decideImposed(scope, { id: b, decision: 'accept', ...reasons })
  expect(await counted()).toMatchObject({
    'imposed-functions': [2, null],
    'imposed-decided': [2, 2],
    'imposed-decided-in-time': [1, 2],
    'restrictions-proved': [0, 1],
  })
})
