import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { describeApi } from '#surfaces/api/openapi.ts'
import { version } from '#surfaces/cli/version.ts'
import { buildModules } from '#modules.ts'
import { connect, Refusal } from '../../clients/gouvernail.ts'
import { clientText } from '../../scripts/client-text.ts'
import { root } from '../structure/sources.ts'
import { listen, openApi } from './api-house.ts'

const api = await openApi()
const origin = await listen(api.app.fetch)
const home = await api.tenant()
const guard = await api.member(home, 'garde', ['admin'])

async function connected(permissions?: string[]) {
  return connect({ origin, tenant: home.slug, key: await api.keyOf(guard, permissions) })
}

test('clients/gouvernail.ts is what the OpenAPI document says: if not, `npm run client`', () => {
  const wrapper = readFileSync(path.join(root, 'scripts/client-wrapper.txt'), 'utf8')
  const text = clientText(describeApi(buildModules(), '', version), wrapper)
  expect(readFileSync(path.join(root, 'clients/gouvernail.ts'), 'utf8')).toBe(text)
})

test('the generated client writes, reads and pages over a real connection, in types alone', async () => {
  const call = await connected()
  const names = ['Agenda', 'Billetterie', 'Courrier']
  const saved = await call('inventory.save-applications', { applications: names.map(name => ({ name, users: 12 })) })
  expect(saved.data).toHaveLength(3)
  const page = await call('inventory.list-applications', { sort: 'name', order: 'desc', size: 2 })
  expect(page.data?.rows.map(({ name }) => name)).toEqual(['Courrier', 'Billetterie'])
  expect([page.data?.count, page.data?.page, page.data?.size]).toEqual([3, 1, 2])
  const [id = ''] = saved.data ?? []
  const record = await call('inventory.read-application', { id })
  expect(record.data?.application.users).toBe(12)
  const gone = await call('inventory.archive-application', { id, reason: 'Doublon' }, { ifMatch: record.etag ?? '' })
  expect([gone.status, gone.data]).toEqual([204, undefined])
})

test('the generated client carries versions: nothing is received twice, nothing is overwritten', async () => {
  const call = await connected()
  const { etag } = await call('organisation.read-authority', {})
  const known = { ifNoneMatch: etag ?? '' }
  expect(await call('organisation.read-authority', {}, known)).toEqual({ status: 304, data: undefined, etag })
  const ifMatch = etag ?? ''
  expect((await call('organisation.update-authority', { population: 41_239 }, { ifMatch })).data?.population).toBe(
    41_239,
  )
  const late = call('organisation.update-authority', { population: 1 }, { ifMatch })
  await expect(late).rejects.toMatchObject({ problem: { status: 412, type: '/api/docs#probleme-version' } })
})

test('the generated client throws what the API refuses, with the place and the permission', async () => {
  const call = await connected(['organisation.read', 'organisation.edit'])
  const wrong = await call('organisation.save-directorates', { directorates: [{ name: '' }] }).catch(
    (error: unknown) => error,
  )
  expect(wrong).toBeInstanceOf(Refusal)
  expect(wrong).toMatchObject({ problem: { status: 422, fields: [{ pointer: '#/directorates/0/name' }] } })
  await expect(call('accounts.list-members', {})).rejects.toMatchObject({
    problem: { status: 403, permission: 'accounts.manage-members' },
  })
  const nobody = connect({ origin, tenant: home.slug, key: 'gvl_x' })
  await expect(nobody('plan.read-plan', {})).rejects.toMatchObject({ problem: { status: 401 }, retryAfter: null })
})

test('an answer that travels compressed has a version that still serves', async () => {
  const call = await connected()
  await call('organisation.save-directorates', {
    directorates: Array.from({ length: 80 }, (_, n) => ({ name: `Équipe ${n}` })),
  })
  const key = await api.keyOf(guard)
  const headers = { authorization: `Bearer ${key}`, 'accept-encoding': 'gzip' }
  const address = `${origin}/api/v1/t/${home.slug}/directorates?size=500`
  const first = await fetch(address, { headers })
  expect(first.headers.get('content-encoding')).toBe('gzip')
  const tag = first.headers.get('etag') ?? ''
  expect(tag).toMatch(/^W\/"/)
  expect(((await first.json()) as { count: number }).count).toBe(80)
  expect((await fetch(address, { headers: { ...headers, 'if-none-match': tag } })).status).toBe(304)
})
