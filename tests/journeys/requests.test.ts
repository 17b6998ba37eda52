import { expect, test } from 'vitest'
import { unzipSync } from 'fflate'
import { readFileSync } from 'node:fs'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { addFile, announced, press, says } from './support/gestures.ts'
import { mailTo } from './support/mails.ts'

const { operator, visitor, product } = await openBrowser()

test('a directorate answers on a phone, without account or script, and the pilot takes it up in one click and takes it back', async () => {
  const lead = await operator()
  const base = await newAuthority(lead, 'Commune de Cinquemin')
  await addFile(lead, base, 'applications-culture-et-sports.ods')
  await press(lead.getByRole('button', { name: 'Importer 14 lignes' }))
  await lead.goto(`${base}/demandes-directions`)
  await press(lead.getByRole('link', { name: 'Interroger des directions' }).first())
  expect(await faultsInLooks(lead)).toEqual([])
  await lead.setViewportSize({ width: 1280, height: 900 })
  await lead.reload()
  const first = lead.locator('[name=directorates]').first()
  const id = (await first.getAttribute('value')) ?? ''
  await first.check()
  await lead.locator('main form summary').first().click()
  await lead.locator(`[name="contact_email-${id}"]`).fill('direction')
  await lead.getByLabel(/Envoyer tout de suite/).check()
  await press(lead.getByRole('button', { name: 'Préparer les demandes' }))
  expect(await lead.locator(`[name="contact_email-${id}"]`).getAttribute('aria-invalid')).toBe('true')
  await lead.locator(`[name="contact_email-${id}"]`).fill('direction@cinquemin.example')
  await press(lead.getByRole('button', { name: 'Préparer les demandes' }))
  expect(await announced(lead)).toContain('1 courriel envoyé')
  const [link = ''] = /http\S+\/repondre\/\S+/.exec(await mailTo(product, 'direction@cinquemin.example')) ?? []

  const small = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
  const phone = await visitor({ ...small, javaScriptEnabled: false })
  expect((await phone.goto(`${base}/repondre/un-autre-lien`))?.status()).toBe(403)
  expect(await says(phone)).toContain('Ce lien ne sert pas, ou plus')
  await phone.goto(link)
  const names = await phone.locator('fieldset legend').allTextContents()
  expect(names.length).toBeGreaterThan(1)
  expect(names.length).toBeLessThanOrEqual(30)
  await phone.locator('[name=presence-0][value=contains-ai]').check()
  await phone.locator('[name=missing-1]').fill('Un outil de sondage')
  await press(phone.getByRole('button', { name: 'Garder un brouillon' }))
  expect(await says(phone)).toContain('Le brouillon est gardé')
  await phone.goto(link)
  expect(await phone.locator('[name=presence-0][value=contains-ai]').isChecked()).toBe(true)
  await phone.locator('[name=presence-1][value=no-ai]').check()
  await phone.locator('[name=remark]').fill('x'.repeat(1_001).slice(0, 40))
  await press(phone.getByRole('button', { name: 'Envoyer la réponse' }))
  expect(await phone.getByRole('heading', { level: 1 }).textContent()).toBe('Merci')
  expect((await phone.goto(link))?.status()).toBe(403)
  expect(await phone.context().cookies()).toEqual([])

  await lead.goto(`${base}/demandes-directions`)
  await press(lead.locator('main table').getByRole('link').first())
  expect(await says(lead)).toContain('Réponse de la direction')
  expect(await faultsInLooks(lead)).toEqual([])
  await lead.setViewportSize({ width: 1280, height: 900 })
  const takeUp = async () => {
    await lead.getByLabel(/Ajouter au registre/).check()
    await press(lead.getByRole('button', { name: 'Reprendre ce qui est coché' }))
    expect(await announced(lead)).toContain('3 réponses reprises au registre')
  }
  await takeUp()
  await press(lead.locator('.flash').getByRole('button'))
  expect(await says(lead)).toContain('à relire, puis à reprendre')
  await takeUp()
  await lead.goto(`${base}/applications?search=sondage`)
  expect(await says(lead)).toContain('Un outil de sondage')
}, 120_000)

test('the answer page has no fault that axe can find, in both languages, and notes come for every directorate in one file', async () => {
  const lead = await operator()
  const base = await newAuthority(lead, 'Commune de Notambule')
  await addFile(lead, base, 'applications-culture-et-sports.ods')
  await press(lead.getByRole('button', { name: 'Importer 14 lignes' }))
  await lead.goto(`${base}/demandes-directions/nouvelle`)
  await lead.getByLabel(/^Toutes les directions/).check()
  await press(lead.getByRole('button', { name: 'Préparer les demandes' }))
  const count = await lead.locator('main table tbody tr').count()
  const [download] = await Promise.all([
    lead.waitForEvent('download'),
    lead.getByRole('button', { name: /^Notes de toutes les demandes/ }).click(),
  ])
  expect(Object.keys(unzipSync(new Uint8Array(readFileSync(await download.path()))))).toHaveLength(count)

  const agent = await visitor()
  await agent.goto(`${base}/repondre/exemple`)
  expect(await says(agent)).toContain('n’est pas enregistré')
  expect(await faultsInLooks(agent)).toEqual([])
  await agent.goto(`${base}/repondre/exemple?lang=en`)
  expect(await says(agent)).toContain('We no longer use it')
  await agent.goto(`${base}/repondre/exemple?merci`)
  expect(await faultsInLooks(agent)).toEqual([])
}, 120_000)
