import { expect, test } from 'vitest'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced, press, says } from './support/gestures.ts'

const { product, operator, visitor } = await openBrowser()

test('the AI lead makes a key, gives it to a program, sees it at work in the log, then takes it back', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Clairgué')
  await page.goto(`${base}/reglages/cles`)
  expect(await says(page)).toContain('Aucune clé pour l’instant')
  expect(await faultsInLooks(page)).toEqual([])

  await press(page.getByRole('link', { name: 'Créer une clé' }).first())
  expect(await faultsInLooks(page)).toEqual([])
  await press(page.getByRole('button', { name: 'Créer la clé' }))
  expect(await says(page)).toContain('Ce champ est nécessaire')
  await page.getByLabel('À quoi elle sert').fill('Tableau de bord')
  await page.getByLabel('Seulement ce que je coche plus bas').check()
  await page.getByRole('checkbox', { name: /^Lecture.*identité de la collectivité/ }).check()
  await page.getByRole('checkbox', { name: /^Écriture.*identité de la collectivité/ }).check()
  await press(page.getByRole('button', { name: 'Créer la clé' }))
  expect(await faultsInLooks(page)).toEqual([])
  const key = await page.getByLabel('Clé « Tableau de bord »').inputValue()
  expect(key).toMatch(/^gvl_[0-9A-Za-z]{46}$/)
  expect(await page.locator('pre').innerText()).toContain(`${product.origin}/api/v1${base}/authority`)

  const asked = (method = 'GET', path = '/authority', population = 1_204) =>
    fetch(`${product.origin}/api/v1${base}${path}`, {
      method,
      headers: { authorization: `Bearer ${key}`, 'content-type': 'application/json' },
      ...(method === 'GET' ? {} : { body: JSON.stringify({ population }) }),
    })
  expect((await asked()).status).toBe(200)
  expect((await asked('PATCH')).status).toBe(200)
  expect((await asked('GET', '/plan')).status).toBe(403)

  await page.goto(`${base}/reglages/journal`)
  expect(await says(page)).toContain('Clé d’API (Tableau de bord)')
  await page.goto(`${base}/reglages/cles`)
  expect(await page.content()).not.toContain(key)
  await page.getByText('Révoquer', { exact: true }).click()
  expect(await faultsInLooks(page)).toEqual([])
  await press(page.getByRole('button', { name: 'Révoquer pour toujours' }))
  expect(await announced(page)).toContain('La clé est révoquée')
  const refused = await asked()
  expect(refused.status).toBe(401)
  expect(refused.headers.get('www-authenticate')).toContain('invalid_token')
}, 120_000)

test('the documentation is read without an account, a script or a third party, on any screen', async () => {
  const reader = await visitor({ javaScriptEnabled: false })
  const answer = await reader.goto('/api/docs')
  expect(answer?.status()).toBe(200)
  expect(await says(reader)).toContain('Lister les logiciels')
  const page = await visitor()
  await page.goto('/api/docs')
  expect(await faultsInLooks(page)).toEqual([])
  for (const width of [320, 640]) {
    await page.setViewportSize({ width, height: 900 })
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(
      0,
    )
  }
}, 120_000)

test('somebody signed in tries a reading from the documentation, and a refusal leads back to its explanation', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Sauvebrume')
  await page.goto(`/api/docs?collectivite=${base.slice(3)}`)
  const link = page.getByRole('link', { name: 'Essayer GET /t/{tenant}/directorates' })
  expect(await link.getAttribute('href')).toBe(`/api/v1${base}/directorates`)
  await press(link)
  expect(JSON.parse(await page.locator('body').innerText())).toMatchObject({ count: 0, rows: [] })
  const refused = await page.request.get(`/api/v1${base}/applications?size=9999`)
  const { type } = (await refused.json()) as { type: string }
  await page.goto(type)
  const id = new URL(page.url()).hash.slice(1)
  expect(await page.locator(`[id="${id}"]`).innerText()).toBe('422 · Champs à corriger')
})
