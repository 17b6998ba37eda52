import { expect, test } from 'vitest'
import { z } from 'zod'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { utf8 } from '#modules/intake/reading/test-files.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { recordImposed } from '#modules/inventory/record-imposed.ts'
import { openHouse } from '../support/house.ts'

const house = await openHouse()

async function problemsOf(scope: Scope, bytes: Uint8Array): Promise<string> {
  const id = await receiveFile(scope, { name: 'constat.txt', bytes })
  const { preview } = (await readImport(scope, { id })).import
  return (preview?.problems ?? []).map(problem => problem.message.fr).join()
}

test('A « constat néant » says so when the register holds what it denies', async () => {
  const note = utf8(
    'Note : constat néant\nSaint-Aubrac, le 3 mars 2026\nAucune fonction d’intelligence artificielle n’a été imposée par un éditeur : tous ont été interrogés.',
  )
  const warned = async (tenant: Tenant) => problemsOf(house.as(tenant, 'admin'), note)
  const home = await house.tenant()
  expect(await warned(home)).not.toContain('vos registres')
  const event = { title: 'Assistant', how: 'update' as const, what_it_does: 'résume' }
  await recordImposed(house.as(home, 'admin'), { events: [event] })
  expect(await warned(home)).toMatch(/aucune fonction d’IA imposée.*vos registres contiennent pourtant.*\(1\)/)
})

test('No operation that the API offers takes the id of a kept file: whoever could name one could open any', () => {
  const offered = house
    .as(null, 'admin')
    .registry.modules.flatMap(module => module.operations)
    .filter(({ spec }) => spec.http)
  expect(offered.length).toBeGreaterThan(50)
  const names = offered.filter(({ spec }) =>
    /"\w*file_id"/.test(JSON.stringify(z.toJSONSchema(spec.input, { unrepresentable: 'any', io: 'input' }))),
  )
  expect(names.map(({ spec }) => spec.name)).toEqual([])
})
