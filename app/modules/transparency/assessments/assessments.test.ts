import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { openQualified } from '../qualified.testing.ts'
import { abandonAssessment } from './abandon-assessment.ts'
import { completeAnswers, conclusion, validated } from './assessments.testing.ts'
import { listAssessments } from './list-assessments.ts'
import { assessments } from './part.ts'
import { readAssessment } from './read-assessment.ts'
import { reportAssessment } from './report-assessment.ts'
import { saveAssessment } from './save-assessment.ts'
import { startAssessment } from './start-assessment.ts'
import { takeUpAnswer } from './take-up-answer.ts'
import { validateAssessment } from './validate-assessment.ts'

const house = await openQualified()

async function begun(kind: 'fria' | 'dpia' = 'dpia') {
  const made = await house.withSystem()
  const { id } = await startAssessment(made.admin, { system_id: made.id, kind })
  return { ...made, system: made.id, id }
}

describe('Beginning an assessment', () => {
  test('resumes the draft of the system, one for each kind', async () => {
    const { tenant, admin, system, id } = await begun()
    expect(await startAssessment(admin, { system_id: system, kind: 'dpia' })).toEqual({ id, version: 1 })
    const other = await startAssessment(admin, { system_id: system, kind: 'fria' })
    expect(other.id).not.toBe(id)
    expect(await house.count(tenant, 'transparency.assessment')).toBe(2)
  })

  test('is refused for a retired system, and unknown of another authority', async () => {
    const { admin, system, id } = await begun()
    const stranger = house.as(await house.tenant(), 'admin')
    await expect(startAssessment(stranger, { system_id: system, kind: 'fria' })).rejects.toThrow(NotFound)
    await expect(readAssessment(stranger, { id })).rejects.toThrow(NotFound)
    await expect(saveAssessment(stranger, { id, summary: 'x' })).rejects.toThrow(NotFound)
    expect(await listAssessments(stranger, {})).toEqual([])
    await saveSystem(admin, { id: system, name: 'Robot', kind: 'ai', origin: 'chosen', status: 'retired' })
    await expect(startAssessment(admin, { system_id: system, kind: 'fria' })).rejects.toThrow(Conflict)
  })

  test('belongs to those who assess; others read', async () => {
    const { tenant, system, id } = await begun()
    const writing = assessments.operations.filter(({ kind }) => kind === 'command')
    expect(writing.map(({ spec }) => spec.needs)).toEqual(writing.map(() => 'transparency.assess'))
    for (const role of ['referent', 'it', 'communication', 'elected'] as const) {
      const scope = house.as(tenant, role)
      await expect(startAssessment(scope, { system_id: system, kind: 'dpia' })).rejects.toThrow(Refused)
      expect((await readAssessment(scope, { id })).assessment.version).toBe(1)
    }
    await saveAssessment(house.as(tenant, 'dpo'), { id, dpo_opinion: 'Favorable' })
  })
})

describe('Writing an assessment', () => {
  test('keeps what is sent and nothing else', async () => {
    const { admin, id } = await begun()
    await saveAssessment(admin, { id, texts: { nature: 'Lecture puis réponse' }, summary: 'Bref' })
    await saveAssessment(admin, { id, risks: { drift: { likelihood: 'limited', existing: 'Revue' } } })
    await saveAssessment(admin, { id, risks: { drift: { severity: 'maximum' } }, residual_risk: 'medium' })
    const { assessment } = await readAssessment(admin, { id })
    expect(assessment).toMatchObject({ summary: 'Bref', residual_risk: 'medium', state: 'draft' })
    expect(assessment.answers.texts.nature).toEqual({
      text: 'Lecture puis réponse',
      origin: null,
      record: null,
      read: true,
    })
    expect(assessment.answers.risks.drift).toMatchObject({
      likelihood: 'limited',
      severity: 'maximum',
      existing: 'Revue',
    })
  })

  test('refuses questions and risks of another form, by name', async () => {
    const { admin, id } = await begun()
    expect(await fieldsOf(saveAssessment(admin, { id, texts: { governance: 'x' } }))).toEqual({
      'texts.governance': 'transparency.no-such-question',
    })
    expect(await fieldsOf(saveAssessment(admin, { id, risks: { dignity: { existing: 'x' } } }))).toEqual({
      'risks.dignity': 'transparency.no-such-question',
    })
  })

  test('says section by section what is left', async () => {
    const { admin, id } = await begun()
    await saveAssessment(admin, { id, texts: { views: 'Atelier du 12 janvier' } })
    const { progress } = await readAssessment(admin, { id })
    expect(progress.find(one => one.id === 'avis')).toEqual({ id: 'avis', progress: 'done', left: 0 })
    expect(progress.find(one => one.id === 'droits')).toEqual({ id: 'droits', progress: 'todo', left: 4 })
  })

  test('is thrown away as long as it is a draft', async () => {
    const { tenant, admin, system, id } = await begun()
    await expect(abandonAssessment(house.as(tenant, 'it'), { id })).rejects.toThrow(Refused)
    await abandonAssessment(admin, { id })
    await expect(readAssessment(admin, { id })).rejects.toThrow(NotFound)
    const held = await validated(admin, system, 'dpia')
    await expect(abandonAssessment(admin, { id: held })).rejects.toThrow(Conflict)
  })
})

describe('Validating an assessment', () => {
  test('asks for the public summary, what remains, and for a DPIA the opinion of the DPO', async () => {
    const { admin, id } = await begun()
    await saveAssessment(admin, { id, ...completeAnswers('dpia') })
    const bare = { id, validated_role: 'DGS' }
    expect(await fieldsOf(validateAssessment(admin, bare))).toEqual({
      summary: 'kernel.required',
      residual_risk: 'kernel.required',
      dpo_opinion: 'transparency.opinion-needed',
    })
    expect(await fieldsOf(validateAssessment(admin, { ...conclusion, id, validated_role: ' ' }))).toEqual({
      validated_role: 'kernel.required',
    })
    await validateAssessment(admin, { ...conclusion, id })
    expect((await readAssessment(admin, { id })).assessment).toMatchObject({
      state: 'validated',
      validated_by: 'admin de test',
      validated_role: 'Directrice générale des services',
      validated_on: '2026-11-23',
      review_on: '2027-11-23',
    })
  })

  test('of a FRIA needs no opinion of the DPO', async () => {
    const { admin, id } = await begun('fria')
    await saveAssessment(admin, { id, ...completeAnswers('fria') })
    await validateAssessment(admin, { ...conclusion, dpo_opinion: null, id })
    expect((await readAssessment(admin, { id })).assessment.state).toBe('validated')
  })

  test('is refused while a point is missing or was never read', async () => {
    const { admin, id } = await begun()
    const { texts, risks } = completeAnswers('dpia')
    const { security: _, ...others } = texts
    await saveAssessment(admin, { id, texts: others, risks })
    await expect(validateAssessment(admin, { ...conclusion, id })).rejects.toMatchObject({
      key: 'transparency.assessment-incomplete',
      words: { count: 1, first: 'Quelles mesures de sécurité protègent l’ensemble\u202f?' },
    })
  })

  test('cannot claim less than what remains of the gravest risk; one without object says why', async () => {
    const { admin, id } = await begun()
    await saveAssessment(admin, { id, ...completeAnswers('dpia') })
    await saveAssessment(admin, { id, risks: { bias: { residual: 'high' } } })
    for (const residual_risk of ['low', 'medium'] as const)
      expect(await fieldsOf(validateAssessment(admin, { ...conclusion, id, residual_risk }))).toEqual({
        residual_risk: 'transparency.residual-below-high',
      })
    const none = { likelihood: 'none' as const, severity: null, residual: null }
    await saveAssessment(admin, { id, risks: { bias: { ...none, existing: null } } })
    await expect(validateAssessment(admin, { ...conclusion, id })).rejects.toThrow(Conflict)
    await saveAssessment(admin, { id, risks: { bias: { ...none, existing: 'Aucune personne n’est jugée.' } } })
    await validateAssessment(admin, { ...conclusion, id })
  })

  test('closes it for good: no verb and no statement changes what was validated', async () => {
    const { tenant, admin, system, id: draft } = await begun()
    const id = await validated(admin, system, 'dpia')
    expect(id).toBe(draft)
    for (const verb of [
      () => saveAssessment(admin, { id, summary: 'Autre' }),
      () => takeUpAnswer(admin, { id, question: 'purpose', take: 'record' }),
      () => validateAssessment(admin, { ...conclusion, id }),
    ])
      await expect(verb()).rejects.toMatchObject({ key: 'transparency.assessment-validated' })
    const change = (what: string) =>
      house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
        sql.raw(`update transparency.assessment set ${what} where id = '${id}'`).execute(db),
      )
    for (const what of [
      `answers = '{}'`,
      `summary = 'Autre'`,
      `state = 'draft'`,
      `validated_by = 'Autre'`,
      `review_on = '2040-01-01'`,
    ])
      await expect(change(what)).rejects.toThrow('a validated assessment never changes')
    await change(`started_by = 'personne effacée'`)
    await expect(reportAssessment(house.as(await house.tenant(), 'admin'), { id })).rejects.toThrow(NotFound)
  })
})
