import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { newId } from '#kernel/ids.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { dailyOpening } from './jobs.ts'
import { listRequests } from './list-requests.ts'
import { openInbox } from './open-inbox.ts'
import { readDesk } from './read-desk.ts'
import { readRequest } from './read-request.ts'
import { readRequestFile } from './read-request-file.ts'
import { marie, openDesk, pdf, png } from './requests.testing.ts'
import { sendRequest } from './send-request.ts'

const { house, withSystem, send, oneRequest, publish } = await openDesk()
const quiet = { checkpoint: null, report: async () => undefined }

describe('A message of the public', () => {
  test('waits in the inbox, then becomes a numbered request received on the day it was sent, due a month later', async () => {
    const { tenant, dpo, system_id } = await withSystem()
    await send(tenant, { publication_code: 'creche', decision_on: '2026-10-01' }, '2026-11-20')
    await send(tenant, { kind: 'register' }, '2026-11-21')
    expect(await listRequests(dpo, {})).toEqual([])
    expect(await openInbox(dpo, {})).toEqual({ opened: 2 })
    expect(await openInbox(dpo, {})).toEqual({ opened: 0 })
    const [first, second] = await listRequests(dpo, {})
    expect(first).toMatchObject({
      number: 1,
      kind: 'explanation',
      system_id,
      system: 'Classement des demandes de crèche',
      received_on: '2026-11-20',
      due_on: '2026-12-20',
      person_name: 'Marie Quellec',
      decision: 'Courrier CR-77431, décision du 1er octobre 2026',
      state: 'new',
      way: 'mail',
    })
    expect(second).toMatchObject({ number: 2, kind: 'register', system_id: null })
  })

  test('about a page whose system has left every register is opened all the same, with those behind it', async () => {
    const { tenant, dpo } = await withSystem()
    await publish(tenant, 'system', newId(), 'parti', { kind: 'system', name: 'Système éliminé' })
    await send(tenant, { publication_code: 'parti' }, '2026-11-20')
    await send(tenant, { publication_code: 'creche' }, '2026-11-21')
    expect(await openInbox(dpo, {})).toEqual({ opened: 2 })
    expect((await listRequests(dpo, {})).map(({ system }) => system)).toEqual([
      null,
      'Classement des demandes de crèche',
    ])
  })

  test('sent late in the evening in Paris is received that day, and a month from 31 January ends in February', async () => {
    const { tenant, dpo } = await withSystem()
    const late = house.as(tenant, 'visitor', { clock: fixedClock('2027-01-31T22:30:00Z') })
    await sendRequest(late, { id: newId(), kind: 'rules', ...marie })
    await openInbox(dpo, {})
    expect((await listRequests(dpo, {}))[0]).toMatchObject({ received_on: '2027-01-31', due_on: '2027-02-28' })
  })

  test('keeps its files as bytes under names of ours, and leaves nothing of the person in the inbox once opened', async () => {
    const { dpo, id, tenant } = await oneRequest({ files: [pdf(), png()] })
    const { files } = await readRequest(dpo, { id })
    expect(files.map(({ type }) => type)).toEqual(['application/pdf', 'image/png'])
    const file = await readRequestFile(dpo, { id: files[0]?.id ?? '' })
    expect([file.name, Buffer.from(file.content).equals(Buffer.from(pdf()))]).toEqual(['piece-1.pdf', true])
    const [inbox] = await house.rows<object>(
      tenant,
      'select message, file_contents, file_names from transparency.inbox',
    )
    expect(inbox).toEqual({ message: {}, file_contents: [], file_names: [] })
  })

  test('is refused without a way to answer, with a foreign page, or with an address that is none', async () => {
    const { tenant } = await withSystem()
    const none = { person_email: null, person_address: null }
    expect(await fieldsOf(send(tenant, none))).toEqual({ person_email: 'transparency.way-needed' })
    expect(await fieldsOf(send(tenant, { publication_code: 'ailleurs' }))).toEqual({
      publication_code: 'transparency.no-such-sheet',
    })
    expect(await fieldsOf(send(tenant, { person_email: 'marie@\nBcc: x@y.example' }))).toEqual({
      person_email: 'transparency.invalid-email',
    })
    expect(await fieldsOf(send(tenant, { person_name: 'A\r\nB' }))).toEqual({ person_name: 'transparency.one-line' })
    expect(await fieldsOf(send(tenant, { decision: 'Accord\u202Erefus' }))).toEqual({
      decision: 'transparency.one-line',
    })
    expect(await fieldsOf(send(tenant, { message: 'x'.repeat(6_001) }))).toEqual({ message: 'kernel.too-big' })
    expect(await house.count(tenant, 'transparency.inbox')).toBe(0)
    await send(tenant, { ...none, will_come: true })
    expect(await house.count(tenant, 'transparency.inbox')).toBe(1)
  })

  test('sent twice from one form is one message', async () => {
    const { tenant } = await withSystem()
    const id = newId()
    await send(tenant, { id })
    await expect(send(tenant, { id, message: 'autre' })).rejects.toMatchObject({ key: 'transparency.already-sent' })
    expect(await house.count(tenant, 'transparency.inbox')).toBe(1)
  })

  test.each([
    ['HTML named as a PDF', new TextEncoder().encode('<html><script>alert(1)</script></html>')],
    ['an SVG', new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>')],
    ['a PNG with a page behind it', Buffer.concat([png(), Buffer.from('<script>alert(1)</script>')])],
    ['a PDF with an archive behind it', Buffer.concat([pdf(), Buffer.from('504b0304', 'hex')])],
    ['a JPEG cut short', Buffer.from('ffd8ffe000104a464946', 'hex')],
    ['a ZIP', Buffer.from('504b030414000000', 'hex')],
    ['nothing', new Uint8Array()],
  ])('does not bring in %s', async (_, content) => {
    const { tenant } = await withSystem()
    expect(await fieldsOf(send(tenant, { files: [content] }))).toEqual({ files: 'transparency.file-type' })
    expect(await house.count(tenant, 'transparency.inbox')).toBe(0)
  })

  test('brings three files and five megabytes at most', async () => {
    const { tenant } = await withSystem()
    expect(await fieldsOf(send(tenant, { files: [pdf(), pdf(), pdf(), pdf()] }))).toEqual({
      files: 'transparency.too-many-files',
    })
    expect(await fieldsOf(send(tenant, { files: [pdf('x'.repeat(3e6)), pdf('y'.repeat(3e6))] }))).toEqual({
      files: 'transparency.files-too-large',
    })
  })
})

describe('The visitor', () => {
  test('reads who answers and which pages are shown, once the portal is open, and nothing else', async () => {
    const { tenant } = await withSystem()
    const desk = await readDesk(house.as(tenant, 'visitor'), {})
    expect(desk).toMatchObject({ office: 'Service des relations avec le public', dpo_contact: 'dpo@ville.example' })
    expect(desk.sheets).toEqual([{ code: 'creche', name: 'Classement des demandes de crèche' }])
    const closed = house.as(await house.tenant(), 'visitor')
    await expect(readDesk(closed, {})).rejects.toMatchObject({ key: 'kernel.not-found' })
  })

  test('leaves no trace in the log nor in the history of anything', async () => {
    const { tenant } = await withSystem()
    const before = [(await house.audit(tenant)).length, (await house.changes(tenant)).length]
    await send(tenant, { files: [pdf()] })
    expect([(await house.audit(tenant)).length, (await house.changes(tenant)).length]).toEqual(before)
  })
})

test('The morning job opens everything, tells those who left an e-mail their number once, and survives an address that fails', async () => {
  const { tenant } = await withSystem()
  await send(tenant)
  await send(tenant, { person_email: 'perdu@nulle.example' })
  await send(tenant, { person_email: null })
  const scope = { ...house.as(tenant, 'admin'), actor: { kind: 'job' as const, name: 'transparency.daily-opening' } }
  const picky = {
    ...scope,
    mailer: {
      send: (mail: (typeof scope.outbox)[number]) =>
        mail.to.startsWith('perdu') ? Promise.reject(new Error('550')) : scope.mailer.send(mail),
    },
  }
  expect(await dailyOpening.run(picky, {} as never, quiet)).toEqual({ opened: 3, acknowledged: 1 })
  expect(scope.outbox.map(({ to }) => to)).toEqual([marie.person_email])
  expect(scope.outbox[0]?.subject).toContain('Accusé de réception de votre demande n° 1')
  expect(scope.outbox[0]?.text).toContain('23 décembre 2026')
  // What somebody wrote does not go back by mail: the address may not be theirs.
  expect(scope.outbox[0]?.text).not.toMatch(/Nolwenn|Quellec|CR-77431/)
  expect(await dailyOpening.run(scope, {} as never, quiet)).toEqual({ opened: 0, acknowledged: 1 })
})
