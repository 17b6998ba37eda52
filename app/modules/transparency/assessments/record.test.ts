import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { NotFound } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { newId } from '#kernel/ids.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { listDuties } from '../duties/list-duties.ts'
import { linkProcessing } from '../processing/link-processing.ts'
import { saveProcessings } from '../processing/save-processings.ts'
import { openQualified } from '../qualified.testing.ts'
import { childcare, childcareSystem, completeAnswers, conclusion, validated } from './assessments.testing.ts'
import { readAssessment } from './read-assessment.ts'
import { saveAssessment } from './save-assessment.ts'
import { startAssessment } from './start-assessment.ts'
import { takeUpAnswer } from './take-up-answer.ts'
import { validateAssessment } from './validate-assessment.ts'

const house = await openQualified()

async function qualified() {
  const made = await house.withSystem('planned', childcareSystem.name)
  await house.qualify(made.tenant, made.id, childcare)
  const dutyOf = async (code: string) => (await listDuties(made.admin, {})).find(duty => duty.code === code)
  return { ...made, system: made.id, dutyOf }
}

async function writeSheet(tenant: Tenant, system: string, fields: object) {
  await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
    sql`insert into transparency.sheet (tenant_id, id, system_id, fields)
      values (${tenant.id}, ${newId()}, ${system}, ${JSON.stringify(fields)}::jsonb)
      on conflict (tenant_id, system_id) do update set fields = excluded.fields`.execute(db),
  )
}

describe('The record', () => {
  test('pre-fills the first version from the inventory, the sheet, the processing records and the qualification', async () => {
    const { tenant, admin, system } = await qualified()
    await saveSystem(admin, { ...childcareSystem, id: system, purpose: 'Classer les demandes de place' })
    await writeSheet(tenant, system, { people: 'Familles', oversight: 'Une agente relit', bias: 'Tests en 2025' })
    for (const [name, persons] of [
      ['Crèche', 'Parents'],
      ['Facturation', 'Payeurs'],
    ] as const) {
      const [processing_id = ''] = await saveProcessings(admin, { processings: [{ name, persons }] })
      await linkProcessing(admin, { processing_id, kind: 'system', record_id: system })
    }
    const { id } = await startAssessment(admin, { system_id: system, kind: 'dpia' })
    const { assessment, progress } = await readAssessment(admin, { id })
    const { texts, risks } = assessment.answers
    expect(texts.purpose).toMatchObject({ text: 'Classer les demandes de place', origin: 'record', read: false })
    expect(texts.persons?.text).toMatch(/^\S+\u202f: Parents\n\S+\u202f: Payeurs\nFamilles$/)
    expect(texts.oversight?.text).toBe('Une agente relit\nDes décisions sur des personnes reposent en partie sur lui.')
    expect(texts.context?.text).toContain('Deux au moins des neuf critères')
    expect(risks.bias).toMatchObject({ existing: 'Tests en 2025', likelihood: null, read: false })
    expect(progress.find(one => one.id === 'description')?.progress).toBe('reread')
  })

  test('that changes since is shown beside the answer, taken up in one click, or seen and left', async () => {
    const { admin, system } = await qualified()
    await saveSystem(admin, { ...childcareSystem, id: system, purpose: 'Classer' })
    const { id } = await startAssessment(admin, { system_id: system, kind: 'fria' })
    const offers = async () => (await readAssessment(admin, { id })).offers
    const answer = async () => (await readAssessment(admin, { id })).assessment.answers.texts.purpose
    expect(await offers()).toEqual([])
    await saveSystem(admin, { ...childcareSystem, id: system, purpose: 'Classer et expliquer' })
    expect(await offers()).toEqual([{ key: 'purpose', record: 'Classer et expliquer', other: null }])
    await takeUpAnswer(admin, { id, question: 'purpose', take: 'record' })
    expect(await answer()).toMatchObject({ text: 'Classer et expliquer', origin: 'record', read: true })
    expect(await offers()).toEqual([])
    await saveSystem(admin, { ...childcareSystem, id: system, purpose: 'Trier' })
    await takeUpAnswer(admin, { id, question: 'purpose', take: 'keep' })
    expect(await answer()).toMatchObject({ text: 'Classer et expliquer', record: 'Trier' })
    await expect(takeUpAnswer(admin, { id, question: 'purpose', take: 'record' })).rejects.toThrow(NotFound)
    await expect(takeUpAnswer(admin, { id, question: 'stop', take: 'other' })).rejects.toThrow(NotFound)
  })

  test('marks an answer as its own no longer once somebody rewrites it', async () => {
    const { admin, system } = await qualified()
    await saveSystem(admin, { ...childcareSystem, id: system, purpose: 'Classer' })
    const { id } = await startAssessment(admin, { system_id: system, kind: 'fria' })
    await saveAssessment(admin, { id, texts: { purpose: 'Classer' } })
    const origin = async () => (await readAssessment(admin, { id })).assessment.answers.texts.purpose?.origin
    expect(await origin()).toBe('record')
    await saveAssessment(admin, { id, texts: { purpose: 'Classer les demandes' } })
    expect(await origin()).toBeNull()
  })

  test('never makes an assessment fail, whatever was stored', async () => {
    const { tenant, admin, system } = await qualified()
    await writeSheet(tenant, system, { people: 3 })
    const { id } = await startAssessment(admin, { system_id: system, kind: 'dpia' })
    expect((await readAssessment(admin, { id })).assessment.answers.texts.persons).toBeUndefined()
  })
})

describe('The other assessment of the same system', () => {
  test('offers its answers to common questions, with its date', async () => {
    const { admin, system } = await qualified()
    const dpia = await validated(admin, system, 'dpia', {}, 'Une agente décide')
    const { id } = await startAssessment(admin, { system_id: system, kind: 'fria' })
    const read = await readAssessment(admin, { id })
    expect(read.other).toMatchObject({ id: dpia, kind: 'dpia', version: 1, state: 'validated', on: '2026-11-23' })
    expect(read.offers).toContainEqual({ key: 'oversight', record: null, other: 'Une agente décide' })
    expect(read.offers.map(({ key }) => key)).not.toContain('stop')
    await takeUpAnswer(admin, { id, question: 'oversight', take: 'other' })
    expect((await readAssessment(admin, { id })).assessment.answers.texts.oversight).toMatchObject({
      text: 'Une agente décide',
      origin: 'other',
    })
  })
})

describe('A new version', () => {
  test('starts from the last one, to be read again, and says what changed question by question', async () => {
    const { admin, system } = await qualified()
    const first = await validated(admin, system, 'dpia')
    const { id, version } = await startAssessment(admin, { system_id: system, kind: 'dpia' })
    expect(version).toBe(2)
    const begun = await readAssessment(admin, { id })
    expect(begun.since).toMatchObject({ id: first, version: 1, validated_on: '2026-11-23' })
    expect(begun.since?.differences).toEqual([
      { about: 'conclusion', part: 'dpo_opinion', before: conclusion.dpo_opinion, after: null },
    ])
    expect(begun.assessment.answers.texts.nature).toMatchObject({ origin: 'previous', read: false })
    await expect(validateAssessment(admin, { ...conclusion, id })).rejects.toMatchObject({
      key: 'transparency.assessment-incomplete',
    })
    await saveAssessment(admin, { id, ...completeAnswers('dpia') })
    await saveAssessment(admin, {
      id,
      texts: { nature: 'Le modèle apprend' },
      risks: { drift: { residual: 'medium' } },
    })
    await saveAssessment(admin, { id, residual_risk: 'medium', dpo_opinion: conclusion.dpo_opinion })
    expect((await readAssessment(admin, { id })).since?.differences).toEqual([
      {
        about: 'Quelle est la nature du traitement\u202f: que fait-on des données, étape par étape\u202f?',
        part: null,
        before: 'Réponse écrite pour ce test',
        after: 'Le modèle apprend',
      },
      { about: 'Dérive', part: 'residual', before: 'low', after: 'medium' },
      { about: 'conclusion', part: 'residual_risk', before: 'low', after: 'medium' },
    ])
    await validateAssessment(admin, { ...conclusion, residual_risk: 'medium', id })
    expect((await readAssessment(admin, { id: first })).assessment.answers.texts.nature?.text).toBe(
      'Réponse écrite pour ce test',
    )
  })
})
