import { expect, test } from 'vitest'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { undoImport } from '#modules/intake/undo-import.ts'
import { exportRegister } from '#records/export-register.ts'
import { writeCsv } from '#records/write-list.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { linkProcessing } from './link-processing.ts'
import { listProcessings } from './list-processings.ts'

const house = await openHouse()
const headers =
  'Référence;Nom du traitement;Finalité;Base légale;Personnes concernées;Catégories de données;Destinataires;Durée de conservation'

async function imported(lines: string[], bytes?: Uint8Array) {
  const dpo = house.as(await house.tenant(), 'dpo')
  const content = bytes ?? new TextEncoder().encode(`${[headers, ...lines].join('\n')}\n`)
  const id = await receiveFile(dpo, { name: 'registre.csv', bytes: content })
  expect((await readImport(dpo, { id })).import.recogniser).toBe('transparency.processings')
  return { dpo, id }
}
const record = (reference: string, purpose: string) =>
  `${reference};Paie;${purpose};Obligation légale;Agents;Identité;Trésor;Dix ans`

test('A giant cell is cut where it may be, even in the middle of an emoji, and the rest of the register is imported', async () => {
  const { dpo, id } = await imported([record('T-1', `${'x'.repeat(1_999)}😀 suite`), record('T-2', 'Payer')])
  await applyImport(dpo, { id })
  const { rows } = await listProcessings(dpo, {})
  expect(rows.map(({ reference }) => reference).toSorted()).toEqual(['T-1', 'T-2'])
  expect(rows.find(({ reference }) => reference === 'T-1')?.purpose).toBe('x'.repeat(1_999))
})

test.each(['=HYPERLINK("http://x.example";"a")', '+1', '@SUM(1)', '-2', '\t=1'])(
  'A cell that begins like a formula stays a text, in the register and in what is taken away (%j)',
  async cell => {
    const { dpo, id } = await imported([record('T-1', `"${cell.replaceAll('"', '""')}"`)])
    await applyImport(dpo, { id })
    const { headers: named, lines } = await exportRegister(dpo, { register: 'transparency.processing' })
    const csv = writeCsv({ headers: named, rows: lines.map(({ values }) => values) })
    expect(csv).toContain('T-1')
    expect(csv).not.toMatch(/(^|[;\n"])[=+@-]/m)
  },
)

test('Letters of another age are read, and what is no letter does not stop the rest', async () => {
  const latin = Buffer.from(`${headers}\n${record('É-1', 'Égalité')}\n`, 'latin1')
  const { dpo, id } = await imported([], latin)
  await applyImport(dpo, { id })
  expect((await listProcessings(dpo, {})).rows).toMatchObject([{ reference: 'É-1', purpose: 'Égalité' }])
  const nul = await imported([record('T-1', 'a\u0000b'), record('T-2', 'Payer')])
  await applyImport(nul.dpo, { id: nul.id })
  expect((await listProcessings(nul.dpo, {})).count).toBe(2)
})

test('Taken back after a link was made, the record that is linked stays and the others leave', async () => {
  const { dpo, id } = await imported([record('T-1', 'Payer'), record('T-2', 'Payer')])
  await applyImport(dpo, { id })
  const { rows } = await listProcessings(dpo, {})
  const admin = house.as(dpo.tenant, 'admin')
  const record_id = await saveSystem(admin, { name: 'Paie', kind: 'ai', origin: 'chosen' })
  await linkProcessing(dpo, { processing_id: rows[0]?.id ?? '', kind: 'system', record_id })
  expect(await undoImport(dpo, { id })).toMatchObject({ restored: 1 })
  expect((await listProcessings(dpo, {})).rows.map(row => row.id)).toEqual([rows[0]?.id])
})
