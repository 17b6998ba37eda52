import { expect, test } from 'vitest'
import { Refused } from '#kernel/errors.ts'
import type { Role } from '#kernel/permissions.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { scopeFor } from '../../../tests/support/database.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { applyImport } from './apply-import.ts'
import { readImport } from './read-import.ts'
import { receiveFile } from './receive-file.ts'
import { undoImport } from './undo-import.ts'

const house = await openHouse()
const file = { name: 'logiciels.csv', bytes: new TextEncoder().encode('Nom;Version;Service\nAlpha;1;Voirie\n') }

async function withDirectorate() {
  const home = await house.tenant()
  const [roads = ''] = await saveDirectorates(house.as(home, 'admin'), { directorates: [{ name: 'Voirie' }] })
  return { home, roads }
}

test('An import is undone only by those who may write all that it wrote', async () => {
  const { home } = await withDirectorate()
  const [it, stranger] = [house.as(home, 'it'), house.as(home, 'communication')]
  const id = await receiveFile(it, file)
  await applyImport(it, { id })
  expect((await readImport(stranger, { id })).import.mayUndo).toBe(false)
  await expect(undoImport(stranger, { id })).rejects.toThrow(Refused)
  expect(await house.count(home, 'inventory.application')).toBe(1)
  const lead = house.as(home, 'ai-lead')
  expect((await readImport(lead, { id })).import.mayUndo).toBe(true)
  await undoImport(lead, { id })
  expect(await house.count(home, 'inventory.application')).toBe(0)
})

test('Who writes in some directorates only undoes their own import and nobody else’s', async () => {
  const { home, roads } = await withDirectorate()
  const roles: Role[] = ['communication', 'referent']
  const someone = (name: string) => scopeFor(house.database, home, roles, { directorates: [roads], name })
  const id = await receiveFile(someone('Aya'), file)
  await applyImport(someone('Aya'), { id })
  await expect(undoImport(someone('Bob'), { id })).rejects.toThrow(Refused)
  await undoImport(someone('Aya'), { id })
  expect(await house.count(home, 'inventory.application')).toBe(0)
})
