import { fixedClock } from '#kernel/clock.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { approvePurge } from '#modules/retention/approve-purge.ts'
import { cleanTechnical } from '#modules/retention/clean-technical.ts'
import { proposePurge } from '#modules/retention/propose-purge.ts'
import { purge } from '#modules/retention/purge.ts'
import { addNote } from '#records/add-note.ts'
import { expect, test } from 'vitest'
import { quiet } from '../../../../tests/support/old-records.ts'
import { openInbox } from './open-inbox.ts'
import { openDesk, pdf } from './requests.testing.ts'
import { saveAnswer } from './save-answer.ts'
import { sendAnswer } from './send-answer.ts'

const { house, oneRequest, send } = await openDesk()

const later = (tenant: Tenant, role: 'admin' | 'dpo', day: string) =>
  house.as(tenant, role, { name: `${role} ${day}`, clock: fixedClock(`${day}T09:00:00Z`) })
const job = (tenant: Tenant, day: string): Scope => ({
  ...later(tenant, 'admin', day),
  roles: ['operator', 'admin'],
  actor: { kind: 'job', name: 'retention.purge' },
})

test('Two years after its answer a request leaves with its files, its notes and its history; one still open stays', async () => {
  const { tenant, dpo, id } = await oneRequest({ files: [pdf()] })
  await send(tenant, { person_name: 'Paul Le Goff', message: 'Autre demande' })
  await openInbox(dpo, {})
  await addNote(dpo, { register: 'transparency.request', record_id: id, content: 'Madame Quellec a rappelé.' })
  await saveAnswer(dpo, { id, verdict: { outcome: 'not-held' } })
  await sendAnswer(dpo, { id, how: 'letter' })
  await expect(
    proposePurge(later(tenant, 'admin', '2028-11-22'), { rules: ['public-requests'] }),
  ).rejects.toMatchObject({ name: 'Conflict' })
  const { id: proposal } = await proposePurge(later(tenant, 'admin', '2028-11-24'), { rules: ['public-requests'] })
  await approvePurge(later(tenant, 'dpo', '2028-11-24'), { id: proposal, role: 'DPO', irreversible: true })
  await purge.run(job(tenant, '2028-11-24'), { proposal } as never, quiet())
  const left = await house.rows<{ person_name: string }>(tenant, 'select person_name from transparency.request')
  expect(left).toEqual([{ person_name: 'Paul Le Goff' }])
  expect(await house.count(tenant, 'transparency.request_file')).toBe(0)
  await cleanTechnical(job(tenant, '2028-11-25'), {})
  const files = await house.rows<{ name: string }>(tenant, 'select name from kernel.file')
  expect(files.map(({ name }) => name)).not.toContain('piece-1.pdf')
  const traces = [await house.audit(tenant), (await house.changes(tenant)).filter(({ row_id }) => row_id === id)]
  expect(JSON.stringify(traces)).not.toMatch(/Quellec|Nolwenn/)
  expect(await house.rows(tenant, `select content from records.note where content like '%Quellec%'`)).toEqual([])
})

test('A month after it was opened a message leaves the inbox by itself; one that nobody opened never does', async () => {
  const { tenant } = await oneRequest()
  await send(tenant, {}, '2026-11-23')
  expect(await cleanTechnical(job(tenant, '2026-12-20'), {})).toMatchObject({ 'public-inbox': 0 })
  expect(await cleanTechnical(job(tenant, '2027-11-24'), {})).toMatchObject({ 'public-inbox': 1 })
  expect(await house.count(tenant, 'transparency.inbox')).toBe(1)
  expect(await house.count(tenant, 'transparency.request')).toBe(1)
})
