import { createServer } from 'node:http'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { newId } from '#kernel/ids.ts'
import { Cancelled } from '#kernel/jobs.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { applyImport } from '#modules/intake/apply-import.ts'
import { readImport } from '#modules/intake/read-import.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { askProfile } from './ask-profile.ts'
import { depositFile } from './deposit-file.ts'
import { messyList, plainList, quiet, secrets } from './messy.testing.ts'
import { profileJob } from './profile-job.ts'
import { readFileProfile } from './read-file-profile.ts'
import { recordFile } from './record-file.ts'

const house = await openHouse()
let tenant: Tenant
let origin = ''
const server = createServer((request, response) => {
  if (request.url === '/equipements.csv') return response.end(plainList().bytes)
  response.statusCode = 404
  return response.end('absent')
})
beforeAll(async () => {
  tenant = await house.tenant()
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  const address = server.address()
  origin = `127.0.0.1:${typeof address === 'object' && address ? address.port : 0}`
})
afterAll(() => void server.close())

const as = (role: Parameters<typeof house.as>[1]) => house.as(tenant, role)
const runner = (privateHosts: readonly string[] = [origin]): Scope => ({
  ...as('admin'),
  actor: { kind: 'job', name: 'catalogue.profile' },
  installation: { privateHosts, seal: text => text, unseal: text => text },
})
const run = (distribution: string, forget = false, scope = runner(), progress = quiet) =>
  profileJob.run(scope, { distribution, forget } as never, progress)

/** A dataset known by its address alone, as harvests leave them. */
async function harvested(url: string | null): Promise<string> {
  const { dataset_id } = await depositFile(as('data'), { file: plainList(), keeping: 'never' })
  const id = newId()
  await house.database.transaction({ tenantId: tenant.id, writable: true }, db =>
    db
      .withTables<{ 'catalogue.distribution': Record<string, unknown> }>()
      .insertInto('catalogue.distribution')
      .values({ tenant_id: tenant.id, id, dataset_id, position: 2, origin: 'harvest', kind: 'file', download_url: url })
      .execute(),
  )
  return id
}

describe('The profile of a file elsewhere', () => {
  test('is made in the background from its address, and leads back to its page', async () => {
    const id = await harvested(`http://${origin}/equipements.csv`)
    const { job } = await askProfile(as('data'), { distribution_id: id })
    const [row] = await house.rows<{ name: string; input: object }>(
      tenant,
      `select name, input from kernel.job where id = '${job}'`,
    )
    expect(row).toEqual({ name: 'catalogue.profile', input: { distribution: id, forget: false } })
    const result = await run(id)
    const { profile, dataset } = await readFileProfile(as('elected'), { distribution_id: id })
    expect(profile).toMatchObject({ rows: 3, file_id: null, made_by: 'job:catalogue.profile' })
    expect(result).toEqual({ path: `/catalogue/${dataset.id}/fichiers/${id}`, rows: 3 })
  })

  test('is refused, with its reason, for what is not there or may not be reached', async () => {
    await expect(run(await harvested(`http://${origin}/absent.csv`))).rejects.toMatchObject({
      key: 'catalogue.address-answered',
    })
    const hidden = await harvested(`http://${origin}/equipements.csv`)
    await expect(run(hidden, false, runner([]))).rejects.toMatchObject({ problem: 'port' })
  })

  test('is not asked for where there is nothing to read', async () => {
    await expect(askProfile(as('data'), { distribution_id: await harvested(null) })).rejects.toMatchObject({
      key: 'catalogue.nothing-to-read',
    })
  })

  test('stops when somebody asks to', async () => {
    const id = await harvested(`http://${origin}/equipements.csv`)
    const stopped = { checkpoint: null, report: () => Promise.reject(new Cancelled()) }
    await expect(run(id, false, runner(), stopped)).rejects.toBeInstanceOf(Cancelled)
    expect((await readFileProfile(as('data'), { distribution_id: id })).profile).toBeNull()
  })
})

describe('« Ajouter un fichier »', () => {
  test('proposes to describe in the catalogue what no register takes, and stages none of its rows', async () => {
    const id = await receiveFile(as('data'), messyList())
    const { import: staged, rows } = await readImport(as('data'), { id })
    expect(staged).toMatchObject({ state: 'staged', recogniser: 'catalogue.data-file' })
    expect(rows.map(({ values }) => values)).toEqual([
      { title: 'Liste des inscrits 2026', keeping: 'profile-only', name: 'liste_des-inscrits 2026.csv' },
    ])
  })

  test('then reads the file in the background and lets it go, unless it is to be kept', async () => {
    const id = await receiveFile(as('data'), { ...messyList('z;z;z;z;z;z;z;z;z'), name: 'autre.csv' })
    await applyImport(as('data'), { id })
    const [asked] = await house.rows<{ input: { distribution: string; forget: boolean } }>(
      tenant,
      `select input from kernel.job where name = 'catalogue.profile' order by queued_at desc, id desc limit 1`,
    )
    expect(asked?.input.forget).toBe(true)
    const distribution_id = asked?.input.distribution ?? ''
    await run(distribution_id, true)
    const { profile, dataset, distribution } = await readFileProfile(as('data'), { distribution_id })
    expect(profile?.content.columns).toHaveLength(9)
    expect(distribution).toMatchObject({ file_id: null, format: 'CSV' })
    expect(dataset).toMatchObject({ title: 'Autre', personal_data: 'suggested' })
    const { import: applied } = await readImport(as('data'), { id })
    expect(applied.file_id).toBeNull()
    const chunks = await house.rows<{ text: string }>(
      tenant,
      `select encode(content, 'escape') as text from kernel.file_chunk`,
    )
    expect(chunks.some(({ text }) => text.includes('z;z;z'))).toBe(false)
    expect(JSON.stringify(await house.rows(tenant, 'select * from kernel.job'))).not.toContain(secrets[0])
  })

  test('sends to the catalogue what it cannot open and the catalogue can', async () => {
    const id = await receiveFile(as('data'), {
      name: 'capteurs.parquet',
      bytes: new Uint8Array([80, 65, 82, 49, 0, 255, 1, 2]),
    })
    const { import: aside } = await readImport(as('data'), { id })
    expect(aside.state).toBe('set-aside')
    expect(aside.set_aside_reason?.fr).toContain('Déposer un fichier de données')
  })

  test('a file that is kept here opens one dataset, for whoever may', async () => {
    await expect(recordFile(as('elected'), { title: 'a', name: 'a', file_id: newId() })).rejects.toMatchObject({
      key: 'kernel.refused',
    })
    await expect(recordFile(as('data'), { title: 'a', name: 'a', file_id: newId() })).rejects.toMatchObject({
      key: 'kernel.not-found',
    })
  })
})
