import { describe, expect, test } from 'vitest'
import { Conflict, NotFound, Refused } from '#kernel/errors.ts'
import { fieldsOf } from '../../../../tests/support/house.ts'
import { approveProposals } from './approve-proposals.ts'
import { archiveEveryday } from './archive-everyday.ts'
import { everydayKinds, everydayStarts } from './everyday.ts'
import { listEveryday } from './list-everyday.ts'
import { proposePublications } from './propose-publications.ts'
import { openPublication } from './publication.testing.ts'
import { readEveryday } from './read-everyday.ts'
import { restoreEveryday } from './restore-everyday.ts'
import { reviewEveryday } from './review-everyday.ts'
import { saveEveryday } from './save-everyday.ts'
import { searchEveryday } from './search.ts'

const { house, authority } = await openPublication()
const minutes = {
  name: 'Comptes rendus',
  kind: 'minutes' as const,
  tools: 'Transcripteur',
  data_used: 'personal' as const,
  rule: 'Chacun est prévenu ; le secrétaire relit.',
}

describe('An everyday use of AI', () => {
  test('of each kind has a rule of its own to start from', () => {
    expect(everydayStarts.map(({ id }) => id)).toEqual([...everydayKinds])
    expect(new Set(everydayStarts.map(({ rule }) => rule)).size).toBe(everydayKinds.length)
  })

  test('is saved with five answers, edited, found and filtered', async () => {
    const { ada } = await authority()
    const id = await saveEveryday(ada, minutes)
    await saveEveryday(ada, { ...minutes, name: 'Affiches', kind: 'images', data_used: 'none' })
    await saveEveryday(ada, { ...minutes, id, owner: 'Secrétariat général' })
    const names = async (asked: object) => (await listEveryday(ada, asked)).map(({ name }) => name)
    expect(await names({})).toEqual(['Affiches', 'Comptes rendus'])
    expect(await names({ kind: 'images' })).toEqual(['Affiches'])
    expect(await names({ data_used: 'personal' })).toEqual(['Comptes rendus'])
    expect(await names({ search: 'COMPTES' })).toEqual(['Comptes rendus'])
    expect((await searchEveryday(ada, 'comptes')).map(({ path }) => path)).toEqual([`/usages-courants/${id}`])
    expect((await readEveryday(ada, { id })).everyday).toMatchObject({ owner: 'Secrétariat général', processings: [] })
  })

  test('names nobody in what the public will read', async () => {
    const { ada } = await authority()
    const rule = 'Une question ? m.roux@brume.example'
    expect(await fieldsOf(saveEveryday(ada, { ...minutes, rule }))).toEqual({ rule: 'transparency.personal-email' })
    expect(await saveEveryday(ada, { ...minutes, rule, confirmed: ['rule'] })).toMatch(/^[0-9a-f-]{36}$/)
  })

  test('is the whole authority’s: a referent reads it and does not write it', async () => {
    const { tenant, ada, directorate_id } = await authority()
    const id = await saveEveryday(ada, minutes)
    const referent = house.as(tenant, 'referent', { directorates: [directorate_id] })
    expect(await listEveryday(referent, {})).toHaveLength(1)
    for (const attempt of [
      () => saveEveryday(referent, minutes),
      () => reviewEveryday(referent, { id }),
      () => archiveEveryday(referent, { id, reason: 'x' }),
      () => restoreEveryday(referent, { id }),
      () => listEveryday(house.as(tenant, 'agent'), {}),
    ])
      await expect(attempt()).rejects.toThrow(Refused)
  })

  test('does not exist for another authority', async () => {
    const { ada } = await authority()
    const id = await saveEveryday(ada, minutes)
    const stranger = house.as(await house.tenant(), 'admin')
    expect(await listEveryday(stranger, {})).toEqual([])
    for (const attempt of [
      () => readEveryday(stranger, { id }),
      () => saveEveryday(stranger, { ...minutes, id }),
      () => reviewEveryday(stranger, { id }),
      () => archiveEveryday(stranger, { id, reason: 'x' }),
      () => restoreEveryday(stranger, { id }),
    ])
      await expect(attempt()).rejects.toThrow(NotFound)
  })

  test('is reviewed today, leaves the register with a reason, and comes back', async () => {
    const { ada } = await authority()
    const id = await saveEveryday(ada, minutes)
    await reviewEveryday(ada, { id })
    expect((await readEveryday(ada, { id })).everyday.reviewed_on).toBe('2026-11-23')
    await archiveEveryday(ada, { id, reason: 'Outil abandonné' })
    expect(await listEveryday(ada, {})).toEqual([])
    await expect(reviewEveryday(ada, { id })).rejects.toThrow(NotFound)
    await restoreEveryday(ada, { id })
    expect(await listEveryday(ada, {})).toHaveLength(1)
  })

  test('stays in the register while the public reads its rule', async () => {
    const { ada, bea } = await authority()
    const id = await saveEveryday(ada, minutes)
    const { proposed } = await proposePublications(ada, { ids: [id] })
    await approveProposals(bea, { ids: proposed })
    await expect(archiveEveryday(ada, { id, reason: 'x' })).rejects.toThrow(Conflict)
  })
})
