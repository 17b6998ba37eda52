import { describe, expect, test } from 'vitest'
import { saveSystem } from '#modules/inventory/public.ts'
import { closeDuty } from '../duties/close-duty.ts'
import { listDuties } from '../duties/list-duties.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { openQualified } from '../qualified.testing.ts'
import { childcare, childcareSystem, validated } from './assessments.testing.ts'
import { besideSystem } from './beside.ts'
import { deadlines } from './deadlines.ts'
import { listAssessments } from './list-assessments.ts'
import { readAssessment } from './read-assessment.ts'
import { recordAssessmentNotice } from './record-assessment-notice.ts'
import { reportAssessment } from './report-assessment.ts'
import { startAssessment } from './start-assessment.ts'
import { waiting } from './waiting.ts'

const house = await openQualified()

async function qualified() {
  const made = await house.withSystem('planned', childcareSystem.name)
  await house.qualify(made.tenant, made.id, childcare)
  const dutyOf = async (code: string) => (await listDuties(made.admin, {})).find(duty => duty.code === code)
  return { ...made, system: made.id, dutyOf }
}

describe('Validation', () => {
  test('of a DPIA meets its duties with its evidence, and sets the prior consultation aside', async () => {
    const { admin, system, dutyOf } = await qualified()
    await validated(admin, system, 'dpia')
    const evidence = 'AIPD version 1, validée le 23 novembre 2026 par\u202f: Directrice générale des services'
    for (const code of ['AIPD', 'D-DPIA'])
      expect(await dutyOf(code)).toMatchObject({
        state: 'met',
        evidence,
        evidence_on: '2026-11-23',
        review_on: '2027-11-23',
      })
    expect(await dutyOf('RGPD-36')).toMatchObject({
      state: 'not-applicable',
      reason: `Risque résiduel faible\u202f: ${evidence}`,
    })
    expect(await dutyOf('D-FRIA')).toMatchObject({ state: 'open' })
  })

  test('with a high risk left keeps the prior consultation open, or opens it again', async () => {
    const { admin, system, dutyOf } = await qualified()
    await validated(admin, system, 'dpia', { residual_risk: 'high' })
    expect(await dutyOf('RGPD-36')).toMatchObject({ state: 'open', before_use: true })
    await validated(admin, system, 'dpia', { residual_risk: 'medium' })
    expect((await dutyOf('RGPD-36'))?.reason).toContain('Risque résiduel moyen')
    await validated(admin, system, 'dpia', { residual_risk: 'high' })
    const consultation = await dutyOf('RGPD-36')
    expect(consultation?.state).toBe('open')
    const proof = { evidence: 'Avis de la CNIL', evidence_on: '2026-11-20' }
    await closeDuty(admin, { id: consultation?.id ?? '', ...proof })
    await validated(admin, system, 'dpia')
    expect(await dutyOf('RGPD-36')).toMatchObject({ state: 'met', evidence: proof.evidence })
  })

  test('of a FRIA meets its duty, which says whether the authority was told', async () => {
    const { tenant, admin, system, dutyOf } = await qualified()
    const id = await validated(admin, system, 'fria')
    expect((await dutyOf('D-FRIA'))?.evidence).toContain('notification à l’autorité à faire')
    expect(await waiting(admin)).toContainEqual({
      text: 'Places en crèche\u202f: AIDF à notifier à l’autorité',
      path: `/analyses/${id}`,
      on: null,
    })
    const notice = { id, notified_on: '2026-11-23', notified_reference: 'CNIL-2026-17' }
    expect(await fieldsOf(recordAssessmentNotice(admin, { ...notice, notified_on: '2026-11-24' }))).toEqual({
      notified_on: 'transparency.future-notice',
    })
    expect(await fieldsOf(recordAssessmentNotice(admin, { ...notice, notified_on: '2026-11-22' }))).toEqual({
      notified_on: 'transparency.notice-too-soon',
    })
    await recordAssessmentNotice(house.on(tenant, '2026-12-01'), notice)
    expect(await dutyOf('D-FRIA')).toMatchObject({
      state: 'met',
      evidence: expect.stringContaining('notifiée à l’autorité le 23 novembre 2026, référence CNIL-2026-17'),
    })
    expect((await waiting(admin)).map(({ text }) => text)).not.toContain(
      'Places en crèche\u202f: AIDF à notifier à l’autorité',
    )
    const dpia = await validated(admin, system, 'dpia')
    await expect(recordAssessmentNotice(admin, { ...notice, id: dpia })).rejects.toMatchObject({
      key: 'transparency.notice-of-fria',
    })
  })

  test('before any qualification is reported on the duties that come later', async () => {
    const { tenant, admin, id: system } = await house.withSystem('planned', childcareSystem.name)
    const first = await validated(admin, system, 'dpia')
    const second = await validated(admin, system, 'dpia')
    await house.qualify(tenant, system, childcare)
    const read = await readAssessment(admin, { id: second })
    expect(read.open_duties).toHaveLength(2)
    await expect(reportAssessment(admin, { id: first })).rejects.toMatchObject({
      key: 'transparency.assessment-not-held',
    })
    await reportAssessment(admin, { id: second })
    expect((await readAssessment(admin, { id: second })).open_duties).toEqual([])
  })
})

describe('The register of assessments', () => {
  test('shows those that the law asks for, and those begun; each with where it stands', async () => {
    const { tenant, admin, system } = await qualified()
    const plain = await saveSystem(admin, { name: 'Agenda', kind: 'ai', origin: 'chosen' })
    expect(await listAssessments(admin, {})).toMatchObject([
      { system: childcareSystem.name, kind: 'fria', required: true, state: 'todo', due_on: '2027-12-02', id: null },
      { system: childcareSystem.name, kind: 'dpia', required: true, state: 'todo', before_use: true },
    ])
    const { id } = await startAssessment(admin, { system_id: plain, kind: 'dpia' })
    await validated(admin, system, 'fria')
    expect(await listAssessments(admin, { search: 'AGENDA' })).toMatchObject([
      { id, required: false, state: 'draft', draft_id: id, draft_old: false },
    ])
    expect(await listAssessments(admin, { state: 'validated', residual: 'low' })).toHaveLength(1)
    expect(await listAssessments(admin, { kind: 'fria', state: 'draft' })).toEqual([])
    const later = house.on(tenant, '2027-11-23')
    expect(await listAssessments(later, { state: 'review' })).toMatchObject([
      { kind: 'fria', system: childcareSystem.name },
    ])
    expect((await waiting(later)).map(({ text }) => text)).toEqual(
      expect.arrayContaining([
        'Agenda\u202f: AIPD en cours depuis plus d’un mois',
        'Places en crèche\u202f: AIPD à commencer',
        'Places en crèche\u202f: AIDF à revoir',
      ]),
    )
    expect(await waiting(house.as(tenant, 'it'))).toEqual([])
  })

  test('says that a validated assessment is to be reviewed when its record has changed', async () => {
    const { admin, system } = await qualified()
    await saveSystem(admin, { ...childcareSystem, id: system, purpose: 'Classer' })
    await validated(admin, system, 'fria')
    const line = async () => (await listAssessments(admin, { kind: 'fria' }))[0]
    expect(await line()).toMatchObject({ state: 'validated', changed: 0 })
    await saveSystem(admin, { ...childcareSystem, id: system, purpose: 'Classer et surveiller' })
    expect(await line()).toMatchObject({ state: 'review', changed: 1 })
  })

  test('gives its review days to calendars and its standing to the page of the system', async () => {
    const { tenant, admin, system } = await qualified()
    const id = await validated(admin, system, 'dpia')
    const days = await house.database.transaction({ tenantId: tenant.id, writable: false }, db =>
      deadlines({
        ...admin,
        tenant,
        db,
        tenantId: tenant.id,
        reach: 'all',
        operationId: '',
        open: { id: '', writable: false, db },
      }),
    )
    expect(days).toEqual([
      {
        id: `assessment-${system}-dpia`,
        on: '2027-11-23',
        title: 'Places en crèche\u202f: revoir l’AIPD',
        path: `/systemes/${system}/analyses/aipd`,
        done: false,
      },
    ])
    expect(await besideSystem(admin, system)).toMatchObject([
      { label: 'AIDF', note: 'à faire' },
      { label: 'AIPD', path: `/systemes/${system}/analyses/aipd` },
    ])
    expect((await besideSystem(house.as(tenant, 'it'), system)).map(({ path }) => path)).toContain(`/analyses/${id}`)
    const plain = await saveSystem(admin, { name: 'Agenda', kind: 'ai', origin: 'chosen' })
    expect((await besideSystem(admin, plain)).map(({ note }) => note)).toEqual(
      Array(2).fill('rien ne l’exige à ce jour'),
    )
    expect(await besideSystem(house.as(tenant, 'it'), plain)).toEqual([])
  })
})
