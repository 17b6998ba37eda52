import { beforeAll, describe, expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { query } from '#kernel/operation.ts'
import { z } from 'zod'
import { fieldsOf, openHouse } from '../../../../tests/support/house.ts'
import { bytesOf, byReference, importFile, openProcurement, typed } from './contracts.testing.ts'
import { dataBearingBase } from './data-bearing-base.ts'
import { deadlines } from './deadlines.ts'
import { decideDataBearing } from './decide-data-bearing.ts'
import { file, marche } from './decp/decp.testing.ts'
import { dailyRenewals } from './jobs.ts'
import { listRenewals } from './list-renewals.ts'
import { mailRenewals } from './mail-renewals.ts'
import { measure } from './measure.ts'
import { planClauses } from './plan-clauses.ts'
import { readFollowUp } from './read-follow-up.ts'
import { stepsOf } from './renewal-steps.ts'
import { setFollowUp } from './set-follow-up.ts'
import { waiting } from './waiting.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

/** Runs a reading as any of the module's own is run. */
const within = <R>(scope: Scope, run: (work: Work) => Promise<R>) =>
  query({
    name: 'procurement.test',
    summary: { fr: 't', en: 't' },
    needs: 'procurement.read',
    input: z.object({}),
    run,
  })(scope, {})
const figures = async (scope: Scope) =>
  Object.fromEntries(
    (await within(scope, measure)).map(({ id, numerator, denominator }) => [id.slice(12), [numerator, denominator]]),
  )
const decide = (scope: Scope, id: string, data_bearing: 'yes' | 'no') =>
  decideDataBearing(scope, { ids: [id], data_bearing, reason: 'motif' })

describe('Renewals', () => {
  test('stand by the day from which the next contract is prepared: the end less the lead time', async () => {
    const { scope } = await openProcurement(house)
    const [eau, bus, papier] = [
      await typed(scope, 'Eau', { kind: 'dsp', ends_on: '2027-10-31', lead_months: 12 }),
      await typed(scope, 'Bus', { kind: 'concession', ends_on: '2028-03-31', lead_months: 12 }),
      await typed(scope, 'Papier', { ends_on: '2026-12-31' }),
    ]
    await typed(scope, 'Fini', { kind: 'dsp', ends_on: '2026-06-30' })
    await typed(scope, 'Logiciel lointain', { ends_on: '2035-01-01' })
    const shown = async (asked = {}) =>
      (await listRenewals(scope, asked)).map(({ object, prepare_on, standing }) => [object, prepare_on, standing])
    expect(await shown()).toEqual([
      ['Fini', '2025-12-30', 'ended'],
      ['Eau', '2026-10-31', 'to-prepare'],
      ['Bus', '2027-03-31', 'later'],
    ])
    expect((await shown({ all: 'yes' })).map(([object]) => object)).toContain('Papier')
    await decide(scope, papier, 'no')
    expect((await shown({ all: 'yes' })).map(([object]) => object)).not.toContain('Papier')
    await planClauses(scope, { ids: [eau], plan_way: 'next-contract', plan_owner: 'Acheteuse' })
    expect((await shown())[1]).toEqual(['Eau', '2026-10-31', 'planned'])
    expect(
      (await within(scope, deadlines)).filter(({ on }) => on < '2030').map(({ id, on, done }) => [id, on, done]),
    ).toEqual([
      [`contract-${eau}`, '2026-10-31', true],
      [`contract-${bus}`, '2027-03-31', false],
    ])
  })

  test('spread what to prepare over the lead time, more of it for a concession', () => {
    const days = (kind: string) =>
      stepsOf({ kind, prepare_on: '2026-01-01', ends_on: '2027-01-01' }).map(({ on }) => on)
    expect(days('contract')).toEqual(['2026-01-01', '2026-05-01', '2026-07-02', '2026-10-31', '2027-01-01'])
    expect(days('dsp')).toHaveLength(6)
  })

  test('wait for whoever may answer, with their day', async () => {
    const { tenant, scope } = await openProcurement(house)
    await importFile(
      scope,
      bytesOf(file([marche({ dureeMois: 36 }), marche({ id: '2', objet: 'Voirie', codeCPV: '45233140-2' })])),
    )
    const said = (await waiting(scope)).map(({ text, path, on }) => [text.replace(/\s/g, ' '), path, on])
    const { id } = await byReference(scope, '2024-014')
    expect(said).toEqual([
      ['2 contrats à vérifier et à confirmer', '/marches?state=to-confirm', null],
      ['Dire si 1 contrat porte des données', '/marches?data=suggested', null],
      [
        'Préparer la suite de « Maintenance du logiciel de gestion des cimetières » (fin le 4 mars 2027)',
        `/marches/${id}`,
        '2026-09-04',
      ],
    ])
    expect(await waiting(house.as(tenant, 'elected'))).toEqual([])
    expect((await waiting(house.as(tenant, 'dpo'))).length).toBe(2)
  })
})

describe('Reminders by mail', () => {
  test('leave once for each line crossed, and only where they were asked for', async () => {
    const { tenant, scope } = await openProcurement(house)
    await typed(scope, 'Eau\u2028potable', { kind: 'dsp', ends_on: '2027-12-15', lead_months: 12 })
    await typed(scope, 'Papier', { ends_on: '2026-12-15' })
    const on = (day: string) => house.as(tenant, 'admin', { clock: fixedClock(`${day}T06:00:00Z`) })
    const send = async (day: string) => {
      const morning = on(day)
      const told = await mailRenewals(morning, {})
      return { ...told, mails: morning.outbox }
    }
    expect(await send('2026-11-20')).toEqual({ contracts: 0, mailed: 0, mails: [] })
    expect(await fieldsOf(setFollowUp(scope, { mails: true, recipients: [] }))).toEqual({
      recipients: 'procurement.no-recipient',
    })
    await setFollowUp(scope, { mails: true, recipients: ['achats@val.example', 'donnees@val.example'] })
    expect(await readFollowUp(scope, {})).toEqual({
      mails: true,
      recipients: ['achats@val.example', 'donnees@val.example'],
    })
    const first = await send('2026-11-21')
    expect([first.contracts, first.mailed, first.mails.map(({ to }) => to)]).toEqual([
      1,
      2,
      ['achats@val.example', 'donnees@val.example'],
    ])
    expect(first.mails[0]?.subject).toMatch(/contrats à renouveler \(1\)$/)
    expect(first.mails[0]?.text).toMatch(
      /- Eau.potable \(GV-1\).: fin le 15 décembre 2027, à préparer dès le 15 décembre 2026/,
    )
    expect(await send('2026-11-22')).toMatchObject({ contracts: 0, mailed: 0 })
    expect(await send('2026-12-15')).toMatchObject({ contracts: 1 })
    expect(await send('2027-11-15')).toMatchObject({ contracts: 1 })
    const ids = (await listRenewals(on('2027-11-16'), {})).map(({ id }) => id)
    await planClauses(scope, { ids, plan_way: 'next-contract', plan_owner: 'Acheteuse' })
    expect(await send('2027-11-17')).toMatchObject({ contracts: 0 })
    await expect(mailRenewals(house.as(tenant, 'elected'), {})).rejects.toThrow(Refused)
  })

  test('are a job of every morning', async () => {
    const { scope } = await openProcurement(house)
    const reported: number[] = []
    const progress = { checkpoint: null, report: async (done: number) => void reported.push(done) }
    expect(dailyRenewals.daily).toBe(7)
    expect(await dailyRenewals.run(scope, {} as never, progress)).toEqual({ contracts: 0, mailed: 0 })
    expect(reported).toEqual([1])
  })
})

describe('Figures', () => {
  test('an empty register measures nothing', async () => {
    const { scope } = await openProcurement(house)
    expect(await figures(scope)).toEqual({
      'contracts-judged': [null, null],
      'ending-contracts-with-clause-plan': [null, null],
      'concessions-listed': [null, null],
    })
  })

  test('concessions count once a person has checked them; ending contracts once somebody said what becomes of their clauses', async () => {
    const { scope } = await openProcurement(house)
    await importFile(scope, bytesOf(file([marche({ dureeMois: 36 })])))
    expect(await figures(scope)).toEqual({
      'contracts-judged': [0, 1],
      'ending-contracts-with-clause-plan': [0, 1],
      'concessions-listed': [null, null],
    })
    await typed(scope, 'Eau', { kind: 'dsp', ends_on: '2027-10-31' })
    const papier = await typed(scope, 'Papier', { ends_on: '2027-01-31' })
    await typed(scope, 'Plus tard', { ends_on: '2029-01-31' })
    await decide(scope, papier, 'no')
    const { id } = await byReference(scope, '2024-014')
    await planClauses(scope, { ids: [id], plan_way: 'none', plan_note: 'Logiciel abandonné' })
    expect(await figures(scope)).toEqual({
      'contracts-judged': [1, 4],
      'ending-contracts-with-clause-plan': [1, 2],
      'concessions-listed': [1, 1],
    })
  })

  test('the base of data clauses is what bears data and was launched or renewed within twelve months', async () => {
    const { scope } = await openProcurement(house)
    const renewed = { modification: { id: 1, dureeMois: 60, dateNotificationModification: '2026-06-01' } }
    const cheaper = { modification: { id: 1, montant: 60, dateNotificationModification: '2026-06-01' } }
    await importFile(
      scope,
      bytesOf(
        file([
          marche({ id: 'ancien', dateNotification: '2022-01-01' }),
          marche({ id: 'renouvelé', dateNotification: '2022-01-01', modifications: [renewed] }),
          marche({ id: 'moins cher', dateNotification: '2022-01-01', modifications: [cheaper] }),
          marche({ id: 'lancé', dateNotification: '2026-02-01' }),
          marche({ id: 'à venir', dateNotification: '2027-02-01' }),
          marche({ id: 'sans données', dateNotification: '2026-02-01' }),
        ]),
      ),
    )
    const base = async () => (await within(scope, dataBearingBase)).map(({ reference, on }) => [reference, on])
    expect(await base()).toEqual([])
    for (const reference of ['ancien', 'renouvelé', 'moins cher', 'lancé', 'à venir'])
      await decide(scope, (await byReference(scope, reference)).id, 'yes')
    await decide(scope, (await byReference(scope, 'sans données')).id, 'no')
    expect(await base()).toEqual([
      ['lancé', '2026-02-01'],
      ['renouvelé', '2026-06-01'],
    ])
  })
})
