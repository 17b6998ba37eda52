import { describe, expect, test } from 'vitest'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { answerAccess } from './answer-access.ts'
import { archiveReuse } from './archive-reuse.ts'
import { archiveTerm } from './archive-term.ts'
import { askAccess } from './ask-access.ts'
import { besideDataset, besideSystem, searchTerms } from './beside.ts'
import { openCirculation } from './circulation.testing.ts'
import type { Source } from './lineage.ts'
import { linkSource } from './link-source.ts'
import { listAccessRequests } from './list-access-requests.ts'
import { listReuses } from './list-reuses.ts'
import { listTerms } from './list-terms.ts'
import { measure } from './measure.ts'
import { readAccessRequest } from './read-access-request.ts'
import { readCirculation } from './read-circulation.ts'
import { readReuse } from './read-reuse.ts'
import { readTerm } from './read-term.ts'
import { restoreReuse } from './restore-reuse.ts'
import { restoreTerm } from './restore-term.ts'
import { saveReuse } from './save-reuse.ts'
import { saveTerm } from './save-term.ts'
import { unlinkSource } from './unlink-source.ts'
import { deadlines, waiting } from './waiting.ts'
import { withdrawAccess } from './withdraw-access.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { query } from '#kernel/operation.ts'
import { saveDatasets } from '../datasets/save-datasets.ts'
import { z } from 'zod'

const { house, at, authority } = await openCirculation()

/** Measures and deadlines run inside a transaction: one that anybody may open, for tests. */
const inside = query({
  name: 'catalogue.inside',
  summary: { fr: 'Essai', en: 'Test' },
  needs: 'catalogue.read',
  input: z.object({}),
  run: async scope => ({ figures: await measure(scope), days: await deadlines(scope) }),
})

describe('A request for access', () => {
  test('is due fifteen working days later, is mailed to the contact, and waits for whoever answers', async () => {
    const { tenant, counts, culture } = await authority()
    const mails: string[] = []
    const mailer = { send: async ({ to, text }: { to: string; text: string }) => void mails.push(`${to}\n${text}`) }
    const reader = { ...at(tenant, '2026-11-23', 'hr'), mailer }
    const asked = await askAccess(reader, { dataset_id: counts, purpose: 'Plan de fête', directorate_id: culture })
    expect(asked).toMatchObject({ due_on: '2026-12-14', told: true })
    expect(mails.join()).toMatch(/^voirie@ville\.example\n[^]*Comptages routiers[^]*Plan de fête/)
    expect(await waiting(at(tenant, '2026-11-24'))).toEqual([
      expect.objectContaining({ on: '2026-12-14', path: `/demandes-d-acces/${asked.id}` }),
    ])
    expect(await waiting(reader)).toEqual([])
    const referent = { ...house.as(tenant, 'referent'), directorates: [culture] }
    expect(await waiting(referent)).toEqual([])
    const [listed] = await listAccessRequests(at(tenant, '2026-12-15'), {})
    expect(listed).toMatchObject({ standing: 'late', applicant: 'Culture', days: 16 })
  })

  test('answered twice at once has one answer, and one withdrawn meanwhile has none', async () => {
    const { data, admin, counts } = await authority()
    const { id } = await askAccess(data, { dataset_id: counts, purpose: 'x' })
    const answers = await Promise.allSettled([
      answerAccess(data, { id, answer: 'granted' }),
      answerAccess(admin, { id, answer: 'refused', answer_text: 'Non' }),
      withdrawAccess(data, { id }),
    ])
    expect(answers.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    for (const one of answers)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ key: 'catalogue.request-over' })
  })

  test('for what is not in the catalogue says what in words, and for one applicant at most', async () => {
    const { data, roads, party } = await authority()
    expect(await fieldsOf(askAccess(data, { purpose: 'x' }))).toEqual({ wanted: 'catalogue.say-what' })
    expect(
      await fieldsOf(askAccess(data, { wanted: 'Bus', purpose: 'x', directorate_id: roads, party_id: party })),
    ).toEqual({
      party_id: 'catalogue.one-applicant',
    })
    const elsewhere = await authority()
    expect(await fieldsOf(askAccess(data, { dataset_id: elsewhere.counts, purpose: 'x' }))).toEqual({
      dataset_id: 'catalogue.no-such-dataset',
    })
    const { id, told } = await askAccess(data, { wanted: 'Horaires de bus', purpose: 'x' })
    expect(told).toBe(false)
    expect(await listAccessRequests(data, { search: 'horaires' })).toHaveLength(1)
    await expect(readAccessRequest(elsewhere.data, { id })).rejects.toThrow('kernel.not-found')
  })

  test('is answered once, with a reason when refused, by the directorate that holds the data', async () => {
    const { tenant, data, counts, roads, culture } = await authority()
    const { id } = await askAccess(data, { dataset_id: counts, purpose: 'x' })
    const outside = { ...house.as(tenant, 'referent'), directorates: [culture] }
    await expect(answerAccess(outside, { id, answer: 'granted' })).rejects.toThrow('catalogue.own-directorate-only')
    const holder = { ...outside, directorates: [roads] }
    expect(await fieldsOf(answerAccess(holder, { id, answer: 'refused' }))).toEqual({
      answer_text: 'catalogue.reason-needed',
    })
    await answerAccess(holder, { id, answer: 'refused', answer_text: 'Données nominatives' })
    expect((await readAccessRequest(data, { id })).request).toMatchObject({
      state: 'refused',
      answer_text: 'Données nominatives',
    })
    await expect(answerAccess(holder, { id, answer: 'granted' })).rejects.toThrow('catalogue.request-over')
  })

  test('is withdrawn by whoever asked or answers, not by others', async () => {
    const { tenant, counts } = await authority()
    const asker = { ...house.as(tenant, 'hr'), actor: { kind: 'user' as const, id: 'a1', name: 'Ada' } }
    const other = { ...house.as(tenant, 'hr'), actor: { kind: 'user' as const, id: 'b2', name: 'Bo' } }
    const { id } = await askAccess(asker, { dataset_id: counts, purpose: 'x' })
    await expect(withdrawAccess(other, { id })).rejects.toThrow('catalogue.not-your-request')
    await withdrawAccess(asker, { id })
    await expect(withdrawAccess(asker, { id })).rejects.toThrow('catalogue.request-over')
    expect(await listAccessRequests(asker, { standing: 'withdrawn' })).toHaveLength(1)
  })
})

describe('Figures', () => {
  test('count internal requests answered or overdue, and say nothing of an empty register', async () => {
    const { tenant, data, counts, culture, party } = await authority()
    const empty = (await inside(data, {})).figures
    expect(empty.map(({ value, numerator }) => [value, numerator])).toEqual([
      [null, null],
      [null, null],
    ])
    const november = at(tenant, '2026-11-02')
    const ask = (more: object) => askAccess(november, { dataset_id: counts, purpose: 'x', ...more })
    const kept = await ask({ directorate_id: culture })
    await ask({ directorate_id: culture })
    const withdrawn = await ask({})
    await ask({ party_id: party })
    await answerAccess(at(tenant, '2026-11-05'), { id: kept.id, answer: 'granted' })
    await withdrawAccess(at(tenant, '2026-11-05'), { id: withdrawn.id })
    const during = await inside(at(tenant, '2026-11-06'), {})
    expect(during.figures[0]).toMatchObject({ numerator: 1, denominator: 1 })
    const after = await inside(at(tenant, '2026-12-15'), {})
    expect(after.figures[0]).toMatchObject({ numerator: 1, denominator: 2, value: 0.5 })
    expect(after.days.filter(({ done }) => !done)).toHaveLength(2)
  })

  test('count reuses that cross directorates or leave the authority, not those at home', async () => {
    const { data, counts, roads, culture, party } = await authority()
    const reuse = (title: string, more: object) =>
      saveReuse(data, { dataset_id: counts, kind: 'report', title, ...more })
    await reuse('Maison', { directorate_id: roads })
    expect((await inside(data, {})).figures[1]).toMatchObject({ numerator: 0, denominator: 1 })
    await reuse('Ailleurs', { directorate_id: culture })
    await reuse('Dehors', { party_id: party })
    expect((await inside(data, {})).figures[1]).toMatchObject({ numerator: 2, denominator: 3, value: 2 })
    expect((await listReuses(data, { crosses: true })).map(({ title }) => title)).toEqual(['Ailleurs', 'Dehors'])
  })
})

describe('A reuse', () => {
  test('is said by whoever holds or uses the data, corrected, archived and put back', async () => {
    const { tenant, data, counts, culture } = await authority()
    const referent = { ...house.as(tenant, 'referent'), directorates: [culture] }
    const values = { dataset_id: counts, kind: 'report' as const, title: 'Tableau' }
    await expect(saveReuse(referent, values)).rejects.toThrow('catalogue.own-directorate-only')
    const id = await saveReuse(referent, { ...values, directorate_id: culture })
    await saveReuse(data, { ...values, id, title: 'Tableau de bord', directorate_id: culture })
    expect((await readReuse(data, { id })).reuse.title).toBe('Tableau de bord')
    await archiveReuse(data, { id, reason: 'Fini' })
    expect(await listReuses(data, {})).toEqual([])
    await restoreReuse(data, { id })
    expect(await listReuses(data, { kind: 'report' })).toHaveLength(1)
    expect(await listReuses((await authority()).data, {})).toEqual([])
  })

  test('by an AI system is said on the page of that system', async () => {
    const { tenant, data, counts } = await authority()
    const admin = house.as(tenant, 'admin')
    const system_id = await saveSystem(admin, { name: 'Prévision', kind: 'ai', origin: 'chosen', purpose: 'x' })
    await saveReuse(data, { dataset_id: counts, kind: 'ai-system', title: 'Prévision du trafic', system_id })
    expect(await besideSystem(data, system_id)).toEqual([
      expect.objectContaining({ label: 'Prévision du trafic', path: `/catalogue/${counts}/circulation` }),
    ])
    const [page] = await besideDataset(data, counts)
    expect(page?.note).toBe('une réutilisation')
  })
})

describe('Lineage', () => {
  test('is read both ways, step by step, and never turns in circles', async () => {
    const { data, counts, sensors, map } = await authority()
    await linkSource(data, { dataset_id: counts, from_dataset_id: sensors, how: 'Export' })
    await linkSource(data, { dataset_id: map, from_dataset_id: counts })
    await linkSource(data, { dataset_id: counts, from_dataset_id: sensors, how: 'Export mensuel' })
    const { lineage } = await readCirculation(data, { dataset_id: map })
    expect(lineage.from).toMatchObject([
      { title: 'Comptages routiers', next: [{ title: 'Capteurs', how: 'Export mensuel', next: [] }] },
    ])
    expect((await readCirculation(data, { dataset_id: sensors })).lineage.to).toMatchObject([
      { title: 'Comptages routiers', next: [{ title: 'Carte du trafic' }] },
    ])
    expect(await fieldsOf(linkSource(data, { dataset_id: sensors, from_dataset_id: map }))).toEqual({
      from: 'catalogue.source-loop',
    })
    expect(await fieldsOf(linkSource(data, { dataset_id: sensors }))).toEqual({ from: 'catalogue.one-source' })
    await unlinkSource(data, { dataset_id: map, id: lineage.from[0]?.id ?? '' })
    expect((await readCirculation(data, { dataset_id: map })).lineage.from).toEqual([])
    await expect(readCirculation((await authority()).data, { dataset_id: map })).rejects.toThrow('kernel.not-found')
  })
})

describe('Where data comes from', () => {
  test('in a dense graph, each dataset opens once: the page holds ties, not all the ways through them', async () => {
    const { data } = await authority()
    const width = 9
    const ids = await saveDatasets(data, {
      datasets: Array.from({ length: 6 * width }, (_, i) => ({ title: `Jeu ${i}`, family: 'gis' as const })),
    })
    for (let i = 0; i < ids.length - width; i++)
      for (let j = 0; j < width; j++) {
        const from = ids[(Math.floor(i / width) + 1) * width + j] ?? ''
        await linkSource(data, { dataset_id: ids[i] ?? '', from_dataset_id: from })
      }
    const { lineage } = await readCirculation(data, { dataset_id: ids[0] ?? '' })
    const count = (sources: readonly Source[]): number => sources.reduce((sum, { next }) => sum + 1 + count(next), 0)
    expect(count(lineage.from)).toBeLessThanOrEqual(width + 4 * width * width)
    expect(lineage.from).toHaveLength(width)
  })
})

describe('A term', () => {
  test('is written by a referent for the datasets of their directorates, and is otherwise that of all', async () => {
    const { tenant, data, roads, counts, map } = await authority()
    const referent = { ...house.as(tenant, 'referent'), directorates: [roads] }
    const ours = { term: 'Passage', definition: 'Un véhicule devant un compteur', dataset_ids: [counts] }
    const mine = await saveTerm(referent, ours)
    await saveTerm(referent, { ...ours, id: mine, definition: 'Un véhicule qui passe' })
    await expect(saveTerm(referent, { ...ours, term: 'Autre', dataset_ids: [] })).rejects.toThrow(
      'catalogue.words-of-all',
    )
    await expect(saveTerm(referent, { ...ours, id: mine, dataset_ids: [counts, map] })).rejects.toThrow(
      'catalogue.own-directorate-only',
    )
    const common = await saveTerm(data, { term: 'Usager', definition: 'x' })
    const theirs = await saveTerm(data, { term: 'Spectacle', definition: 'x', dataset_ids: [map] })
    for (const id of [common, theirs]) {
      await expect(saveTerm(referent, { ...ours, term: 'Volé', id })).rejects.toThrow(
        /words-of-all|own-directorate-only/,
      )
      await expect(archiveTerm(referent, { id, reason: 'x' })).rejects.toThrow(/words-of-all|own-directorate-only/)
      await archiveTerm(data, { id, reason: 'x' })
      await expect(restoreTerm(referent, { id })).rejects.toThrow(/words-of-all|own-directorate-only/)
    }
    await archiveTerm(referent, { id: mine, reason: 'x' })
    await restoreTerm(referent, { id: mine })
    expect((await listTerms(data, {})).map(({ term }) => term)).toEqual(['Passage'])
  })

  test('is defined once, shown beside its datasets, found by the search box, archived and put back', async () => {
    const { data, counts } = await authority()
    const values = { term: 'Usager', definition: 'Qui se sert du service', dataset_ids: [counts] }
    const id = await saveTerm(data, values)
    expect(await fieldsOf(saveTerm(data, { term: 'usager', definition: 'x' }))).toEqual({
      term: 'catalogue.term-exists',
    })
    expect(await fieldsOf(saveTerm(data, { ...values, term: 'Autre', dataset_ids: [id] }))).toEqual({
      dataset_ids: 'catalogue.no-such-dataset',
    })
    await saveTerm(data, { ...values, id, definition: 'Qui s’en sert' })
    expect((await readTerm(data, { id })).datasets).toEqual([{ id: counts, title: 'Comptages routiers' }])
    expect((await besideDataset(data, counts)).map(({ label }) => label)).toContain('Usager')
    expect(await searchTerms(data, 'usag')).toHaveLength(1)
    await archiveTerm(data, { id, reason: 'x' })
    expect(await listTerms(data, {})).toEqual([])
    await saveTerm(data, { term: 'USAGER', definition: 'x' })
    await expect(restoreTerm(data, { id })).rejects.toThrow('catalogue.term-exists')
    const [twin] = await listTerms(data, {})
    await archiveTerm(data, { id: twin?.id ?? '', reason: 'x' })
    await restoreTerm(data, { id })
    expect(await listTerms(data, { search: 'sert' })).toHaveLength(1)
  })
})
