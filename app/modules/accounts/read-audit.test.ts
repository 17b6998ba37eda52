import { expect, test } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import { Refused } from '#kernel/errors.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from './house.testing.ts'
import { readAudit } from './read-audit.ts'

const house = await openHouse()
const { as } = house

async function act(home: Awaited<ReturnType<typeof house.tenant>>, name: string, at: string) {
  const scope = { ...as(home, 'admin'), actor: { kind: 'user' as const, id: name, name }, clock: fixedClock(at) }
  await saveDirectorates(scope, { directorates: [{ name: `Direction ${name}` }] })
}

test('The log is read by person, by operation and by day of the authority, the last day included', async () => {
  const home = await house.tenant()
  await act(home, 'Anaïs Le Bihan', '2026-03-01T22:59:00Z')
  await act(home, 'Anaïs Le Bihan', '2026-03-02T22:30:00Z')
  await act(home, 'Bruno Salaün', '2026-03-02T23:30:00Z')
  const read = async (filters: Parameters<typeof readAudit>[1]) =>
    (await readAudit(as(home, 'dpo'), filters)).lines.map(({ at }) => at.toISOString())
  const saved = { operation: 'organisation.save-directorates' }
  expect(await read(saved)).toHaveLength(3)
  expect(await read({ actor: 'bihan' })).toHaveLength(2)
  expect(await read({ actor: '%' })).toHaveLength(0)
  expect(await read({ ...saved, from: '2026-03-02', until: '2026-03-02' })).toEqual(['2026-03-02T22:30:00.000Z'])
  expect(await read({ ...saved, from: '2026-03-03' })).toEqual(['2026-03-02T23:30:00.000Z'])
  expect(await read({ operation: 'organisation.save' })).toHaveLength(0)
})

test('Reading the log leaves a line in it, with what was looked for', async () => {
  const home = await house.tenant()
  await readAudit(as(home, 'dpo'), { actor: 'Bihan' })
  const { lines, total } = await readAudit(as(home, 'dpo'), {})
  expect(total).toBe(1)
  expect(lines[0]).toMatchObject({ operation: 'accounts.read-audit', input: { actor: 'Bihan' } })
})

test('The log comes by pages of fifty, newest first', async () => {
  const home = await house.tenant()
  for (let n = 0; n < 51; n++) await act(home, 'Anaïs', new Date(Date.UTC(2026, 2, 1, 0, n)).toISOString())
  const first = await readAudit(as(home, 'admin'), { actor: 'Anaïs' })
  const second = await readAudit(as(home, 'admin'), { actor: 'Anaïs', page: 2 })
  expect([first.total, first.lines.length, second.lines.length]).toEqual([51, 50, 1])
  expect(second.lines[0]?.at).toEqual(new Date('2026-03-01T00:00:00Z'))
})

test('The log is closed to those who do not answer for it, and to other authorities', async () => {
  const [home, other] = [await house.tenant(), await house.tenant()]
  await act(home, 'Anaïs', '2026-03-01T00:00:00Z')
  await expect(readAudit(as(home, 'ai-lead', 'it', 'agent', 'elected'), {})).rejects.toThrow(Refused)
  expect((await readAudit(as(other, 'admin'), {})).lines).toEqual([])
})
