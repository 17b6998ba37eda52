import { expect, test } from 'vitest'
import { openApi, sending } from './api-house.ts'

const api = await openApi()
const home = await api.tenant()
const guard = await api.member(home, 'garde', ['admin'])
const key = await api.keyOf(guard)
const post = (address: string, body: unknown) => api.call(`/t/${home.slug}${address}`, sending(key, 'POST', body))

test('One system or a bare list of systems is classified, as on the command line', async () => {
  expect(await post('/classifications', { is_ai: 'no', excluded_scope: [] })).toMatchObject({
    status: 200,
    body: { tier: 'HORS_RIA', law_version: '2026/1744@2026-07-27' },
  })
  expect(await post('/classifications', [{ id: 'a' }])).toMatchObject({
    status: 200,
    body: [{ id: 'a', tier: 'A_QUALIFIER' }],
  })
})

test('What is wrong is pointed at, in the list too', async () => {
  expect(await post('/classifications', [{ id: 'a', art5: ['z'] }])).toMatchObject({
    status: 422,
    body: { fields: [{ pointer: '#/0/art5' }] },
  })
})

test('Operations that take one object still refuse a list', async () => {
  expect(await post('/systems', [{ name: 'Zibeline' }])).toMatchObject({
    status: 422,
    body: { fields: [{ pointer: '#' }] },
  })
})
