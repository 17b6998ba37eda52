import { beforeAll, expect, test } from 'vitest'
import { declareUse } from '#modules/inventory/declare-use.ts'
import { recordImposed } from '#modules/inventory/record-imposed.ts'
import { search } from '#modules/inventory/search.ts'
import { recordIncident } from '#modules/transparency/incidents/record-incident.ts'
import { signNoSanction } from '#organisation/sign-no-sanction.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { openHouse } from '../../tests/support/house.ts'
import { htmlOf, visitFor } from '../../tests/support/visit.ts'
import { homePage } from './pages/home.tsx'
import { waitingNow } from './waiting.ts'

let house: Awaited<ReturnType<typeof openHouse>>
beforeAll(async () => {
  house = await openHouse()
})

const event = (title: string, object_by: string | null) => ({
  title,
  how: 'update' as const,
  what_it_does: 'résume',
  object_by,
})

async function filled() {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  await updateAuthority(admin, { type: 'commune' })
  await recordImposed(admin, {
    events: [
      event('Demain', '2026-11-24'),
      event('Hier', '2026-11-20'),
      event('Un jour', null),
      event('Loin', '2027-03-01'),
    ],
  })
  return { tenant, admin }
}

test('What waits comes with the nearest day first, what has no day last, and nothing that is far', async () => {
  const { tenant } = await filled()
  const dpo = house.as(tenant, 'dpo')
  expect((await waitingNow(dpo)).map(({ text, days }) => [text, days])).toEqual([
    ['Décider du sort de « Hier »', -3],
    ['Décider du sort de « Demain »', 1],
    ['Décider du sort de « Un jour »', null],
  ])
  const html = await htmlOf(homePage, visitFor(dpo))
  expect(html).toMatch(/class="overdue">en retard de 3 jours/)
  expect(html).toContain('demain')
})

test('Many late things of one kind do not hide what another kind asks', async () => {
  const tenant = await house.tenant()
  const admin = house.as(tenant, 'admin')
  await recordImposed(admin, {
    events: Array.from({ length: 9 }, (_, n) => event(`Vieux ${n}`, `2026-10-0${n + 1}`)),
  })
  await recordIncident(admin, { title: 'Fuite', what: 'Noms envoyés', known_on: '2026-11-23', personal_data: true })
  const waits = await waitingNow(house.as(tenant, 'dpo'))
  expect(waits).toHaveLength(6)
  expect(waits.map(({ path }) => path.split('/')[1])).toContain('incidents')
})

test('It waits for those who may answer only', async () => {
  const { tenant, admin } = await filled()
  expect(await waitingNow(house.as(tenant, 'elected'))).toEqual([])
  const { declaration_token: token } = await signNoSanction(admin, { signed_by: 'Maire', role: 'maire' })
  const agent = { ...house.as(tenant, 'agent'), actor: { kind: 'anonymous' as const } }
  await declareUse(agent, { token, tool: 'ChatGPT', used_for: 'courriers', data_used: 'public' })
  const texts = async (role: 'dpo' | 'it') => (await waitingNow(house.as(tenant, role))).map(({ text }) => text)
  expect(await texts('dpo')).toContain('Donner suite à un usage déclaré')
  expect((await search(admin, 'chatgpt')).map(({ path }) => path)).toEqual(['/usages-declares'])
  expect(await search(house.as(tenant, 'hr'), 'chatgpt')).toEqual([])
  expect((await search(admin, 'demain')).map(({ label }) => label)).toEqual(['Demain'])
})
