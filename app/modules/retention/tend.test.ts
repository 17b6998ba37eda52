import { fixedClock } from '#kernel/clock.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { saveApplications } from '#modules/inventory/save-applications.ts'
import { approvePurge } from '#modules/retention/approve-purge.ts'
import { askArchive } from '#modules/retention/ask-archive.ts'
import { beginExport } from '#modules/retention/begin-export.ts'
import { buildArchive } from '#modules/retention/build-archive.ts'
import { cleanTechnical } from '#modules/retention/clean-technical.ts'
import { listArchives } from '#modules/retention/list-archives.ts'
import { makeArchive } from '#modules/retention/make-archive.ts'
import { readArchive } from '#modules/retention/read-archive.ts'
import { readSchedule } from '#modules/retention/read-schedule.ts'
import { tend } from '#modules/retention/tend.ts'
import { sql } from 'kysely'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { bytes, quiet, openOldHouse } from '../../../tests/support/old-records.ts'

const { house, admin, now, dpo, carryOut } = await openOldHouse()

describe('Logs and technical traces', () => {
  const keep = command({
    name: 'intake.test',
    summary: { fr: 'Essai', en: 'Test' },
    needs: 'organisation.edit',
    input: z.object({}),
    run: scope => keepFile(scope, { name: 'liste.csv', content: bytes('nom;x') }),
  })

  test('go every night when they are technical; lines of the log are proposed, those of living records stay', async () => {
    const tenant = await house.tenant()
    await saveApplications(admin(tenant), { applications: [{ name: 'Vivant' }] })
    const file = await keep(admin(tenant), {})
    await house.database.transaction({ tenantId: tenant.id, writable: true }, async db => {
      await sql`insert into kernel.audit (tenant_id, id, at, actor_kind, actor_name, operation)
        values (${tenant.id}, ${newId()}, '2020-01-01', 'user', 'X', 'accounts.record-sign-in'),
          (${tenant.id}, ${newId()}, '2026-11-01', 'user', 'X', 'accounts.record-sign-in')`.execute(db)
      await sql`insert into kernel.job (tenant_id, id, name, input, state, asked_by, queued_at, ended_at)
        values (${tenant.id}, ${newId()}, 'x.y', '{}', 'done', 'X', '2020-01-01', '2020-01-01'),
          (${tenant.id}, ${newId()}, 'x.y', '{}', 'queued', 'X', '2020-01-01', null)`.execute(db)
      await sql`insert into intake.import (tenant_id, id, file_id, file_name, file_bytes, file_kind, state, received_at, received_by)
        values (${tenant.id}, ${newId()}, ${file}, 'liste.csv', 5, 'csv', 'applied', '2020-01-01', 'X')`.execute(db)
    })
    const scope: Scope = {
      ...house.as(tenant, 'operator'),
      roles: ['operator', 'admin'],
      actor: { kind: 'job', name: 'retention.tend' },
    }
    const first = await tend.run(scope, {} as never, quiet())
    expect(first).toMatchObject({ removed: { jobs: 1, imports: 1 }, proposed: { number: 1 } })
    expect(await house.count(tenant, 'kernel.job')).toBe(1)
    expect(await house.count(tenant, 'kernel.file')).toBe(0)
    // A proposal that waits is not made again the next night.
    expect(await tend.run(scope, {} as never, quiet())).not.toHaveProperty('proposed')
    const [line] = (await readSchedule(now(tenant), {})).proposals
    await approvePurge(dpo(tenant), { id: line?.id ?? '', role: 'DPO', irreversible: true })
    await carryOut(tenant, line?.id ?? '')
    const log = await house.audit(tenant)
    expect(log.some(({ operation }) => operation === 'inventory.save-applications')).toBe(true)
    expect(log.filter(({ operation }) => operation === 'accounts.record-sign-in')).toHaveLength(1)
    expect(await cleanTechnical(scope, {})).toMatchObject({ jobs: 0, imports: 0 })
  })
})

describe('The archive of a page', () => {
  test('is made in the background, taken under the eye of the log, and goes by itself', async () => {
    const tenant = await house.tenant()
    await saveApplications(now(tenant), { applications: [{ name: 'Registre' }] })
    const { id } = await askArchive(now(tenant), {})
    const job: Scope = {
      ...house.as(tenant, 'operator'),
      roles: ['operator', 'admin'],
      actor: { kind: 'job', name: 'retention.build-archive' },
    }
    await expect(readArchive(now(tenant), { id })).rejects.toMatchObject({ key: 'kernel.no-such-file' })
    await buildArchive.run(job, { archive: id } as never, quiet())
    await expect(makeArchive(job, { archive: id })).rejects.toMatchObject({ key: 'kernel.not-found' })
    const [listed] = await listArchives(now(tenant), {})
    const { content, sha256 } = await readArchive(now(tenant), { id })
    expect(content.length).toBe(listed?.bytes)
    expect(sha256).toBe(listed?.sha256)
    expect(Buffer.from(content).toString('latin1')).toContain('LISEZMOI.txt')
    await beginExport(now(tenant), { to: 'copie.zip' })
    const log = (await house.audit(tenant)).map(({ operation }) => operation)
    for (const name of ['ask-archive', 'begin-export', 'make-archive', 'read-archive'])
      expect(log).toContain(`retention.${name}`)
    const later: Scope = { ...job, clock: fixedClock('2026-12-01T09:00:00Z') }
    await expect(readArchive({ ...now(tenant), clock: later.clock }, { id })).rejects.toMatchObject({
      key: 'kernel.no-such-file',
    })
    expect(await cleanTechnical(later, {})).toMatchObject({ archives: 1 })
    expect(await house.count(tenant, 'retention.archive_part')).toBe(0)
  })
})
