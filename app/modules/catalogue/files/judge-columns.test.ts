import { beforeAll, describe, expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import type { Tenant } from '#kernel/scope.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { besideDataset } from './beside.ts'
import { depositFile } from './deposit-file.ts'
import { confirmed, personalDataOf, seenByPerson, wholeDataset } from './findings.ts'
import { judgeColumns } from './judge-columns.ts'
import { listSuggestions } from './list-suggestions.ts'
import { messyList, plainList } from './messy.testing.ts'
import { readFileProfile } from './read-file-profile.ts'
import { readFirstRows } from './read-first-rows.ts'
import { waiting } from './waiting.ts'

const house = await openHouse()
let tenant: Tenant
beforeAll(async () => {
  tenant = await house.tenant()
})
const as = (role: Parameters<typeof house.as>[1]) => house.as(tenant, role)

async function deposited(file = messyList(), keeping: 'always' | 'never' = 'never') {
  const made = await depositFile(as('data'), { file, keeping })
  const read = () => readFileProfile(as('dpo'), { distribution_id: made.distribution_id })
  const confirmAll = async () =>
    judgeColumns(as('dpo'), {
      dataset_id: made.dataset_id,
      verdicts: (await read()).findings.map(({ column, finding }) => ({
        column,
        kind: finding.kind,
        verdict: confirmed(finding),
      })),
    })
  return { ...made, read, confirmAll }
}

describe('A suggestion', () => {
  test('is answered by a person, with a reason, and the dataset says so with their name', async () => {
    const { dataset_id, read } = await deposited()
    await judgeColumns(as('dpo'), {
      dataset_id,
      verdicts: [{ column: 'Courriel', kind: 'email', verdict: 'personal', reason: 'Familles' }],
    })
    const { dataset, findings } = await read()
    expect(dataset).toMatchObject({
      personal_data: 'personal',
      personal_data_by: 'dpo de test',
      personal_data_on: '2026-11-23',
    })
    expect(findings.find(({ column }) => column === 'Courriel')?.verdict).toMatchObject({
      verdict: 'personal',
      reason: 'Familles',
    })
  })

  test('is answered whatever the name of its column: none, or one that spaces alone tell from another', async () => {
    const line = { courriel: 'a@ville.example', 'courriel ': 'b@ville.example', '': 'c@ville.example', '\u00a0': 'x' }
    const bytes = new TextEncoder().encode(JSON.stringify([line, line, line]))
    const { read, confirmAll } = await deposited({ name: 'contacts.json', bytes })
    const columns = (await read()).findings.map(({ column }) => column)
    expect(new Set(columns).size).toBe(3)
    await confirmAll()
    expect((await read()).findings.map(({ verdict }) => verdict?.verdict)).toEqual(columns.map(() => 'personal'))
  })

  test('waits for whoever may rule, and for nobody else, until it is answered', async () => {
    const { dataset_id, suggestions, confirmAll } = await deposited()
    const mine = async () => (await listSuggestions(as('dpo'), {})).filter(one => one.dataset_id === dataset_id)
    expect(await mine()).toMatchObject([{ unanswered: suggestions }])
    expect((await waiting(as('dpo'))).some(({ path }) => path.includes(dataset_id))).toBe(true)
    expect(await waiting(as('elected'))).toEqual([])
    await confirmAll()
    expect(await mine()).toEqual([])
  })

  test('keeps its answer when the file comes again; what is new is said and asked', async () => {
    const { dataset_id, read, confirmAll } = await deposited()
    await confirmAll()
    const [, header = '', ...rows] = new TextDecoder('windows-1252').decode(messyList().bytes).split('\r\n')
    const text = [`${header};Allergie`, ...rows.slice(0, 4).map(row => `${row};oui`)].join('\n')
    const file = { name: messyList().name, bytes: new TextEncoder().encode(text) }
    await depositFile(as('data'), { file, keeping: 'never', dataset_id })
    const { profile, findings, dataset } = await read()
    expect(profile?.news).toEqual([
      { kind: 'finding', column: 'Allergie', finding: 'special' },
      { kind: 'column-added', column: 'Allergie' },
    ])
    expect(findings.filter(({ verdict }) => verdict === null).map(({ column }) => column)).toEqual(['Allergie'])
    expect(dataset.personal_data).toBe('personal')
    await judgeColumns(as('dpo'), {
      dataset_id,
      verdicts: [{ column: 'Allergie', kind: 'special', verdict: 'sensitive' }],
    })
    expect((await read()).dataset.personal_data).toBe('sensitive')
  })

  test('can only be one of the files of the dataset', async () => {
    const { dataset_id } = await deposited()
    const strange = judgeColumns(as('dpo'), {
      dataset_id,
      verdicts: [{ column: 'Inconnue', kind: 'email', verdict: 'personal' }],
    })
    await expect(strange).rejects.toMatchObject({ key: 'catalogue.no-such-column' })
  })

  test('is not for everybody to answer', async () => {
    const { dataset_id } = await deposited()
    const verdicts = [{ column: 'Courriel', kind: 'email', verdict: 'personal' as const }]
    await expect(judgeColumns(as('it'), { dataset_id, verdicts })).rejects.toBeInstanceOf(Refused)
    await expect(judgeColumns(house.as(await house.tenant(), 'dpo'), { dataset_id, verdicts })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })
})

describe('What a person saw and no detector did', () => {
  test('is masked from then on: in the profile, in the database and in the first rows', async () => {
    const { dataset_id, distribution_id, read } = await deposited(plainList('vu.csv'), 'always')
    const figures = async () => (await read()).profile?.content.columns.find(({ name }) => name === 'lieu')
    expect((await figures())?.topValues).not.toBeNull()
    await judgeColumns(as('dpo'), {
      dataset_id,
      verdicts: [{ column: 'lieu', kind: seenByPerson, verdict: 'personal' }],
    })
    expect(await figures()).toMatchObject({ topValues: null, withheld: true })
    const rows = await house.rows<{ content: string }>(
      tenant,
      `select content::text from catalogue.profile where distribution_id = '${distribution_id}'`,
    )
    expect(rows[0]?.content).not.toContain('Dojo')
    const first = await readFirstRows(as('elected'), { distribution_id, count: 1 })
    expect(first).toMatchObject({ rows: [{ cells: ['A1', '•••••', '120'] }] })
    expect((await read()).dataset.personal_data).toBe('personal')
  })

  test('or that there is nothing, of a file in which nothing is suggested', async () => {
    const { dataset_id, read } = await deposited(plainList('rien.csv'))
    expect((await read()).dataset.personal_data).toBe('unknown')
    await judgeColumns(as('dpo'), {
      dataset_id,
      verdicts: [{ column: wholeDataset, kind: seenByPerson, verdict: 'not-personal' }],
    })
    expect((await read()).dataset.personal_data).toBe('none')
  })
})

test('First rows hide what is suggested and show what a person said to be nobody’s', async () => {
  const { dataset_id, distribution_id } = await deposited({ ...messyList(), name: 'garde.csv' }, 'always')
  const cells = async () => (await readFirstRows(as('elected'), { distribution_id, count: 1 }))?.rows[0]?.cells
  expect((await cells())?.slice(0, 4)).toEqual(['••••••••••', '••••••', '••/••/••••', '•.••••••••••@••••••••.•••••••'])
  await judgeColumns(as('dpo'), {
    dataset_id,
    verdicts: [{ column: 'Courriel', kind: 'email', verdict: 'professional-contact' }],
  })
  expect((await cells())?.[3]).toBe('o.vauquemont@courriel.example')
  expect((await cells())?.[7]).toBe('Halle')
})

test('The gravest answer tells of the whole; a question without an answer leaves it open', () => {
  const said = (...verdicts: ('personal' | 'not-personal' | 'professional-contact' | 'sensitive')[]) =>
    verdicts.map(verdict => ({ verdict }))
  expect(personalDataOf([], 0)).toBe('unknown')
  expect(personalDataOf([], 2)).toBe('suggested')
  expect(personalDataOf(said('not-personal'), 1)).toBe('suggested')
  expect(personalDataOf(said('not-personal'), 0)).toBe('none')
  expect(personalDataOf(said('not-personal', 'professional-contact'), 0)).toBe('professional')
  expect(personalDataOf(said('professional-contact', 'personal'), 3)).toBe('personal')
  expect(personalDataOf(said('personal', 'sensitive'), 0)).toBe('sensitive')
})

test('The page of the dataset says where its files stand', async () => {
  const { dataset_id, suggestions } = await deposited()
  const lines = await besideDataset(as('elected'), dataset_id)
  expect(lines.map(({ note }) => note)).toEqual([
    undefined,
    '4 lignes, 9 colonnes',
    `${suggestions} données personnelles possibles, à confirmer`,
  ])
  expect(lines.every(({ path }) => path.startsWith(`/catalogue/${dataset_id}/fichiers`))).toBe(true)
})
