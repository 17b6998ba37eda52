import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import { newId } from '#kernel/ids.ts'
import type { Scope } from '#kernel/scope.ts'
import { addNote } from '#records/add-note.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { acknowledgeRequest } from './acknowledge-request.ts'
import { templates } from './answer-templates.ts'
import { editRequest } from './edit-request.ts'
import { listRequests } from './list-requests.ts'
import { openInbox } from './open-inbox.ts'
import { readRequest } from './read-request.ts'
import { readRequestFile } from './read-request-file.ts'
import { recordRequest } from './record-request.ts'
import { kinds } from './request-kinds.ts'
import { marie, openDesk, pdf } from './requests.testing.ts'
import { saveAnswer } from './save-answer.ts'
import { sendAnswer } from './send-answer.ts'
import type { Verdict } from './verdict.ts'

const { house, withSystem, oneRequest, send } = await openDesk()

/** Keeps what the answer comes down to, then sends it. */
async function reply(
  scope: Scope,
  { id, how, answered_on, ...verdict }: Verdict & { id: string; how: 'mail' | 'letter' | 'hand'; answered_on?: string },
) {
  await saveAnswer(scope, { id, verdict })
  await sendAnswer(scope, { id, how, ...(answered_on ? { answered_on } : {}) })
}

/** Until one of the connections to this database waits for a row that another holds. */
async function somebodyWaits(): Promise<void> {
  for (;;) {
    const { rows } = await house.database.pool.query(
      `select from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`,
    )
    if (rows.length > 0) return
  }
}

const items = {
  contribution: 'Le classement propose un ordre ; la commission a décidé.',
  data_used: 'Date de la demande, lieu de travail, déclarés par vous.',
  parameters: 'Ancienneté : 12 points sur 40. Travail dans la commune : 0 sur 10.',
  operations: 'Somme des points, tri décroissant.',
}

describe('An explanation', () => {
  test('does not leave before each of the four items of the law is said for that person', async () => {
    const { dpo, id } = await oneRequest()
    const answer = () => reply(dpo, { id, outcome: 'answered', how: 'mail' })
    expect(await fieldsOf(answer())).toEqual({
      contribution: 'transparency.item-empty',
      data_used: 'transparency.item-empty',
      parameters: 'transparency.item-empty',
      operations: 'transparency.item-empty',
    })
    await saveAnswer(dpo, { id, ...items, parameters: '[à compléter : points]' })
    expect(await fieldsOf(answer())).toEqual({ parameters: 'transparency.blank-left' })
    expect(dpo.outbox).toEqual([])
    await saveAnswer(dpo, { id, parameters: items.parameters, answer: 'Voici.' })
    await answer()
    const [mail] = dpo.outbox
    expect(mail?.to).toBe(marie.person_email)
    for (const text of Object.values(items)) expect(mail?.text).toContain(text)
    expect(mail?.text).toContain('www.cada.fr')
    expect(mail?.text).toContain('dans les deux mois')
    const { request } = await readRequest(dpo, { id })
    expect(request).toMatchObject({
      outcome: 'answered',
      answered_on: '2026-11-23',
      answered_how: 'mail',
      state: 'closed',
    })
    expect(request.sent_text).toBe(mail?.text)
  })

  test('leaves once when two people send it at the same moment, and so does what tells its number', async () => {
    const { dpo, lead, id } = await oneRequest()
    await saveAnswer(dpo, { id, ...items, answer: 'Voici.' })
    for (const verb of [acknowledgeRequest, sendAnswer]) {
      let second: Promise<unknown> = Promise.resolve()
      // The second begins while the mail of the first leaves, and goes as far as it can before it has left.
      const slow = async (mail: (typeof dpo.outbox)[number]) => {
        second = verb(lead, { id, how: 'mail' }).catch((error: unknown) => error)
        await somebodyWaits()
        await dpo.mailer.send(mail)
      }
      await verb({ ...dpo, mailer: { send: slow } }, { id, how: 'mail' })
      expect(await second).toBeInstanceOf(Conflict)
    }
    expect(dpo.outbox).toHaveLength(2)
    expect(lead.outbox).toEqual([])
  })

  test('stays open when its mail cannot leave, and never changes once it left', async () => {
    const { dpo, id } = await oneRequest()
    await saveAnswer(dpo, { id, ...items })
    const broken = { ...dpo, mailer: { send: async () => Promise.reject(new Error('ECONNREFUSED')) } }
    await expect(reply(broken, { id, outcome: 'answered', how: 'mail' })).rejects.toThrow('ECONNREFUSED')
    expect((await readRequest(dpo, { id })).request.outcome).toBeNull()
    await reply(dpo, { id, outcome: 'answered', how: 'letter' })
    const over = { key: 'transparency.request-answered' }
    await expect(reply(dpo, { id, outcome: 'answered', how: 'letter' })).rejects.toMatchObject(over)
    await expect(saveAnswer(dpo, { id, answer: 'autre' })).rejects.toMatchObject(over)
    await expect(editRequest(dpo, { id, owner: 'autre' })).rejects.toMatchObject(over)
  })
})

describe('Other answers', () => {
  test('a refusal needs a reason of the law and how it applies, and says the way to the CADA', async () => {
    const { dpo, id } = await oneRequest()
    const refuse = (typed: object) => reply(dpo, { id, outcome: 'refused', how: 'mail', ...typed })
    expect(await fieldsOf(refuse({}))).toEqual({ reason: 'transparency.reason-needed', detail: 'transparency.say-why' })
    expect(await fieldsOf(refuse({ reason: 'caprice', detail: 'non' }))).toEqual({
      reason: 'transparency.reason-needed',
    })
    await refuse({ reason: 'offences', detail: 'Le ciblage des contrôles serait contourné.' })
    expect(dpo.outbox[0]?.text).toMatch(/L\. 311-5, 2°[\s\S]*serait contourné[\s\S]*CADA/)
    expect((await readRequest(dpo, { id })).request.outcome_reason).toContain('serait contourné')
  })

  test('a partial answer gives the items and the reason; a transfer says to whom; neither leaves half said', async () => {
    const { dpo, id } = await oneRequest()
    await saveAnswer(dpo, { id, ...items })
    expect(await fieldsOf(reply(dpo, { id, outcome: 'partly', how: 'hand' }))).toMatchObject({
      reason: 'transparency.reason-needed',
    })
    expect(await fieldsOf(reply(dpo, { id, outcome: 'transferred', how: 'hand' }))).toEqual({
      detail: 'transparency.transfer-to',
    })
    await reply(dpo, { id, outcome: 'transferred', how: 'hand', detail: 'CAF du Finistère, 1 quai de l’Odet' })
    const { request } = await readRequest(dpo, { id })
    expect(request.sent_text).toContain('CAF du Finistère')
    expect(request.sent_text).not.toContain(items.operations)
  })

  test('what is not held is said without a reason; a question asks for a text', async () => {
    const { dpo, id } = await oneRequest({ kind: 'register' })
    expect(await fieldsOf(reply(dpo, { id, outcome: 'answered', how: 'hand' }))).toEqual({
      answer: 'kernel.required',
    })
    await saveAnswer(dpo, { id, answer: templates.answers.register })
    expect(await fieldsOf(reply(dpo, { id, outcome: 'answered', how: 'hand' }))).toEqual({
      answer: 'transparency.blank-left',
    })
    await reply(dpo, { id, outcome: 'not-held', how: 'hand' })
    expect((await readRequest(dpo, { id })).request.state).toBe('closed')
  })

  test('an answer is neither of tomorrow nor older than the request, and no mail goes where no address was left', async () => {
    const { dpo, id } = await oneRequest({ person_email: null, kind: 'other' })
    await saveAnswer(dpo, { id, answer: 'Oui.' })
    const answer = (typed: object) => reply(dpo, { id, outcome: 'answered', how: 'letter', ...typed })
    expect(await fieldsOf(answer({ answered_on: '2026-11-24' }))).toEqual({ answered_on: 'transparency.future-day' })
    expect(await fieldsOf(answer({ answered_on: '2026-11-22' }))).toEqual({
      answered_on: 'transparency.before-request',
    })
    await expect(answer({ how: 'mail' })).rejects.toMatchObject({ key: 'transparency.no-email' })
    await expect(acknowledgeRequest(dpo, { id, how: 'mail' })).rejects.toMatchObject({ key: 'transparency.no-email' })
    await acknowledgeRequest(dpo, { id, how: 'otherwise' })
    await expect(acknowledgeRequest(dpo, { id, how: 'otherwise' })).rejects.toMatchObject({
      key: 'transparency.already-acknowledged',
    })
  })

  test.each(kinds.map(kind => [kind.id, kind] as const))('%s says its ways of appeal', async (kind, { recourse }) => {
    const { dpo, id } = await oneRequest({ kind })
    await reply(dpo, { id, outcome: 'not-held', how: 'mail' })
    const told = { cada: 'www.cada.fr', cnil: 'www.cnil.fr', market: 'surveillance du marché' }[recourse]
    expect(dpo.outbox[0]?.text).toContain(told)
  })
})

describe('A request typed by the office', () => {
  test('takes five fields, keeps what is said out of the log, and is assigned and corrected until answered', async () => {
    const { tenant, dpo, system_id } = await withSystem()
    const asked = { kind: 'rules' as const, message: marie.message, person_name: marie.person_name }
    const { id } = await recordRequest(dpo, { ...asked, received_on: '2026-11-02', system_id, files: [pdf()] })
    const { request, files } = await readRequest(dpo, { id })
    expect(request).toMatchObject({ number: 1, due_on: '2026-12-02', way: 'visit', acknowledged_on: null })
    expect(files).toHaveLength(1)
    await editRequest(dpo, {
      id,
      owner: 'Service petite enfance',
      kind: 'explanation',
      ...marie,
    })
    expect((await readRequest(dpo, { id })).request).toMatchObject({
      state: 'in-hand',
      kind: 'explanation',
      way: 'mail',
    })
    const log = JSON.stringify(await house.audit(tenant))
    expect(log).toContain('transparency.record-request')
    expect(log).not.toMatch(/Quellec|Nolwenn|Ajoncs|CR-77431|courriel\.example/)
  })

  test('is not of tomorrow, nor about a system that is not here', async () => {
    const { dpo, id } = await oneRequest()
    const other = await withSystem()
    const asked = { kind: 'other' as const, message: 'x' }
    expect(await fieldsOf(recordRequest(dpo, { ...asked, received_on: '2026-11-24' }))).toEqual({
      received_on: 'transparency.future-day',
    })
    const foreign = { system_id: other.system_id }
    expect(await fieldsOf(recordRequest(dpo, { ...asked, ...foreign }))).toEqual({
      system_id: 'transparency.no-such-system',
    })
    expect(await fieldsOf(editRequest(dpo, { id, ...foreign }))).toEqual({ system_id: 'transparency.no-such-system' })
  })
})

test('The list puts what presses first and narrows by state, kind and words', async () => {
  const { tenant, id } = await oneRequest()
  await send(tenant, { kind: 'register', person_name: 'Association Regards' }, '2026-11-10')
  const on = (day: string) => house.as(tenant, 'ai-lead', { clock: fixedClock(`${day}T09:00:00Z`) })
  await openInbox(on('2026-11-24'), {})
  expect((await listRequests(on('2026-11-24'), {})).map(({ number }) => number)).toEqual([2, 1])
  expect((await listRequests(on('2026-12-05'), { state: 'soon' })).map(({ number }) => number)).toEqual([2])
  expect((await listRequests(on('2026-12-10'), { state: 'late' })).map(({ number }) => number)).toEqual([2])
  expect((await listRequests(on('2026-12-09'), { state: 'late' })).length).toBe(0)
  expect((await listRequests(on('2026-12-01'), { search: 'QUELLEC' })).map(one => one.id)).toEqual([id])
  expect(await listRequests(on('2026-12-01'), { kind: 'rules' })).toEqual([])
})

test('Another authority sees and changes nothing, and inside this one a role without the right reads no citizen', async () => {
  const { tenant, id, dpo } = await oneRequest({ files: [pdf()] })
  const file = (await readRequest(dpo, { id })).files[0]?.id ?? ''
  await addNote(dpo, { register: 'transparency.request', record_id: id, content: 'Vu avec la crèche.' })
  const elsewhere = house.as(await house.tenant(), 'dpo')
  for (const call of [
    () => readRequest(elsewhere, { id }),
    () => readRequestFile(elsewhere, { id: file }),
    () => saveAnswer(elsewhere, { id, answer: 'x' }),
    () => sendAnswer(elsewhere, { id, how: 'hand' }),
    () => acknowledgeRequest(elsewhere, { id, how: 'mail' }),
    () => editRequest(elsewhere, { id, owner: 'x' }),
  ])
    await expect(call()).rejects.toMatchObject({ name: 'NotFound' })
  for (const role of ['it', 'hr', 'elected', 'referent', 'operator', 'agent'] as const) {
    const scope = house.as(tenant, role)
    await expect(listRequests(scope, {})).rejects.toMatchObject({ key: 'kernel.refused' })
    await expect(readRequestFile(scope, { id: file })).rejects.toMatchObject({ key: 'kernel.refused' })
    for (const module of scope.registry.modules)
      expect(JSON.stringify((await module.search?.(scope, 'Quellec')) ?? []), module.id).toBe('[]')
  }
})

test('Nothing of the person stands in the log, nor in the history of anything but their own request', async () => {
  const { tenant, id, dpo } = await oneRequest({ files: [pdf()] })
  await editRequest(dpo, { id, owner: 'Accueil', ...marie })
  await acknowledgeRequest(dpo, { id, how: 'mail' })
  await saveAnswer(dpo, { id, ...items, answer: `Bonjour ${marie.person_name}` })
  await reply(dpo, { id, outcome: 'partly', reason: 'private-life', detail: 'Nolwenn Quellec', how: 'mail' })
  const personal = /Quellec|Nolwenn|Ajoncs|CR-77431|courriel\.example/
  expect(JSON.stringify(await house.audit(tenant))).not.toMatch(personal)
  const others = (await house.changes(tenant)).filter(({ table_name }) => table_name !== 'transparency.request')
  expect(JSON.stringify(others)).not.toMatch(personal)
  const mine = (await house.changes(tenant)).filter(({ row_id }) => row_id === id)
  expect(JSON.stringify(mine)).toMatch(personal)
})

test('The general part of the items comes from the sheet of the system', async () => {
  const { tenant, dpo, id, system_id } = await oneRequest()
  const fields = {
    contribution: 'Aide à la décision',
    data: 'Dates, adresses',
    data_source: 'Formulaire',
    operations: 'Somme',
  }
  await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
    sql`insert into transparency.sheet (tenant_id, id, system_id, fields) values (${tenant.id}, ${newId()}, ${system_id}, ${JSON.stringify(fields)}::jsonb)`.execute(
      db,
    ),
  )
  expect((await readRequest(dpo, { id })).general).toEqual({
    contribution: 'Aide à la décision',
    data_used: 'Dates, adresses\nFormulaire',
    operations: 'Somme',
  })
})
