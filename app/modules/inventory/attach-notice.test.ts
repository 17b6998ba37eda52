import { expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import type { Scope } from '#kernel/scope.ts'
import { openHouse } from '../../../tests/support/house.ts'
import { attachNotice } from './attach-notice.ts'
import { decideImposed } from './decide-imposed.ts'
import { proveImposed } from './prove-imposed.ts'
import { readImposed } from './read-imposed.ts'
import { readImposedFile } from './read-imposed-file.ts'
import { recordImposed } from './record-imposed.ts'

const house = await openHouse()
const event = { title: 'Courrier', how: 'update', what_it_does: 'Résume les courriers' } as const

/** An event of that authority and the id of a file kept there, put as the proof of another event. */
async function withFile(admin: Scope) {
  const [id = '', proved = ''] = await recordImposed(admin, { events: [event, event] })
  await decideImposed(admin, { id: proved, decision: 'disable', decision_reason: 'x', decided_by: 'x' })
  const file = { name: 'piece.txt', content: new TextEncoder().encode('pièce') }
  await proveImposed(admin, { id: proved, proof_on: '2026-11-20', proof_what: 'x', file })
  return { id, file_id: (await readImposed(admin, { id: proved })).event.proof_file_id ?? '' }
}

test('Nobody opens a file by naming it as the notice of something they record', async () => {
  const home = await house.tenant()
  const { file_id } = await withFile(house.as(home, 'admin'))
  const buyer = house.as(home, 'procurement')
  const forged = { ...event, notice_file_id: file_id }
  const [id = ''] = await recordImposed(buyer, { events: [forged] })
  await recordImposed(buyer, { events: [{ ...forged, id }] })
  await expect(readImposedFile(buyer, { id, which: 'notice' })).rejects.toThrow(NotFound)
  expect(attachNotice.spec.http).toBeUndefined()
})

test('The letter that was read is opened beside what it announced', async () => {
  const home = await house.tenant()
  const admin = house.as(home, 'admin')
  const { id, file_id } = await withFile(admin)
  await attachNotice(admin, { ids: [id], file_id })
  expect((await readImposedFile(house.as(home, 'elected'), { id, which: 'notice' })).name).toBe('piece.txt')
})

test('A letter is attached neither across authorities nor by who may not record', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  const mine = await withFile(house.as(home, 'admin'))
  const theirs = await withFile(house.as(other, 'admin'))
  const admin = house.as(home, 'admin')
  await expect(attachNotice(admin, { ids: [mine.id], file_id: theirs.file_id })).rejects.toThrow(NotFound)
  await expect(attachNotice(admin, { ids: [theirs.id], file_id: mine.file_id })).rejects.toThrow(NotFound)
  await expect(attachNotice(house.as(home, 'hr'), { ids: [mine.id], file_id: mine.file_id })).rejects.toThrow(Refused)
})
