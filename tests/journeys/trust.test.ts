import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { onePixel } from '../support/picture.ts'
import { faultsOf } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced, press, says } from './support/gestures.ts'
import { focused, leaveBy } from './support/keyboard.ts'
import { mailTo } from './support/mails.ts'
import { answerScreens } from './support/questionnaire.ts'

const { operator, visitor, product } = await openBrowser()
const name = 'Robot d’accueil Ondine'

test('a chatbot is classified, owes, is shown by two people, read and questioned by a resident, explained, then withdrawn', async () => {
  const faults: string[] = []
  /** Every page touched is looked at, once. */
  const look = async (page: Page) => {
    const at = decodeURI(new URL(page.url()).pathname)
    for (const fault of await faultsOf(page)) faults.push(`${at} ${fault}`)
  }
  const lead = await operator()
  const base = await newAuthority(lead, 'Commune de Clairfeuille')
  const site = base.replace('/t/', '/p/')
  const dpo = await secondPerson(lead, base)
  const system = await recordSystem(lead, base)

  // The questionnaire, with one « je ne sais pas » that simpler questions settle.
  await lead.goto(`${system}/qualification`)
  await look(lead)
  await press(lead.getByRole('link', { name: 'Commencer la qualification' }))
  const screens = await answerScreens(lead, () => look(lead))
  expect(screens).toContain('data?aide=personal_data')
  expect(screens.length).toBeLessThanOrEqual(10)
  await look(lead)
  expect(await says(lead)).not.toContain('Ce qui reste inconnu')
  await press(lead.getByRole('button', { name: 'Conclure la qualification' }))
  await look(lead)
  expect(await lead.getByRole('heading', { level: 1 }).textContent()).toMatch(/transparence/i)
  await lead.getByLabel('Votre fonction').fill('Chargée de mission IA')
  await press(lead.getByRole('button', { name: 'Retenir', exact: true }))
  expect(await announced(lead)).toContain('La qualification est retenue')
  await look(lead)

  // What is due before any use holds it back; what is proved stays proved.
  expect(await putIntoUse(lead, system)).toContain('ne peut pas encore être mis en service')
  await look(lead)
  await prove(lead, system, /^Dire aux personnes/, 'Première phrase du robot, capture du 20 novembre', look)
  await prove(lead, system, /^Inscrire le traitement au registre/, 'Fiche T-031 du registre', look)
  await lead.goto(`${system}/obligations`)
  await look(lead)
  expect(await says(lead)).toContain('2 remplies sur')
  await lead.getByLabel('Pourquoi passer outre').fill('Essai de trois mois, le temps de recevoir la documentation')
  await lead.getByLabel('Votre fonction').fill('Directrice générale des services')
  await press(lead.getByRole('button', { name: 'Signer et passer outre' }))
  expect(await says(lead)).toContain('Usage autorisé malgré ces obstacles : décision signée')
  expect(await putIntoUse(lead, system)).toContain('est enregistré')

  await publish(lead, dpo, { base, system, look })
  expect(await says(dpo)).toContain('Rien n’attend d’approbation.')

  const resident = await visitor({ javaScriptEnabled: false })
  const eyes = await visitor()
  const sees = async () => {
    await eyes.goto(resident.url())
    await look(eyes)
  }
  await resident.goto(`${site}/`)
  await sees()
  await press(resident.getByRole('link', { name: 'Registre', exact: true }))
  await sees()
  await press(resident.getByRole('link', { name }))
  const sheet = resident.url()
  await sees()
  expect(await says(resident)).toContain('Un agent public relit chaque réponse signalée.')
  await press(resident.getByRole('link', { name: 'Demander une explication sur ce système' }))
  await sees()
  await ask(resident)
  expect(await resident.getByRole('heading', { level: 1 }).textContent()).toBe('Accusé de réception')
  expect(await resident.context().cookies()).toEqual([])

  await explain(dpo, base, look)
  const mail = await mailTo(product, 'resident@courriel.example')
  for (const item of items) expect(mail.replace(/\s+/g, ' ')).toContain(item)

  // Two people again to withdraw it: the page keeps its address and says why.
  const record = await withdraw(lead, base, look)
  await dpo.goto(record)
  await look(dpo)
  await press(dpo.getByRole('button', { name: 'Approuver le retrait' }))
  expect(await announced(dpo)).toContain('La fiche est retirée.')
  await resident.goto(sheet)
  expect(await resident.getByRole('heading', { level: 1 }).textContent()).toContain('Fiche retirée')
  expect(await says(resident)).toContain('Le robot est arrêté depuis le 20 novembre.')
  expect(await says(resident)).not.toContain('Un agent public relit')
  await sees()
  expect(await resident.context().cookies()).toEqual([])
  expect(faults).toEqual([])
}, 180_000)

test('the questionnaire is answered by keyboard alone, the focus always seen', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Touchevive')
  await page.goto(`${await recordSystem(page, base)}/qualification/questions/tool`)
  for (let screens = 0; !page.url().endsWith('/conclure'); screens++) {
    expect(screens, page.url()).toBeLessThan(12)
    await answerByKeyboard(page)
  }
  expect(await says(page)).toContain('Relisez vos réponses')
}, 120_000)

/** From question to question by Tab: « non », « aucun », or what the record says already; then « Continuer ». */
async function answerByKeyboard(page: Page): Promise<void> {
  await page.locator('main').focus()
  for (let stops = 0; stops < 120; stops++) {
    await page.keyboard.press('Tab')
    const { name: here, seen } = await focused(page)
    expect(seen, `the focus on « ${here.slice(0, 40)} » is seen`).toBe(true)
    const { type, value, checked } = await page.evaluate(() => {
      const { type, value, checked } = document.activeElement as Partial<HTMLInputElement>
      return { type, value, checked }
    })
    if (here === 'Continuer') return leaveBy(page, 'Enter')
    if (type === 'checkbox' && value === 'none' && !checked) await page.keyboard.press('Space')
    if (type === 'radio' && !checked) {
      await page.keyboard.press('Space')
      // « Non » comes after « oui » ; where « non » comes first, there is nothing to pass.
      if (value === 'true') await page.keyboard.press('ArrowDown')
    }
  }
  throw new Error(`no « Continuer » on ${page.url()}`)
}

const items = [
  'Le robot n’a pris aucune décision sur votre dossier.',
  'Votre question, sans votre nom.',
  'Les mots de la question, à parts égales.',
  'Recherche des pages proches, puis rédaction de la réponse.',
]

/** The data protection officer joins from the mail of invitation. */
async function secondPerson(lead: Page, base: string): Promise<Page> {
  await lead.goto(`${base}/reglages/membres`)
  await lead.getByLabel('Adresse électronique').fill('dpo@clairfeuille.example')
  await lead.getByLabel('Protection des données (DPO)').check()
  await press(lead.getByRole('button', { name: 'Envoyer l’invitation' }))
  const dpo = await visitor()
  await dpo.goto(/http\S+\/invitation\/\S+/.exec(await mailTo(product, 'dpo@clairfeuille.example'))?.[0] ?? '')
  await dpo.getByLabel('Prénom et nom').fill('Dominique Petit')
  await dpo.getByLabel('Phrase de passe', { exact: false }).first().fill('quatre marées sans lune')
  await dpo.getByLabel('Phrase de passe, une seconde fois').fill('quatre marées sans lune')
  await press(dpo.getByRole('button', { name: 'Rejoindre' }))
  return dpo
}

/** A chatbot that nobody uses yet; returns the path of its record. */
async function recordSystem(lead: Page, base: string): Promise<string> {
  await lead.goto(`${base}/systemes/nouveau`)
  await lead.getByLabel('Nom', { exact: false }).first().fill(name)
  await lead.locator('[name=kind][value=ai]').check()
  await lead.locator('[name=purpose]').fill('Renseigner les habitants sur les démarches')
  await lead.locator('[name=origin]').selectOption('chosen')
  await press(lead.getByRole('button', { name: 'Enregistrer' }))
  const system = new URL(lead.url()).pathname
  await lead.goto(`${system}/modifier`)
  await lead.locator('[name=touches_public][value=yes]').check()
  await lead.locator('[name=status]').selectOption('planned')
  await press(lead.getByRole('button', { name: 'Enregistrer' }))
  return system
}

/** Returns what the product answers. */
async function putIntoUse(lead: Page, system: string): Promise<string> {
  await lead.goto(`${system}/modifier`)
  await lead.locator('[name=status]').selectOption('in-use')
  await press(lead.getByRole('button', { name: 'Enregistrer' }))
  return (await lead.locator('body').innerText()).replace(/[\u00a0\u202f]/g, ' ')
}

type Look = (page: Page) => Promise<void>

async function prove(lead: Page, system: string, title: RegExp, evidence: string, look: Look): Promise<void> {
  await lead.goto(`${system}/obligations`)
  await press(lead.getByRole('link', { name: title }))
  await look(lead)
  await lead.locator('[name=evidence]').fill(evidence)
  await lead
    .locator('[name=file]')
    .setInputFiles({ name: 'capture.png', mimeType: 'image/png', buffer: Buffer.from(onePixel, 'base64') })
  await press(lead.getByRole('button', { name: 'Enregistrer la preuve' }))
  expect(await announced(lead)).toContain('La preuve est enregistrée.')
}

interface Shown {
  base: string
  system: string
  look: Look
}

/** The lead writes the sheet and proposes it with the pages of the authority; only somebody else may approve. */
async function publish(lead: Page, dpo: Page, { base, system, look }: Shown): Promise<void> {
  await lead.goto(`${system}/fiche/modifier`)
  await look(lead)
  await lead.locator('[name=summary]').fill('Un robot répond aux questions sur les démarches.')
  await lead.locator('[name=decision_type]').fill('Aucune : il renseigne.')
  await lead.locator('[name=oversight]').fill('Un agent public relit chaque réponse signalée.')
  await lead.locator('[name=data]').fill('La question posée.')
  await lead.locator('[name=appeal]').fill('Écrivez à l’accueil de la mairie.')
  await press(lead.getByRole('button', { name: 'Enregistrer' }))
  await look(lead)
  await lead.goto(`${base}/registre/reglages`)
  await look(lead)
  await lead.locator('[name=contact]').fill('mairie@clairfeuille.example')
  await lead.locator('[name=office]').fill('Accueil de la mairie')
  await press(lead.getByRole('button', { name: 'Enregistrer' }).first())
  await lead.goto(`${base}/registre`)
  await look(lead)
  for (const box of await lead.locator('main [name=ids]').all()) await box.check()
  await lead.locator('[name=change]').selectOption('propose')
  await press(lead.locator('main').getByRole('button', { name: 'Appliquer' }))
  expect(await announced(lead)).toContain('2 fiches proposées.')
  await lead.goto(`${base}/registre/a-approuver`)
  expect(await says(lead)).toContain('Vous l’avez préparée : une autre personne l’approuve.')
  expect(await lead.getByLabel(/^J’ai lu/).count()).toBe(0)
  await dpo.goto(`${base}/registre/a-approuver`)
  await look(dpo)
  for (const box of await dpo.getByLabel(/^J’ai lu/).all()) await box.check()
  await press(dpo.getByRole('button', { name: 'Approuver ce qui est coché' }))
  expect(await announced(dpo)).toContain('2 propositions approuvées.')
}

async function ask(resident: Page): Promise<void> {
  // A form sent faster than anybody reads it is refused.
  const read = resident.waitForTimeout(3_100)
  await resident.locator('[name=kind][value=explanation]').check()
  await resident.locator('[name=message]').fill('Pourquoi le robot m’a-t-il renvoyé vers le guichet ?')
  await resident.locator('[name=person_email]').fill('resident@courriel.example')
  await read
  await press(resident.getByRole('button', { name: 'Envoyer la demande' }))
}

async function explain(dpo: Page, base: string, look: Look): Promise<void> {
  await dpo.goto(`${base}/demandes-du-public`)
  await look(dpo)
  await press(dpo.getByRole('link', { name: /^Demande n°/ }))
  await look(dpo)
  expect(await says(dpo)).toContain(name)
  await press(dpo.getByRole('link', { name: 'Rédiger la réponse' }).first())
  await look(dpo)
  for (const [place, item] of ['contribution', 'data_used', 'parameters', 'operations'].entries())
    await dpo.locator(`[name=${item}]`).fill(items[place] ?? '')
  await press(dpo.getByRole('button', { name: 'Enregistrer et relire' }))
  await look(dpo)
  await press(dpo.getByRole('button', { name: 'Envoyer et clore la demande' }))
  expect(await announced(dpo)).toContain('la demande est close')
  await look(dpo)
}

/** Returns the page where the second person decides. */
async function withdraw(lead: Page, base: string, look: Look): Promise<string> {
  await lead.goto(`${base}/registre`)
  await press(lead.locator('main').getByRole('link', { name }))
  const record = lead.url()
  await look(lead)
  await press(lead.getByRole('link', { name: 'Retirer du public' }))
  await look(lead)
  await lead.locator('[name=reason]').fill('Le robot est arrêté depuis le 20 novembre.')
  await press(lead.getByRole('button', { name: 'Proposer le retrait' }))
  expect(await says(lead)).toContain('Vous l’avez préparée : une autre personne l’approuve.')
  return record
}
