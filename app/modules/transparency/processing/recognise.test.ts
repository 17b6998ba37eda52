import { readFile } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import type { Cell, ReadFile } from '#kernel/recognition.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { chooseRows } from '#modules/intake/choose-rows.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { undoImport } from '#modules/intake/undo-import.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import expected from '../../../../examples/val-de-brume/expected.json' with { type: 'json' }
import { listProcessings } from './list-processings.ts'
import { previewProcessings } from './preview-processings.ts'
import { yesOrNo } from './processing-line.ts'
import { processingsRecogniser } from './recognise.ts'
import { saveProcessings } from './save-processings.ts'

const house = await openHouse()
const told = expected.files['registre-rgpd.csv']
const bytes = new Uint8Array(
  await readFile(new URL('../../../../examples/val-de-brume/registre-rgpd.csv', import.meta.url)),
)

const sheet = (rows: Cell[][]): ReadFile => ({
  name: 'export.csv',
  bytes: 1,
  sha256: '',
  kind: 'csv',
  sheets: [{ name: 'export', rows }],
})

async function staged() {
  const dpo = house.as(await house.tenant(), 'dpo')
  return { dpo, id: await receiveFile(dpo, { name: 'registre-rgpd.csv', bytes }) }
}

describe('The export of the register of a DPO', () => {
  test('is shown line by line before anything is written, with what is wrong where it is', async () => {
    const { dpo, id } = await staged()
    const { import: shown, rows } = await readImport(dpo, { id })
    expect(shown).toMatchObject({ state: 'staged', recogniser: 'transparency.processings' })
    expect(rows).toHaveLength(told.importableLines)
    const errors = shown.preview?.problems.filter(({ severity }) => severity === 'error')
    expect(errors).toMatchObject([{ line: told.badLines[0]?.line, column: 'Nom du traitement' }])
    const [twin] = told.exactDuplicates
    expect(rows.find(({ line }) => line === twin?.lines[1])).toMatchObject({ choice: 'skip' })
    expect((await listProcessings(dpo, {})).count).toBe(0)
  })

  test('becomes records with their processors and transfers, « Néant » being an answer and « NC » none', async () => {
    const { dpo, id } = await staged()
    await applyImport(dpo, { id })
    const { rows, count } = await listProcessings(dpo, { size: 100 })
    expect(count).toBe(16)
    const of = (reference: string) => rows.find(row => row.reference === reference)
    expect(of('T-001')).toMatchObject({
      data_categories: 'État civil\nSituation familiale\nRémunération',
      sensitive: false,
      processors: 'Ossévane Logiciels (hébergement du logiciel de paie)',
      rights_contact: 'dpd@val-de-brume.example',
    })
    expect(of('T-002')?.processors).toBe('Néant')
    expect(of('T-007')).toMatchObject({ processors: null, sensitive: true })
    expect(of('GV-1')).toMatchObject({ name: 'Tri automatique des candidatures', transfers: null })
  })

  test('completes the records that a person chose, by reference, and erases nothing', async () => {
    const { dpo } = await staged()
    const known = { reference: 't-001', name: 'Paie', security: 'Coffre', recipients: 'Trésor' }
    const [record = ''] = await saveProcessings(dpo, { processings: [known] })
    const id = await receiveFile(dpo, { name: 'r2.csv', bytes: again() })
    const { rows } = await readImport(dpo, { id })
    const line = rows.find(({ values }) => values.reference === 'T-001')
    expect(line).toMatchObject({ choice: 'skip', twins: [{ recordId: record, exact: true }] })
    await chooseRows(dpo, { id, rows: [{ line: line?.line ?? 0, choice: { update: record } }] })
    await applyImport(dpo, { id })
    const { rows: all } = await listProcessings(dpo, { size: 100 })
    expect(all.find(row => row.id === record)).toMatchObject({
      name: 'Gestion de la paie et des carrières',
      recipients: 'Trésorerie ; caisses de retraite',
    })
  })

  test('leaves as it came when the import is undone', async () => {
    const { dpo, id } = await staged()
    await applyImport(dpo, { id })
    await undoImport(dpo, { id })
    expect((await listProcessings(dpo, {})).count).toBe(0)
  })
})

/** The same register with a line more: another file. */
function again(): Uint8Array {
  return new TextEncoder().encode(`${new TextDecoder().decode(bytes)}T-099;Essai;;;;;;;;;;;;;\r\n`)
}

describe('Headers met elsewhere', () => {
  test.each([
    [
      'Madis',
      [
        'Nom',
        'Finalités',
        'Gestionnaire',
        'Base légale',
        'Personnes concernées',
        'Catégories de données',
        'Délai de conservation',
        'Sous-traitants',
        'Mesures de sécurité',
      ],
      9,
    ],
    [
      'a form of the CNIL',
      [
        'N° de fiche',
        'Nom de l’activité',
        'Objectifs poursuivis',
        'Catégories de personnes concernées',
        'Catégories de données collectées',
        'Destinataires des données',
        'Transferts des données hors UE',
        'Durées de conservation',
        'Mesures de sécurité techniques et organisationnelles',
      ],
      8,
    ],
  ])('of %s are understood', async (_, headers, fed) => {
    const { mapping } = await previewProcessings(sheet([headers, headers.map(() => 'x')]), null, [])
    expect(Object.values(mapping ?? {}).filter(Boolean).length).toBeGreaterThanOrEqual(fed)
    expect(await processingsRecogniser.recognise(sheet([headers, headers.map(() => 'x')]))).toBe(0.95)
  })

  test('of a list of software, of an empty sheet or of anything else are not those of a register', async () => {
    const software = ['Logiciel', 'Éditeur', 'Version', 'Données personnelles', 'Direction']
    for (const rows of [[software], [], [['Nom', 'Prénom', 'Service', 'Adresse']]])
      expect(await processingsRecogniser.recognise(sheet(rows))).toBe(0)
  })
})

describe('A line of a register', () => {
  const headers = ['Référence', 'Nom du traitement', 'Finalité', 'Base légale', 'Données sensibles']
  const preview = (...rows: Cell[][]) => previewProcessings(sheet([headers, ...rows]), null, [])

  test('with a cell too many or a cell in error is said by line and column', async () => {
    const { rows, problems } = await preview(
      ['1', 'Paie', '', '', '', 'de trop'],
      ['2', 'Congés', { error: '#REF!' }, 'Contrat', 'peut-être la santé'],
      ['3', 'x'.repeat(300), '', '', 'non'],
    )
    expect(problems.map(({ line, severity, column }) => [line, severity, column])).toEqual([
      [2, 'error', undefined],
      [3, 'warning', 'Finalité'],
      [4, 'warning', 'Nom du traitement'],
    ])
    expect(rows.map(({ values }) => [values.sensitive, String(values.name).length])).toEqual([
      [true, 6],
      [false, 200],
    ])
  })

  test('of a name already said is a possible twin, surely the same only when neither has a reference', async () => {
    const { rows } = await preview(['1', 'Paie'], ['2', 'PAIE'], ['', 'Congés'], ['', 'congés'])
    expect(rows.map(({ twins }) => twins?.map(({ recordId, exact }) => [recordId, exact]))).toEqual([
      undefined,
      [['line:2', false]],
      undefined,
      [['line:4', true]],
    ])
  })

  test.each([
    ['Oui', true],
    ['x', true],
    ['Non', false],
    ['Aucune', false],
    ['Santé', null],
  ] as const)('says of sensitive data « %s »: %s', (typed, said) => {
    expect(yesOrNo(typed)).toBe(said)
  })
})
