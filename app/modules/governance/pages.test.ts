import { describe, expect, test } from 'vitest'
import { exportRegister } from '#records/export-register.ts'
import { sent } from '../../../tests/support/refused.ts'
import { htmlOf, visitFor } from '../../../tests/support/visit.ts'
import { agreementPage } from './agreements/pages/agreement.tsx'
import { newAgreementPage } from './agreements/pages/agreement-form.tsx'
import { partnersPage } from './agreements/pages/partners.tsx'
import { writingPage } from './agreements/pages/writing.tsx'
import { listAgreements } from './agreements/list-agreements.ts'
import { bodyPage } from './bodies/pages/body.tsx'
import { newBodyPage } from './bodies/pages/body-form.tsx'
import { newMeetingPage } from './bodies/pages/meeting-form.tsx'
import { convocationPages, convocationSheet, minutesPages, minutesSheet } from './bodies/pages/meeting-sheets.ts'
import { meetingPage } from './bodies/pages/meeting.tsx'
import { listBodies } from './bodies/list-bodies.ts'
import { listMeetings } from './bodies/list-meetings.ts'
import { readBody } from './bodies/read-body.ts'
import { readMeeting } from './bodies/read-meeting.ts'
import { decisionPage } from './decisions/pages/decision.tsx'
import { editDecisionPage } from './decisions/pages/decision-form.tsx'
import { decisionsPage } from './decisions/pages/decisions.tsx'
import { readDecision } from './decisions/read-decision.ts'
import { recordDecision } from './decisions/record-decision.ts'
import { governance } from './module.ts'
import { openGovernance } from './governance.testing.ts'
import { remindersPage } from './reminders/pages/reminders.tsx'
import { newHolderPage } from './roles/pages/holder-form.tsx'
import { holderPage } from './roles/pages/holder.tsx'
import { rolesPage } from './roles/pages/roles.tsx'
import { listHolders } from './roles/list-holders.ts'
import { accountPage } from './yearly/pages/account.tsx'
import { newAccountPage } from './yearly/pages/account-form.tsx'
import { listAccounts } from './yearly/list-accounts.ts'

const { house, authority, committee, meeting, partner, agreement } = await openGovernance()

describe('The pages of governance', () => {
  test('show a gap with where to name somebody, begin the form for it, and show the holder once named', async () => {
    const { tenant, data, roads } = await authority()
    const before = await htmlOf(rolesPage, visitFor(data))
    expect(before).toContain('aria-label="Nommer : Référent données, Voirie"')
    expect(before).toContain(`role=data-referent&amp;direction=${roads}`)
    const query = { role: 'data-referent', direction: roads }
    expect(await htmlOf(newHolderPage, visitFor(data, { query }))).toContain(`<option value="${roads}" selected`)
    expect((await sent(newHolderPage, data, { typed: { role: 'data-referent' } })).refused).toContain('nécessaire')
    const typed = { role: 'data-referent', holder: 'Cheffe de projet', directorate_id: roads, named_on: '2026-03-02' }
    await sent(newHolderPage, data, { typed })
    expect(await htmlOf(rolesPage, visitFor(data))).toContain('Cheffe de projet')
    const [holder] = await listHolders(data, {})
    const params = { id: holder?.id ?? '' }
    await sent(holderPage, data, { params, typed: { ended_on: '2026-11-01', reason: 'Mutation' } })
    expect(await htmlOf(holderPage, visitFor(data, { params }))).toContain('Mutation')
    expect(await htmlOf(rolesPage, visitFor(house.as(tenant, 'elected')))).not.toContain('>Nommer<')
  })

  test('hold a meeting in one flow: agenda, attendance, decision, minutes', async () => {
    const { tenant, data } = await authority()
    await sent(newBodyPage, data, { typed: { name: 'Comité', kind: 'steering', domain: 'data', every_months: '3' } })
    const [body] = await listBodies(data, {})
    const of = { id: body?.id ?? '' }
    const commune = await partner(tenant, 'Rivebrune')
    const member = { do: 'member', seat: 'member', since: '2026-01-01' }
    await sent(bodyPage, data, { params: of, typed: { ...member, name: 'Adjoint', party_id: commune } })
    expect(
      (await sent(newMeetingPage, data, { params: of, typed: { meets_on: '2026-11-20', meets_at: 'tôt' } })).refused,
    ).toContain('14:30')
    await sent(newMeetingPage, data, { params: of, typed: { meets_on: '2026-11-20', agenda: 'Eau\n\nAdresses' } })
    const [planned] = await listMeetings(data, {})
    const params = { id: planned?.id ?? '' }
    const seat = (await readBody(data, of)).members[0]?.id ?? ''
    expect(await htmlOf(meetingPage, visitFor(data, { params }))).toContain(`name="member.${seat}"`)
    const attendance = { do: 'attendance', [`member.${seat}`]: 'present', 'guest.1': 'Ingénieur', 'guest_party.1': '' }
    const { 'guest_party.1': _, ...typed } = attendance
    await sent(meetingPage, data, { params, typed })
    expect((await sent(meetingPage, data, { params, typed: { do: 'decision', subject: 'Eau' } })).refused).toContain(
      'nécessaire',
    )
    await sent(meetingPage, data, {
      params,
      typed: { do: 'decision', subject: 'Eau', decided: 'Relevés', due_on: '2026-12-01' },
    })
    await sent(meetingPage, data, { params, typed: { do: 'minutes', minutes: 'On a parlé.' } })
    const html = await htmlOf(meetingPage, visitFor(data, { params }))
    for (const said of ['Rivebrune, partenaire extérieur', 'Présents (2)', '1. Eau', 'On a parlé.'])
      expect(html).toContain(said)
    const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, one]) => one)
    expect(ids.filter((one, at) => ids.indexOf(one) !== at)).toEqual([])
  })

  test('print the convocation and the minutes, as sheets and as documents to edit', async () => {
    const { tenant, data } = await authority()
    const told = await committee(tenant)
    const first = await meeting(tenant, told, '2026-10-08')
    const said = { body_id: told.body_id, subject: 'Eau', decided: 'Relevés', decided_on: '2026-10-08', votes_for: 3 }
    await recordDecision(data, { ...said, meeting_id: first, due_on: '2026-12-01' })
    const next = await meeting(tenant, told, '2026-11-20')
    const convocation = convocationSheet(visitFor(data), await readMeeting(data, { id: next }))
    expect(convocation.sections.at(-1)?.table?.rows[0]?.slice(0, 2)).toEqual(['1', 'Eau\u202f: Relevés'])
    const minutes = minutesSheet(visitFor(data), await readMeeting(data, { id: first }))
    expect(minutes.sections.map(({ title }) => title)).toEqual([
      'Présence',
      'Ordre du jour',
      'Échanges',
      'Décisions',
      'Signatures',
    ])
    expect(minutes.sections[3]?.table?.rows[0]?.[2]).toBe('pour\u202f: 3, contre\u202f: 0, abstentions\u202f: 0')
    for (const one of [...convocationPages, ...minutesPages]) {
      const made = await one.get?.(visitFor(data, { params: { id: first } }))
      const docx = one.path.endsWith('docx')
      expect(made && (docx ? 'download' in made : 'sheet' in made), one.path).toBe(true)
    }
  })

  test('follow a decision: completed, put off, carried out, reopened', async () => {
    const { tenant, data } = await authority()
    const told = await committee(tenant)
    const said = {
      body_id: told.body_id,
      subject: 'Eau',
      decided: 'Relevés',
      decided_on: '2026-10-08',
      due_on: '2026-11-20',
    }
    const { id } = await recordDecision(data, said)
    const params = { id }
    expect(await htmlOf(decisionsPage, visitFor(data, { query: { state: 'late' } }))).toContain('en retard')
    const typed = { subject: 'Eau', decided: 'Relevés', decided_on: '2026-10-08', pays: 'Syndicat', votes_for: '7' }
    await sent(editDecisionPage, data, { params, typed })
    const post = (values: Record<string, string>) => sent(decisionPage, data, { params, typed: values })
    expect((await post({ do: 'close', done_on: '2026-11-23' })).refused).toContain('nécessaire')
    await post({ do: 'postpone', due_on: '2026-12-01', postpone_reason: 'Retard' })
    await post({ do: 'close', done_on: '2026-11-23', done_what: 'Livré' })
    expect(await htmlOf(decisionPage, visitFor(data, { params }))).toContain('après l’échéance')
    await post({ do: 'review', note: 'Utile' })
    await post({ do: 'reopen' })
    await post({ do: 'drop', drop_reason: 'Sans objet' })
    expect((await readDecision(data, { id })).decision).toMatchObject({
      standing: 'dropped',
      pays: 'Syndicat',
      votes_for: 7,
    })
  })

  test('guide an agreement from its parties to its signature, blanks shown as such', async () => {
    const { tenant, data } = await authority()
    const commune = await partner(tenant, 'Rivebrune')
    expect(await htmlOf(partnersPage, visitFor(data))).toContain(`nouvelle?avec=${commune}`)
    const typed = { title: 'Adresses', kind: 'convention', domain: 'data', parties: commune }
    expect((await sent(newAgreementPage, data, { typed: { ...typed, tacit_renewal: 'true' } })).refused).toContain(
      'première date de fin',
    )
    await sent(newAgreementPage, data, { typed })
    const [found] = await listAgreements(data, {})
    const params = { id: found?.id ?? '' }
    expect(await htmlOf(writingPage, visitFor(data, { params }))).toContain('<mark>[à compléter : date d’effet]</mark>')
    await sent(writingPage, data, { params, typed: { code: 'finance', 'text.finance': 'Gratuit.' } })
    await sent(writingPage, data, { params, typed: { code: 'disputes', do: 'remove' } })
    expect((await sent(writingPage, data, { params, typed: { code: 'object' } })).refused).toContain('nécessaire')
    await sent(agreementPage, data, { params, typed: { do: 'sign', signed_on: '2026-11-20', starts_on: '2026-11-20' } })
    const html = await htmlOf(agreementPage, visitFor(data, { params }))
    expect(html).toContain('En vigueur, sans terme.')
    await sent(agreementPage, data, { params, typed: { do: 'end', ended_on: '2026-11-23', reason: 'Fin' } })
    expect(await htmlOf(agreementPage, visitFor(data, { params }))).toContain('N’est plus en vigueur')
  })

  test('draft an account from the registers, record and publish it; choose who is reminded', async () => {
    const { tenant, data } = await authority()
    const told = await committee(tenant)
    await meeting(tenant, told, '2026-10-08')
    await agreement(tenant, [told.party_id], { ends_on: '2027-01-31' })
    expect(await htmlOf(newAccountPage, visitFor(data, { query: { preparer: '2026' } }))).toContain(
      'Bilan de l’année 2026',
    )
    const typed = { year: '2025', domain: 'data', body_id: told.body_id, given_on: '2026-11-20', content: 'Bilan.' }
    await sent(newAccountPage, data, { typed })
    const [account] = await listAccounts(data, {})
    const params = { id: account?.id ?? '' }
    await sent(accountPage, data, { params, typed: { published_on: '2026-11-21', published_where: 'Site' } })
    expect(await htmlOf(accountPage, visitFor(data, { params }))).toContain('21 novembre 2026')
    expect((await sent(remindersPage, data, { typed: { sent: 'yes', mails: 'yes' } })).refused).toContain(
      'au moins une adresse',
    )
    await sent(remindersPage, data, { typed: { sent: 'yes', mails: 'yes', recipients: 'donnees@ville.example' } })
    expect(await htmlOf(remindersPage, visitFor(data))).toContain('donnees@ville.example')
  })

  test('export every register of governance, each with its rows', async () => {
    const { tenant, data } = await authority()
    const told = await committee(tenant)
    await meeting(tenant, told, '2026-10-08')
    await agreement(tenant, [told.party_id])
    const filled = ['governance.body', 'governance.meeting', 'governance.agreement']
    for (const { id } of governance.registers ?? []) {
      const { lines, headers } = await exportRegister(data, { register: id, narrowing: {} })
      expect(headers.length, id).toBeGreaterThan(3)
      expect(lines.length, id).toBe(filled.includes(id) ? 1 : 0)
    }
  })
})
