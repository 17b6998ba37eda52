import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { readSystem } from '#modules/inventory/read-system.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { listDuties } from '../duties/list-duties.ts'
import { concludeRun } from './conclude-run.ts'
import { dropAnswers } from './drop-answers.ts'
import { listQualifications } from './list-qualifications.ts'
import { listRuns } from './list-runs.ts'
import { besideSystem } from './beside.ts'
import { chatbot, openQualifications, qualified } from './qualification.testing.ts'
import { readAnswers } from './read-answers.ts'
import { readQualification } from './read-qualification.ts'
import { readRun } from './read-run.ts'
import { saveAnswers } from './save-answers.ts'
import { validatePosition } from './validate-position.ts'
import { waiting } from './waiting.ts'

const { house, withChatbot } = await openQualifications()
const dpo = 'Déléguée à la protection des données'

describe('Answers under way', () => {
  test('begin with what the records say, which a person may change', async () => {
    const { admin, id } = await withChatbot()
    const before = await readAnswers(admin, { id })
    expect(before.record).toEqual({ is_ai: 'yes', role: 'deployer', public_body: true, fte: 400, population: 41_239 })
    expect(before.facts).toMatchObject({ is_ai: 'yes', role: 'deployer' })
    await saveAnswers(admin, { id, answers: { role: 'both' } })
    expect((await readAnswers(admin, { id })).facts).toMatchObject({ is_ai: 'yes', role: 'both' })
  })

  test('keep « je ne sais pas » as an answer, which is not asked again', async () => {
    const { admin, id } = await withChatbot()
    const { open, unsure } = await saveAnswers(admin, { id, answers: {}, unsure: ['interacts_directly'] })
    expect(unsure).toEqual(['interacts_directly'])
    expect(open).not.toContain('interacts_directly')
    const answered = await saveAnswers(admin, { id, answers: { interacts_directly: true } })
    expect(answered.unsure).toEqual([])
  })

  test('lose what no longer matters: unticking Annex III clears what was asked because of it', async () => {
    const { admin, id } = await withChatbot()
    await saveAnswers(admin, { id, answers: { ...chatbot, annex3: ['5a'], profiling: false, cond63: ['a'] } })
    expect((await readAnswers(admin, { id })).said).toMatchObject({ cond63: ['a'] })
    await saveAnswers(admin, { id, answers: { annex3: [] } })
    expect(Object.keys((await readAnswers(admin, { id })).said)).not.toContain('cond63')
  })

  test('refuse by field what does not exist, is out of range or contradicts another answer, and keep what was there', async () => {
    const { admin, id } = await withChatbot()
    await saveAnswers(admin, { id, answers: { annex3: ['5a'] } })
    const refused = (answers: Record<string, unknown>) => fieldsOf(saveAnswers(admin, { id, answers }))
    expect(await refused({ is_ai: 'no' })).toEqual({ is_ai: 'transparency.contradiction' })
    expect(await refused({ annex3: ['99'] })).toEqual({ annex3: 'transparency.unknown-code' })
    expect(await refused({ market_date: '1789-07-14' })).toEqual({ market_date: 'transparency.date-range' })
    expect(await refused({ weather: true })).toEqual({ weather: 'transparency.unknown-fact' })
    expect(await refused({ as_of: '2026-11-23' })).toEqual({ as_of: 'transparency.unknown-fact' })
    expect((await readAnswers(admin, { id })).said).toEqual({ annex3: ['5a'] })
  })

  test('can be given up: the system is as if nobody had begun', async () => {
    const { admin, id } = await withChatbot()
    await saveAnswers(admin, { id, answers: { interacts_directly: true } })
    expect((await listQualifications(admin, {}))[0]?.state).toBe('in-progress')
    await dropAnswers(admin, { id })
    expect((await listQualifications(admin, {}))[0]?.state).toBe('to-qualify')
  })

  test('are given by a referent for their own directorates only, and read by insiders alone', async () => {
    const { tenant, mine, theirs, id } = await withChatbot()
    const ours = house.as(tenant, 'referent', { directorates: [mine] })
    const others = house.as(tenant, 'referent', { directorates: [theirs] })
    await saveAnswers(ours, { id, answers: { interacts_directly: true } })
    await expect(saveAnswers(others, { id, answers: {} })).rejects.toThrow(Refused)
    await expect(dropAnswers(others, { id })).rejects.toThrow(Refused)
    await expect(concludeRun(others, { id })).rejects.toThrow(Refused)
    await expect(saveAnswers(house.as(tenant, 'communication'), { id, answers: {} })).rejects.toThrow(Refused)
    await expect(readAnswers(house.as(tenant, 'agent'), { id })).rejects.toThrow(Refused)
  })
})

describe('A qualification', () => {
  test('keeps answers, result, versions of the law and who answered, under a number', async () => {
    const { admin, id } = await withChatbot()
    const { id: run, number } = await qualified(admin, id)
    expect(number).toBe(1)
    const read = await readRun(admin, { id: run })
    expect(read.run).toMatchObject({ answered_by: 'Camille Martin', answered_on: '2026-11-23', number: 1 })
    expect(read.run.result).toMatchObject({ tier: 'TRANSPARENCE', data_version: read.run.data_version, blockers: [] })
    expect(read.run.facts).toMatchObject({ interacts_directly: true, role: 'deployer' })
    expect((await qualified(admin, id)).number).toBe(2)
    expect((await listRuns(admin, { id })).map(one => one.number)).toEqual([2, 1])
  })

  test('never changes, whatever the program asks of the database', async () => {
    const { tenant, admin, id } = await withChatbot()
    await qualified(admin, id)
    const change = house.rows(tenant, `update transparency.run set answered_by = 'autre'`)
    await expect(change).rejects.toThrow(/read-only|permission denied/)
    const { sql } = await import('kysely')
    const rewrite = house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
      sql`update transparency.run set answered_by = 'autre'`.execute(db),
    )
    await expect(rewrite).rejects.toThrow('permission denied')
  })

  test('may be concluded with unknowns: it stays open, says what to ask next, and cannot be retained as it is', async () => {
    const { admin, id } = await withChatbot()
    await saveAnswers(admin, { id, answers: { interacts_directly: true }, unsure: ['annex3'] })
    const { id: run } = await concludeRun(admin, { id })
    const { result } = (await readRun(admin, { id: run })).run
    expect(result.tier).toBe('A_QUALIFIER')
    expect(result.next_questions.map(({ fact }) => fact)).toContain('annex3')
    expect((await listQualifications(admin, {}))[0]?.state).toBe('in-progress')
    await expect(validatePosition(admin, { id: run, validated_role: dpo })).rejects.toThrow('still-open')
    await validatePosition(admin, { id: run, validated_role: dpo, tier: 'TRANSPARENCE', override_reason: 'Avis pris' })
    expect((await listQualifications(admin, {}))[0]).toMatchObject({ state: 'validated', tier: 'TRANSPARENCE' })
  })
})

describe('The position of the authority', () => {
  test('is a run that a named function retained, whose duties are then followed', async () => {
    const { admin, id } = await withChatbot()
    const { id: run } = await qualified(admin, id)
    expect(await listDuties(admin, { system: id })).toEqual([])
    await validatePosition(admin, { id: run, validated_role: dpo })
    const { position, standing } = await readQualification(admin, { id })
    expect(position).toMatchObject({ tier: 'TRANSPARENCE', validated_role: dpo, override_reason: null })
    expect(standing.state).toBe('validated')
    expect((await listDuties(admin, { system: id })).map(({ code }) => code)).toContain('D-T1')
  })

  test('may be another tier with its reason, and both results stay visible', async () => {
    const { admin, id } = await withChatbot()
    const { id: run } = await qualified(admin, id)
    const other = { id: run, validated_role: dpo, tier: 'MINIMAL' as const }
    expect(await fieldsOf(validatePosition(admin, other))).toEqual({ override_reason: 'kernel.required' })
    await validatePosition(admin, { ...other, override_reason: 'Le robot ne parle qu’à des agents' })
    const [listed] = await listQualifications(admin, {})
    expect(listed).toMatchObject({ tier: 'MINIMAL', run_tier: 'TRANSPARENCE', overridden: true })
    expect((await listDuties(admin, { system: id })).map(({ code }) => code)).toContain('D-T1')
  })

  test('ends when another one is retained, and only the last run can be', async () => {
    const { admin, id } = await withChatbot()
    const first = await qualified(admin, id)
    await validatePosition(admin, { id: first.id, validated_role: dpo })
    const second = await qualified(admin, id, { annex3: ['4a'], profiling: true })
    await expect(validatePosition(admin, { id: first.id, validated_role: dpo })).rejects.toThrow(Conflict)
    expect((await listQualifications(admin, {}))[0]).toMatchObject({ state: 'to-validate', tier: 'TRANSPARENCE' })
    await validatePosition(admin, { id: second.id, validated_role: dpo })
    const runs = await listRuns(admin, { id })
    expect(runs.map(({ positions }) => positions[0]?.ended_on)).toEqual([null, '2026-11-23'])
  })

  test('is not for a referent to retain, nor anything of it for another authority to see', async () => {
    const { tenant, admin, mine, id } = await withChatbot()
    const { id: run } = await qualified(admin, id)
    const referent = house.as(tenant, 'referent', { directorates: [mine] })
    await expect(validatePosition(referent, { id: run, validated_role: dpo })).rejects.toThrow(Refused)
    const stranger = house.as(await house.tenant(), 'admin')
    expect(await listQualifications(stranger, {})).toEqual([])
    for (const reading of [readQualification, readAnswers, listRuns, concludeRun, dropAnswers])
      await expect(reading(stranger, { id })).rejects.toThrow(NotFound)
    await expect(readRun(stranger, { id: run })).rejects.toThrow(NotFound)
    await expect(validatePosition(stranger, { id: run, validated_role: dpo })).rejects.toThrow(NotFound)
  })
})

describe('A qualification is to be looked at again', () => {
  test('when the record of the system has changed, until it is concluded anew', async () => {
    const { admin, id, robot } = await withChatbot()
    const { id: run } = await qualified(admin, id)
    await validatePosition(admin, { id: run, validated_role: dpo })
    await saveSystem(admin, { ...robot, id, purpose: 'Répondre aux habitants' })
    const { standing } = await readQualification(admin, { id })
    expect([standing.state, standing.redo]).toEqual(['to-redo', [{ kind: 'record' }]])
    expect((await waiting(admin)).map(({ text }) => text)).toEqual(['Robot d’accueil\u202f: qualification à revoir'])
    await concludeRun(admin, { id })
    expect((await readQualification(admin, { id })).standing.state).toBe('to-validate')
    expect((await waiting(admin)).map(({ text }) => text)).toEqual(['Robot d’accueil\u202f: qualification à valider'])
  })

  test('when a day of the law has passed that changes its result, and not before', async () => {
    const { admin, on, id } = await withChatbot()
    await qualified(admin, id, { market_date: '2026-06-01' })
    const dated = (day: string) => readQualification(on(day), { id }).then(({ standing }) => standing.redo)
    expect(await dated('2026-12-01')).toEqual([])
    const [reason] = await dated('2026-12-02')
    expect(reason).toMatchObject({ kind: 'dates' })
    expect(reason?.kind === 'dates' && reason.changes.map(({ code, before, after }) => [code, before, after])).toEqual([
      ['D-T2', 'A_VENIR', 'EN_VIGUEUR'],
    ])
  })

  test('stands beside the record of the system with its tier and its state', async () => {
    const { admin, id } = await withChatbot()
    expect(await besideSystem(admin, id)).toMatchObject([{ note: 'à qualifier' }])
    await qualified(admin, id)
    expect(await besideSystem(admin, id)).toMatchObject([
      { note: 'Obligation de transparence (article 50) · à valider' },
    ])
    expect((await readSystem(admin, { id })).system.name).toBe('Robot d’accueil')
  })
})
