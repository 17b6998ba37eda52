import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import type { Preview } from '#kernel/recognition.ts'
import { rankRecognisers } from '#modules/intake/best-recogniser.ts'
import { readFileSafely } from '#modules/intake/reading/read-file.ts'
import { saveParty } from '#organisation/save-party.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { openHouse } from './support/house.ts'
import expected from '../examples/val-de-brume/expected.json' with { type: 'json' }

const house = await openHouse()

/** As the authority of the examples, known by its SIREN and by the syndicate that it belongs to. */
async function ours(path: string): Promise<Preview> {
  const own = house.as(await house.tenant(), 'admin')
  const { siren, siret } = expected.files['organisation.json']
  await updateAuthority(own, { siren, siret })
  await saveParty(own, { name: 'Syndicat mixte numérique', kind: 'syndicat', siret: '25960002100010' })
  const bytes = await readFile(new URL(`../examples/val-de-brume/${path}`, import.meta.url))
  const file = await readFileSafely({ name: path, bytes: new Uint8Array(bytes) })
  const [best] = await rankRecognisers(own.registry, file)
  if (!best) throw new Error(`nobody takes ${path}`)
  return best.recogniser.preview(own, file, null)
}

describe('Contracts and concessions', () => {
  it('are read from published data, those of others unticked, each doubt at its rank', async () => {
    const path = 'marches/decp-export-profil-acheteur.json'
    const file = expected.files[path]
    const { rows } = await ours(path)
    expect(rows).toHaveLength(file.contracts + file.concessions)
    const of = (kinds: string[]) => rows.filter(({ values }) => kinds.includes(String(values.kind)))
    expect(of(['concession', 'dsp'])).toHaveLength(file.concessions)
    expect(rows.filter(({ choice }) => choice === 'skip').map(({ line }) => line)).toEqual(file.notOurs)
    const doubts = rows.flatMap(({ line, values }) =>
      (values.doubts as { code: string }[]).map(({ code }) => [String(line), code]),
    )
    expect(Object.fromEntries(doubts)).toEqual(file.doubts)
    for (const [reference, end] of Object.entries(file.modified))
      expect(rows.find(({ values }) => values.reference === reference)?.values.ends_on).toBe(end)
  })

  it('are read from the table of the procurement service, by its headers', async () => {
    const path = 'marches/suivi-des-contrats.csv'
    const file = expected.files[path]
    const shown = await ours(path)
    expect([shown.headerLine, shown.rows.length]).toEqual([file.headerLine, file.importableLines])
    const errors = shown.problems.filter(({ severity }) => severity === 'error').map(({ line }) => line)
    expect(errors).toEqual(file.badLines.map(({ line }) => line))
    const proposed = shown.rows.filter(({ values }) => String(values.reference).startsWith('SANS-ID'))
    expect(proposed.map(({ line }) => line)).toEqual(file.withoutReference)
  })
})
