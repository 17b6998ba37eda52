import { describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { listApplications, saveApplications } from '#modules/inventory/public.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { undoChange } from '#records/undo-change.ts'
import { fieldsOf } from '../../../tests/support/house.ts'
import { answerRequest } from './answer-request.ts'
import { askDirectorates } from './ask-directorates.ts'
import { correctContact } from './correct-contact.ts'
import { listDirectoratesToAsk } from './list-directorates-to-ask.ts'
import { listRequests } from './list-requests.ts'
import { mailRequests } from './mail-requests.ts'
import { markHanded } from './mark-handed.ts'
import { openLink } from './open-link.ts'
import { prepareNotes } from './prepare-notes.ts'
import { readForm } from './read-form.ts'
import { readRequest } from './read-request.ts'
import { revokeRequest } from './revoke-request.ts'
import { waiting } from './waiting.ts'
import { answer_by, origin, tokenIn, openRequests } from './requests.testing.ts'

const { house, nobody, withDirectorates, withLink } = await openRequests()

describe('A request to a directorate', () => {
  test('leaves by mail with a link of its own, and its contact is kept for the next time', async () => {
    const { tenant, lead, water, token, id } = await withLink()
    const [mail] = lead.outbox
    expect(mail?.to).toBe('eau@ville.example')
    expect(mail?.text).toContain(`${origin}/t/${tenant.slug}/repondre/${token}`)
    expect(token).toMatch(/^[\w-]{43}$/)
    const kept = (await listDirectoratesToAsk(lead, {})).find(one => one.id === water)
    expect([kept?.contact_email, kept?.contact_name, kept?.open]).toEqual(['eau@ville.example', 'Secrétariat', id])
    expect((await listRequests(lead, { state: 'waiting' })).map(({ directorate }) => directorate)).toEqual([
      'Direction de l’eau',
    ])
  })

  test('keeps of its secret a digest only, in the tables, the history and the log', async () => {
    const { tenant, token } = await withLink()
    await answerRequest(nobody(tenant), { token, send: false, lines: [], remark: 'Un brouillon à nous' })
    const kept = JSON.stringify([
      await house.audit(tenant),
      await house.changes(tenant),
      await house.rows(tenant, 'select * from requests.link'),
    ])
    expect(kept).not.toContain(token)
    expect(kept).not.toContain('Un brouillon à nous')
  })

  test('shows its own applications by name, the unexamined first, and nothing of another directorate', async () => {
    const { tenant, token, culture, leaks, bills, books, water } = await withLink()
    const form = await readForm(nobody(tenant), { token })
    expect(form?.applications).toEqual([
      { name: 'Fuites', vendor: 'Hydro' },
      { name: 'Factures', vendor: null },
    ])
    const shown = JSON.stringify(form)
    for (const secret of [culture, leaks, bills, books, water, 'Livres', 'culture', 'eau@ville.example'])
      expect(shown).not.toContain(secret)
  })

  test('asks about thirty applications at most and says how many are left', async () => {
    const { tenant, lead, culture } = await withDirectorates()
    const many = Array.from({ length: 40 }, (_, n) => ({ name: `Outil ${n}`, directorate_ids: [culture] }))
    await saveApplications(lead, { applications: many })
    const { ids } = await askDirectorates(lead, { answer_by, directorates: [{ directorate_id: culture }] })
    const [note] = await prepareNotes(lead, { ids, origin })
    const form = await readForm(nobody(tenant), { token: tokenIn(note?.link ?? '') })
    expect([form?.applications.length, form?.applications_left]).toEqual([30, 12])
  })

  test('is opened several times and keeps its draft until it is sent; then the link is closed', async () => {
    const { tenant, lead, token, id } = await withLink()
    const agent = nobody(tenant)
    await answerRequest(agent, {
      token,
      send: false,
      lines: [{ place: 0, presence: 'contains-ai' }],
      missing: ['Zoom'],
    })
    expect((await readForm(agent, { token }))?.draft?.missing).toEqual(['Zoom'])
    expect((await readRequest(lead, { id })).answer).toBeNull()
    await answerRequest(agent, { token, send: true, lines: [{ place: 1, unused: true }], answered_by: 'Secrétariat' })
    expect(await readForm(agent, { token })).toBeNull()
    await expect(answerRequest(agent, { token, send: true, lines: [] })).rejects.toThrow('requests.link-not-valid')
    const { answer, request } = await readRequest(lead, { id })
    expect(request.state).toBe('answered')
    expect(answer?.lines.map(({ name, unused }) => [name, unused])).toEqual([['Factures', true]])
  })

  test('says the same of a link that expired, was used, was revoked or never was, and of another authority’s', async () => {
    const { tenant, lead, token, id } = await withLink()
    const other = await house.tenant()
    expect(await readForm(nobody(tenant, '2027-01-21'), { token })).not.toBeNull()
    expect(await readForm(nobody(tenant, '2027-01-23'), { token })).toBeNull()
    expect(await readForm(nobody(tenant), { token: 'rien' })).toBeNull()
    expect(await readForm(nobody(other), { token })).toBeNull()
    const { operation_id } = await revokeRequest(lead, { id })
    expect(await readForm(nobody(tenant), { token })).toBeNull()
    await expect(answerRequest(nobody(tenant), { token, send: true, lines: [] })).rejects.toThrow('link-not-valid')
    await undoChange(lead, { id: operation_id })
    expect(await readForm(nobody(tenant), { token })).not.toBeNull()
  })

  test('names nobody in the log, and writes in no register', async () => {
    const { tenant, lead, token } = await withLink()
    const before = await listApplications(lead, {})
    const lines = [{ place: 0, presence: 'contains-ai' as const, unused: true }]
    await answerRequest(
      { ...nobody(tenant), actor: { kind: 'user', id: 'u', name: 'Quelqu’un' } },
      {
        token,
        send: true,
        lines,
        missing: ['=cmd()', 'Zoom'],
      },
    )
    expect(await listApplications(lead, {})).toEqual(before)
    const line = (await house.audit(tenant)).find(({ operation }) => operation === 'requests.answer-request')
    expect([line?.actor_name, line?.input]).toEqual([
      'anonymous',
      { token: '•••', send: true, lines: '•••', missing: '•••' },
    ])
  })

  test('refuses hostile answers: a place that was not asked, too many tools, a line break, huge text', async () => {
    const { tenant, token } = await withLink()
    const send = (typed: object) => fieldsOf(answerRequest(nobody(tenant), { token, send: true, lines: [], ...typed }))
    expect(await send({ lines: [{ place: 2, presence: 'no-ai' }] })).toEqual({ lines: 'kernel.invalid-value' })
    expect(await send({ missing: Array(6).fill('x') })).toEqual({ missing: 'kernel.too-big' })
    expect(await send({ missing: ['a\r\nBcc: x'] })).toEqual({ 'missing.0': 'requests.control-character' })
    expect(await send({ remark: 'x'.repeat(1_001) })).toEqual({ remark: 'kernel.too-big' })
    expect(await send({ answered_by: 'x'.repeat(121) })).toEqual({ answered_by: 'kernel.too-big' })
  })
})

describe('Sending', () => {
  test('a second mail is a reminder with one more link; both open, and whoever answered gets none', async () => {
    const { tenant, lead, token, id } = await withLink()
    expect(await mailRequests(lead, { ids: [id], origin })).toEqual({ mailed: 1, left: 0 })
    expect(lead.outbox[1]?.subject).toContain('Rappel')
    const second = tokenIn(lead.outbox[1]?.text ?? '')
    expect(second).not.toBe(token)
    expect(await readForm(nobody(tenant), { token })).toEqual(await readForm(nobody(tenant), { token: second }))
    expect((await readRequest(lead, { id })).request.reminders).toBe(1)
    await answerRequest(nobody(tenant), { token: second, send: true, lines: [] })
    expect(await mailRequests(lead, { ids: [id], origin })).toEqual({ mailed: 0, left: 1 })
    expect(await readForm(nobody(tenant), { token })).toBeNull()
  })

  test('a mail that cannot leave leaves no link and no date', async () => {
    const { tenant, lead, water } = await withDirectorates()
    const directorates = [{ directorate_id: water, contact_email: 'eau@ville.example' }]
    const { ids } = await askDirectorates(lead, { answer_by, directorates })
    const broken = { ...lead, mailer: { send: async () => Promise.reject(new Error('ECONNREFUSED')) } }
    await expect(mailRequests(broken, { ids, origin })).rejects.toThrow('ECONNREFUSED')
    expect(await house.count(tenant, 'requests.link')).toBe(0)
    expect((await listRequests(lead, { state: 'to-send' })).length).toBe(1)
  })

  test('refuses a day gone by, a directorate of nowhere and an address that would open a header', async () => {
    const { lead, water } = await withDirectorates()
    const ask = (typed: object, day = answer_by) =>
      askDirectorates(lead, { answer_by: day, directorates: [{ directorate_id: water, ...typed }] })
    expect(await fieldsOf(ask({}, '2026-11-23'))).toEqual({ answer_by: 'requests.deadline-passed' })
    await expect(ask({ directorate_id: '0190f3a0-0000-7000-8000-000000000000' })).rejects.toThrow(
      'requests.no-such-directorate',
    )
    expect(await fieldsOf(ask({ contact_email: 'a@b.example\r\nBcc: c@d.example' }))).toEqual({
      'directorates.0.contact_email': 'requests.invalid-email',
    })
    expect(await fieldsOf(ask({ contact_name: 'A\nB' }))).toEqual({
      'directorates.0.contact_name': 'requests.control-character',
    })
  })

  test('a directorate named with a line break keeps the subject of its mail on one line', async () => {
    const { lead, admin, water } = await withDirectorates()
    await saveDirectorates(admin, { directorates: [{ id: water, name: 'Eau\r\nBcc: x@y.example' }] })
    const directorates = [{ directorate_id: water, contact_email: 'eau@ville.example' }]
    const { ids } = await askDirectorates(lead, { answer_by, directorates })
    await mailRequests(lead, { ids, origin })
    expect(lead.outbox[0]?.subject).not.toMatch(/[\r\n]/)
    expect(lead.outbox[0]?.text).not.toMatch(/^Bcc:/m)
  })

  test('is late once its day has passed, and says who has not answered', async () => {
    const { tenant, lead, culture, water } = await withDirectorates()
    const { ids } = await askDirectorates(lead, {
      answer_by,
      directorates: [{ directorate_id: water }, { directorate_id: culture }],
    })
    expect(await markHanded(lead, { ids })).toMatchObject({ changed: 2 })
    const [note] = await prepareNotes(lead, { ids: ids.slice(0, 1), origin })
    await answerRequest(nobody(tenant), { token: tokenIn(note?.link ?? ''), send: true, lines: [] })
    const later = house.as(tenant, 'ai-lead', { clock: fixedClock('2026-12-08T09:00:00Z') })
    const late = await listRequests(later, { state: 'late' })
    expect(late.map(({ directorate }) => directorate)).toEqual(['Direction de la culture'])
  })
})

describe('The contact of a request', () => {
  test('is corrected: what was mailed astray closes, counts as not sent, and leaves again to the right address', async () => {
    const { tenant, lead, id, token, water } = await withLink()
    await correctContact(lead, { id, contact_name: 'Secrétariat', contact_email: 'direction-eau@ville.example' })
    expect((await readRequest(lead, { id })).request.state).toBe('to-send')
    expect(await readForm(nobody(tenant), { token })).toBeNull()
    await mailRequests(lead, { ids: [id], origin })
    const mail = lead.outbox.at(-1)
    expect([mail?.to, mail?.subject]).toEqual(['direction-eau@ville.example', lead.outbox[0]?.subject])
    expect(await readForm(nobody(tenant), { token: tokenIn(mail?.text ?? '') })).not.toBeNull()
    const kept = (await listDirectoratesToAsk(lead, {})).find(one => one.id === water)
    expect(kept?.contact_email).toBe('direction-eau@ville.example')
    expect((await house.audit(tenant)).map(({ operation }) => operation)).toContain('requests.correct-contact')
  })

  test('keeps the links when only the name changes, and refuses what is no address or no longer awaited', async () => {
    const { tenant, lead, id, token } = await withLink()
    await correctContact(lead, { id, contact_name: 'Accueil', contact_email: 'eau@ville.example' })
    expect((await readRequest(lead, { id })).request.state).toBe('waiting')
    expect(await readForm(nobody(tenant), { token })).not.toBeNull()
    expect(await fieldsOf(correctContact(lead, { id, contact_email: 'eau' }))).toEqual({
      contact_email: 'requests.invalid-email',
    })
    await revokeRequest(lead, { id })
    await expect(correctContact(lead, { id })).rejects.toThrow('requests.not-open')
    await expect(openLink(lead, { id, origin })).rejects.toThrow('requests.not-open')
  })
})

test('A link to copy opens the request like one that was mailed; the database keeps its digest only', async () => {
  const { tenant, lead, id } = await withLink()
  const { link } = await openLink(lead, { id, origin })
  expect(await readForm(nobody(tenant), { token: tokenIn(link) })).not.toBeNull()
  const kept = [await house.audit(tenant), await house.rows(tenant, 'select * from requests.link')]
  expect(JSON.stringify(kept)).not.toContain(tokenIn(link))
})

test('Answers to read and requests left in silence wait on the home page, for whoever asked them', async () => {
  const { tenant, lead, id, token } = await withLink()
  expect(await waiting(lead)).toEqual([])
  const late = house.as(tenant, 'ai-lead', { clock: fixedClock('2026-12-08T09:00:00Z') })
  const path = `/demandes-directions/${id}`
  expect(await waiting(late)).toEqual([
    { text: 'Demande restée sans réponse : Direction de l’eau', path, on: answer_by },
  ])
  await answerRequest(nobody(tenant), { token, send: true, lines: [{ place: 0, presence: 'no-ai' }] })
  expect(await waiting(late)).toEqual([
    { text: 'Réponse d’une direction à relire : Direction de l’eau', path, on: null },
  ])
  expect(await waiting(house.as(tenant, 'elected'))).toEqual([])
})
