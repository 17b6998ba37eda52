import { expect, test } from 'vitest'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { mailTo } from './support/mails.ts'

const { product, operator, visitor } = await openBrowser()

test('an administrator invites the DPO, who joins from the mail, sees what the role allows and nothing else', async () => {
  const admin = await operator()
  const base = await newAuthority(admin, 'Commune de Bréveline')
  const elsewhere = await newAuthority(admin, 'Commune de Sourdeval-sur-Brume')
  await admin.goto(`${base}/reglages/membres`)
  await admin.getByLabel('Adresse électronique').fill('dpo@breveline.example')
  await admin.getByLabel('Protection des données (DPO)').check()
  await admin.getByRole('button', { name: 'Envoyer l’invitation' }).click()
  await expect.poll(() => admin.getByRole('status').first().textContent()).toContain('dpo@breveline.example')

  const link = /http\S+\/invitation\/\S+/.exec(await mailTo(product, 'dpo@breveline.example'))?.[0] ?? ''
  const dpo = await visitor()
  await dpo.goto(link)
  await dpo.getByLabel('Prénom et nom').fill('Dominique Petit')
  await dpo.getByLabel('Phrase de passe', { exact: false }).first().fill('quatre marées sans lune')
  await dpo.getByLabel('Phrase de passe, une seconde fois').fill('quatre marées sans lune')
  await dpo.getByRole('button', { name: 'Rejoindre' }).click()
  await dpo.waitForURL(`**${base}/`)
  expect(await dpo.getByRole('status').first().textContent()).toContain('Commune de Bréveline')

  const menu = dpo.getByRole('navigation', { name: 'Menu principal' })
  expect(await menu.textContent()).toContain('Accueil')
  expect(await menu.textContent()).not.toContain('Membres')
  const statusOf = async (path: string) => (await dpo.goto(path))?.status()
  expect(await statusOf(`${base}/reglages/journal`)).toBe(200)
  expect(await statusOf(`${base}/reglages/membres`)).toBe(403)
  expect(await dpo.getByRole('heading', { level: 1 }).textContent()).toBe('Accès refusé')
  expect(await statusOf(`${base}/organisation/premiers-pas`)).toBe(403)

  // Of another authority, not even who is asked: the door, where an open session has nothing to do.
  expect(await statusOf('/nouvelle-collectivite')).toBe(403)
  const other = await dpo.request.get(`${elsewhere}/`, { maxRedirects: 0 })
  expect([403, 404]).toContain(other.status())
  expect(await other.text()).not.toContain('Sourdeval')

  // Used once, the link opens nothing any more.
  const late = await visitor()
  expect((await late.goto(link))?.status()).toBe(404)
})
