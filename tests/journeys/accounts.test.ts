import { afterAll, expect, test } from 'vitest'
import { totpCode } from '#modules/accounts/totp.ts'
import { oidcClient, startOidc } from '../support/oidc.ts'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser, type Browsing } from './support/browser.ts'
import { announced, press, says } from './support/gestures.ts'
import { mailTo } from './support/mails.ts'
import { sharedProduct } from './support/shared-product.ts'

const { origin } = await sharedProduct()
const provider = await startOidc({ origins: [origin], people: {} })
afterAll(() => provider.close())
const { product, operator, visitor } = await openBrowser(undefined, [provider.issuer])
const passphrase = 'quatre marées sans lune'
type Page = Awaited<ReturnType<Browsing['visitor']>>

/** Invites somebody and lets them in, in a browser of their own. */
async function member(base: string, email: string, role: string, options = {}): Promise<Page> {
  const admin = await operator()
  await admin.goto(`${base}/reglages/membres`)
  await admin.getByLabel('Adresse électronique').fill(email)
  await admin.getByLabel(role).check()
  await press(admin.getByRole('button', { name: 'Envoyer l’invitation' }))
  const page = await visitor(options)
  await page.goto(/http\S+\/invitation\/\S+/.exec(await mailTo(product, email))?.[0] ?? '')
  await page.getByLabel('Prénom et nom').fill('Personne Nouvelle')
  await page.getByLabel('Phrase de passe', { exact: false }).first().fill(passphrase)
  await page.getByLabel('Phrase de passe, une seconde fois').fill(passphrase)
  await press(page.getByRole('button', { name: 'Rejoindre' }))
  return page
}

async function signIn(page: Page, email: string, typed: string): Promise<void> {
  await page.goto('/connexion')
  await page.getByLabel('Adresse électronique').fill(email)
  await page.getByLabel('Phrase de passe').fill(typed)
  await press(page.getByRole('button', { name: 'Se connecter', exact: true }))
}

test('without any script, a forgotten passphrase is replaced from the mail, and the answer never tells who has an account', async () => {
  const base = await newAuthority(await operator(), 'Commune de Loublise')
  const email = 'oublieuse@loublise.example'
  const page = await member(base, email, 'Communication', { javaScriptEnabled: false })
  const answers: string[] = []
  for (const address of [email, 'personne@loublise.example']) {
    const other = await visitor({ javaScriptEnabled: false })
    await other.goto('/connexion')
    await press(other.getByRole('link', { name: 'Phrase de passe oubliée' }))
    await other.getByLabel('Adresse électronique').fill(address)
    await press(other.getByRole('button', { name: 'Recevoir un lien' }))
    answers.push(await says(other))
  }
  expect(answers[0]).toBe(answers[1])
  expect(answers[0]).toContain('Si cette adresse a un compte ici')

  await expect.poll(() => mailTo(product, email)).toContain('/nouvelle-phrase-de-passe/')
  const link = /http\S+\/nouvelle-phrase-de-passe\/\S+/.exec(await mailTo(product, email))?.[0] ?? ''
  const mender = await visitor({ javaScriptEnabled: false })
  await mender.goto(link)
  await mender.getByLabel('Phrase de passe', { exact: false }).first().fill('courte')
  await press(mender.getByRole('button', { name: 'Enregistrer' }))
  expect(await says(mender)).toContain('Il faut au moins 14 caractères')
  await mender.getByLabel('Phrase de passe', { exact: false }).first().fill('sept bouées orange au large')
  await mender.getByLabel('Phrase de passe, une seconde fois').fill('sept bouées orange au large')
  await press(mender.getByRole('button', { name: 'Enregistrer' }))
  expect(await announced(mender)).toContain('Connectez-vous avec elle')
  // The session that was open before is closed.
  await page.goto(`${base}/`)
  expect(page.url()).toContain('/connexion?vers=')
  await signIn(mender, email, 'sept bouées orange au large')
  expect(await announced(mender)).toContain('La session est ouverte')
  expect((await mender.goto(link))?.status()).toBe(404)
}, 60_000)

test('an authority asks for a second factor: a member sets it up, gives a code, then a recovery code, and closes sessions', async () => {
  const admin = await operator()
  const base = await newAuthority(admin, 'Commune de Deuxverrous')
  const email = 'prudente@deuxverrous.example'
  const page = await member(base, email, 'Communication')
  await admin.goto(`${base}/reglages/connexion`)
  await admin.getByLabel('Exiger un second facteur').check()
  await press(admin.getByRole('button', { name: 'Enregistrer' }))
  // Whoever administers is not above the rule.
  expect(admin.url()).toContain('/mon-compte/second-facteur')
  await page.goto(`${base}/plan`)
  expect(page.url()).toContain('/mon-compte/second-facteur?vers=')
  expect(await says(page)).toContain('Votre collectivité demande un second facteur')
  expect(await faultsInLooks(page)).toEqual([])
  await page.getByLabel('Code à six chiffres').fill('000000')
  await press(page.getByRole('button', { name: 'Mettre en place' }))
  const secret = (await page.locator('dd code').innerText()).replaceAll(/\s/g, '')
  const code = (later = 0) => totpCode(secret, Math.floor(Date.now() / 30_000) + later)
  await page.getByLabel('Code à six chiffres').fill(code(-1))
  await press(page.getByRole('button', { name: 'Mettre en place' }))
  const codes = await page.locator('ol code').allInnerTexts()
  expect(codes).toHaveLength(10)
  expect(await faultsInLooks(page)).toEqual([])
  await press(page.getByRole('link', { name: 'C’est noté, continuer' }))
  expect(page.url()).toContain(`${base}/plan`)

  const phone = await visitor({ viewport: { width: 390, height: 844 } })
  await signIn(phone, email, passphrase)
  expect(phone.url()).toContain('/connexion/code')
  await phone.goto(`${base}/`)
  expect(phone.url()).toContain('/connexion?vers=')
  await phone.goto('/connexion/code')
  await phone.getByLabel('Code').fill('123456')
  await press(phone.getByRole('button', { name: 'Continuer' }))
  expect(await says(phone)).toContain('Ce code n’est pas le bon')
  await phone.getByLabel('Code').fill(codes[0] ?? '')
  await press(phone.getByRole('button', { name: 'Continuer' }))
  expect(await announced(phone)).toContain('La session est ouverte')

  await press(page.getByRole('link', { name: /Mon compte/ }))
  expect(await says(page)).toContain('Il vous reste 9 codes de secours')
  expect(await page.getByRole('row').count()).toBe(3)
  expect(await says(page)).toContain('Chrome')
  await press(page.getByRole('button', { name: 'Fermer toutes les autres' }))
  await phone.goto(`${base}/`)
  expect(phone.url()).toContain('/connexion?vers=')
  await press(page.getByRole('link', { name: 'Gérer mon second facteur' }))
  await page.getByLabel('Votre phrase de passe').last().fill(passphrase)
  await press(page.getByRole('button', { name: 'Retirer le second facteur' }))
  expect(await announced(page)).toContain('Le second facteur est retiré')
  await page.goto(`${base}/`)
  expect(page.url()).toContain('/mon-compte/second-facteur')
}, 90_000)

test('somebody comes in by the provider of the authority with the role of their group, leaves both sides and comes back', async () => {
  const admin = await operator()
  const base = await newAuthority(admin, 'Commune de Clébrume')
  provider.people.ines = {
    email: 'ines@clebrume.example',
    email_verified: true,
    name: 'Inès Kermadec',
    groups: ['delegues'],
  }
  await admin.goto(`${base}/reglages/connexion`)
  await press(admin.getByRole('link', { name: 'Ajouter un fournisseur' }))
  await press(admin.getByRole('link', { name: 'LemonLDAP::NG' }))
  await admin.getByLabel('Nom affiché').fill('l’annuaire')
  await admin.getByLabel('Adresse du fournisseur (issuer)').fill(`${provider.issuer}/`)
  await admin.getByLabel('Identifiant client').fill(oidcClient.id)
  await admin.getByLabel('Secret client').fill(oidcClient.secret)
  await admin.getByLabel('Domaines des adresses électroniques').fill('clebrume.example')
  await admin.getByLabel('Créer le compte à la première connexion').check()
  await admin.getByLabel('Valeurs qui donnent « Protection des données (DPO) »').fill('delegues, dpo')
  await admin.getByLabel('Ouvert : proposer').check()
  await press(admin.getByRole('button', { name: 'Essayer sans enregistrer' }))
  expect(await says(admin)).toContain('Ce fournisseur se nomme')
  await admin.getByLabel('Adresse du fournisseur (issuer)').fill(provider.issuer)
  await press(admin.getByRole('button', { name: 'Essayer sans enregistrer' }))
  expect(await says(admin)).toContain('Déconnexion commune : oui')
  await admin.getByLabel('Secret client').fill(oidcClient.secret)
  await press(admin.getByRole('button', { name: 'Enregistrer', exact: true }))
  expect(await announced(admin)).toContain('l’annuaire est enregistré')

  const page = await visitor()
  const enter = async () => {
    await page.goto(`${base}/`)
    await press(page.getByRole('link', { name: 'Se connecter avec l’annuaire' }))
    await page.getByLabel('Personne').fill('ines')
    await press(page.getByRole('button', { name: 'Entrer' }))
    await page.waitForURL(`**${base}/`)
  }
  await enter()
  expect(await announced(page)).toContain('La session est ouverte')
  expect((await page.goto(`${base}/reglages/journal`))?.status()).toBe(200)
  expect((await page.goto(`${base}/reglages/membres`))?.status()).toBe(403)
  await page.goto('/mon-compte')
  expect(await says(page)).toContain('Fournisseur d’identité')
  // What opens one authority changes nothing of the account.
  expect(await says(page)).toContain('Votre session vient du fournisseur d’identité d’une collectivité')
  expect(await page.getByRole('link', { name: 'Mettre en place un second facteur' }).count()).toBe(0)
  expect(await faultsInLooks(page)).toEqual([])
  await page.goto('/mon-compte/second-facteur')
  expect(await page.getByLabel('Code à six chiffres').count()).toBe(0)
  expect(await faultsInLooks(page)).toEqual([])

  await page.goto(`${base}/`)
  await page.getByRole('button', { name: 'Se déconnecter' }).click()
  await page.waitForURL(`${provider.issuer}/**`)
  await press(page.getByRole('button', { name: 'Quitter' }))
  await page.waitForURL('**/connexion*')
  expect(await announced(page)).toContain('La session est fermée')
  await page.goto(`${base}/`)
  expect(page.url()).toContain('/connexion?vers=')
  // Signed out over there too: the provider asks who this is again.
  await enter()
  expect(await says(page)).not.toContain('Se connecter avec')
}, 90_000)
