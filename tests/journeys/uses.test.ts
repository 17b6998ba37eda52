import { readFileSync } from 'node:fs'
import path from 'node:path'
import { expect, test } from 'vitest'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'

const { operator, visitor } = await openBrowser()
const notice = path.resolve('examples/val-de-brume/avis-editeurs/avis-brumedoc-assistant.pdf')

test('an agent public declares a use on a phone, without account and without name, once the commitment is signed', async () => {
  const admin = await operator()
  const base = await newAuthority(admin, 'Commune du Téléphone')
  const described = await admin.request.patch(`/api/v1${base}/authority`, {
    data: { type: 'commune', population: 4000 },
  })
  expect(described.status()).toBe(200)
  await admin.goto(`${base}/usages-declares`)
  expect(await admin.locator('main').textContent()).toContain('engagement de non-sanction')
  const signed = await admin.request.post(`/api/v1${base}/authority/no-sanction`, {
    data: { signed_by: 'Jeanne Morel', role: 'maire' },
  })
  const { declaration_token: token } = (await signed.json()) as { declaration_token: string }

  const phone = await visitor({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })
  expect((await phone.goto(`${base}/declarer/un-autre-lien`))?.status()).toBe(403)
  await phone.goto(`${base}/declarer/${token}`)
  expect(await phone.locator('main').textContent()).toContain('Jeanne Morel')
  expect(await phone.locator('main input[type=email], main [name=name]').count()).toBe(0)
  await phone.getByLabel(/Quel outil/).fill('Un assistant conversationnel')
  await phone.getByRole('button', { name: 'Envoyer sans mon nom' }).tap()
  await phone.waitForLoadState()
  expect(await phone.getByLabel(/Quel outil/).inputValue()).toBe('Un assistant conversationnel')
  await phone.getByLabel(/Pour faire quoi/).fill('Reformuler des courriers')
  await phone.getByLabel('Des documents internes').check()
  await phone.getByRole('button', { name: 'Envoyer sans mon nom' }).tap()
  await phone.waitForURL('**?merci')
  expect(await phone.getByRole('heading', { level: 1 }).textContent()).toBe('Merci')

  await admin.request.post(`/api/v1${base}/systems`, {
    data: { name: 'Assistant interne', kind: 'ai', origin: 'chosen' },
  })
  await admin.goto(`${base}/usages-declares`)
  expect(await admin.locator('main').textContent()).toContain('Reformuler des courriers')
  await admin.locator('summary', { hasText: 'Quelle suite' }).click()
  await admin.getByLabel('Rejoindre un système déjà inscrit').check()
  await admin.getByLabel('Système à rejoindre').selectOption({ label: 'Assistant interne' })
  await admin.getByRole('button', { name: 'Enregistrer la suite' }).click()
  expect(await admin.locator('main').textContent()).toContain('Toutes les déclarations ont reçu une suite')
}, 90_000)

test('AI imposed by a vendor goes from its letter to a decision and a dated proof', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de l’IA Imposée')
  await page.goto(`${base}/ajouter`)
  await page
    .locator('input[type=file]')
    .setInputFiles({ name: 'avis.pdf', mimeType: 'application/pdf', buffer: readFileSync(notice) })
  await page.getByRole('button', { name: 'Envoyer' }).click()
  await page.waitForURL(/\/ajouter\/[0-9a-f-]{36}/)
  expect(await page.locator('[name=title-1]').inputValue()).toContain('BrumeDoc')
  expect(await page.locator('[name=object_by-1]').inputValue()).toBe('2026-12-04')
  await page.getByRole('button', { name: 'Enregistrer', exact: true }).click()

  await page.goto(`${base}/ia-imposee`)
  await page.getByRole('link', { name: /BrumeDoc/ }).click()
  await page.locator('[name=decision][value=restrict]').check()
  await page.locator('[name=decision_reason]').fill('Au service courrier seulement')
  await page.locator('[name=decided_by]').fill('Directrice générale')
  await page.getByRole('button', { name: 'Enregistrer la décision' }).click()
  expect(await page.getByRole('status').first().textContent()).toContain('système du registre')
  await page.locator('[name=proof_what]').fill('Réglage limité à un service')
  await page.getByRole('button', { name: 'Enregistrer la preuve' }).click()
  expect(await page.getByRole('status').first().textContent()).toContain('preuve')
  await page.goto(`${base}/points/I.B.1.b`)
  expect(await page.locator('main').textContent()).toMatch(/1 sur 1/)
}, 90_000)
