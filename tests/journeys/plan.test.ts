import type { Page } from 'playwright-core'
import { expect, test } from 'vitest'
import { eventsOf, readIcs } from '../support/read-ics.ts'
import { newAuthority } from './support/authorities.ts'
import { faultsInLooks } from './support/accessible.ts'
import { openBrowser } from './support/browser.ts'
import { announced, press, says } from './support/gestures.ts'
import { owner } from './support/owner.ts'

const { operator, visitor } = await openBrowser()

/** Writes an action by its form. */
async function write(page: Page, base: string, fields: Record<string, string>): Promise<void> {
  await page.goto(`${base}/plan/actions/nouvelle`)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(new RegExp(`^${label}`)).fill(value)
  await press(page.getByRole('button', { name: 'Enregistrer l’action' }))
  expect(await announced(page)).toContain('L’action est enregistrée')
}

/** States what the plan is tied to. */
async function state(page: Page, base: string, fields: Record<string, string>): Promise<void> {
  await page.goto(`${base}/organisation/premiers-pas`)
  await page.getByLabel('Type de collectivité').selectOption('commune')
  await press(page.locator('main form button').first())
  await page.goto(`${base}/organisation`)
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value)
  await press(page.getByRole('button', { name: 'Enregistrer' }).first())
}

const card = (page: Page, title: string) => page.locator('.board-card').filter({ hasText: title })
const column = (page: Page, name: string) =>
  page.locator('.board-column').filter({ has: page.getByRole('heading', { name, exact: true }) })

test('a week of steering: accept, move, undo, date, follow in a calendar, chain, decide, come back within capacity', async () => {
  const page = await operator()
  const base = await newAuthority(page, 'Commune de Capsur')
  await state(page, base, { 'Vote du budget': '25/03', 'Temps disponible par an': '40' })

  await page.goto(`${base}/plan`)
  const title = (await page.locator('main h4').first().textContent()) ?? ''
  await press(page.getByRole('button', { name: `Accepter : ${title}` }))
  expect(await announced(page)).toMatch(/L’action est dans le plan, pour le/)

  await press(page.getByRole('link', { name: 'Tableau', exact: true }))
  await card(page, title).getByLabel(`Nouvel état de « ${title} »`).selectOption('started')
  await press(card(page, title).getByRole('button', { name: /^Déplacer/ }))
  expect(await announced(page)).toContain('commencée')
  expect(await column(page, 'En cours').textContent()).toContain(title)
  await press(page.locator('.flash').getByRole('button', { name: 'Annuler' }))
  expect(await announced(page)).toContain('C’est annulé')
  expect(await column(page, 'À faire').textContent()).toContain(title)
  expect(await faultsInLooks(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })

  await write(page, base, { Intitulé: 'Équiper l’accueil', Dépense: '900' })
  await page.goto(`${base}/plan/calendrier`)
  await press(page.getByRole('link', { name: 'Dater : Équiper l’accueil' }))
  await page.getByLabel(/^Début/).fill('2027-02-02')
  await page.getByLabel(/^Échéance/).fill('2027-06-30')
  await press(page.getByRole('button', { name: 'Enregistrer l’action' }))
  await page.goto(`${base}/plan/calendrier`)
  expect(await page.locator('.gantt-drawing a[aria-label^="Équiper l’accueil, 2 février 2027"]').count()).toBe(1)
  expect(await says(page)).toContain('À inscrire avant le vote du budget 2027, en mars 2027')
  expect(await faultsInLooks(page)).toEqual([])
  await page.setViewportSize({ width: 1280, height: 900 })

  await press(page.getByRole('link', { name: 'S’abonner dans mon agenda' }))
  await page.getByLabel('Nom de l’appareil ou de l’agenda').fill('Téléphone')
  await press(page.getByRole('button', { name: 'Créer l’adresse' }))
  const address = await page.getByLabel('Adresse à coller dans l’agenda').inputValue()
  const stranger = await visitor()
  const answer = await stranger.request.get(address)
  expect([answer.status(), answer.headers()['content-type']]).toEqual([200, 'text/calendar; charset=utf-8'])
  const events = [...eventsOf(readIcs(await answer.text())).values()]
  const event = events.find(({ fields }) => fields.SUMMARY?.value === 'Équiper l’accueil')
  expect(event?.fields).toMatchObject({
    DTSTART: { value: '20270630', parameters: { VALUE: 'DATE' } },
    STATUS: { value: 'CONFIRMED' },
  })
  const vote = events.find(({ fields }) => fields.SUMMARY?.value.startsWith('Vote du budget 2027'))
  expect(vote?.parts).toMatchObject([{ kind: 'VALARM', fields: { TRIGGER: { value: '-P30D' } } }])
  await press(page.getByRole('button', { name: 'Fermer : Téléphone' }))
  expect((await stranger.request.get(address)).status()).toBe(404)

  await write(page, base, { Intitulé: 'Recenser', 'Jours de travail': '30', Échéance: '2027-02-15' })
  await wait(page, base, 'Équiper l’accueil', 'Recenser')
  expect(await announced(page)).toContain('La dépendance est enregistrée')
  expect(await says(page)).toContain('Bloquée tant que n’est pas faite : Recenser')
  await wait(page, base, 'Recenser', 'Équiper l’accueil')
  expect(await page.locator('.flash').textContent()).toContain('Recenser → Équiper l’accueil → Recenser')

  await page.goto(`${base}/plan`)
  expect(await says(page)).toContain('T1 2027 :')
  await press(page.getByRole('button', { name: 'Mettre en réserve : Recenser' }).first())
  expect(await announced(page)).toContain('en réserve')
  expect(await says(page)).not.toContain('Le plan demande plus que la capacité indiquée')
}, 180_000)

async function wait(page: Page, base: string, title: string, waited: string): Promise<void> {
  await page.goto(`${base}/plan/tableau`)
  await press(page.getByRole('link', { name: title, exact: true }))
  await page.getByLabel('Cette action dépend de').selectOption({ label: waited })
  await press(page.getByRole('button', { name: 'Ajouter la dépendance' }))
}

test('without any script: move a card, comment, record a decision with its document, take a comment back', async () => {
  const page = await operator({ javaScriptEnabled: false })
  const base = await newAuthority(page, 'Commune de Sansvoile')
  await write(page, base, { Intitulé: 'Former' })
  await page.goto(`${base}/plan/tableau`)
  await card(page, 'Former').getByRole('combobox').selectOption('done')
  await press(card(page, 'Former').getByRole('button'))
  expect(await column(page, 'Fait').textContent()).toContain('Faite le')
  await press(page.locator('.flash').getByRole('button', { name: 'Annuler' }))
  await press(page.getByRole('link', { name: 'Former' }))
  await page.getByLabel('Votre commentaire').fill('Commençons par l’accueil.')
  await press(page.getByRole('button', { name: 'Commenter' }))
  expect(await says(page)).toContain('Commençons par l’accueil.')
  await page.getByText('Enregistrer une décision', { exact: true }).click()
  await page.getByLabel('Date de la décision').fill('2026-11-04')
  await page.getByLabel('Qui a décidé').fill('Conseil municipal')
  await page.getByLabel('Ce qui a été décidé').fill('Action retenue')
  const document = { name: 'deliberation.txt', mimeType: 'text/plain', buffer: Buffer.from('Le conseil décide') }
  await page.getByLabel(/^Document/).setInputFiles(document)
  await press(page.getByRole('button', { name: 'Enregistrer la décision' }))
  expect(await says(page)).toContain('Conseil municipal, 4 novembre 2026')
  const file = await page.getByRole('link', { name: 'Télécharger le document' }).getAttribute('href')
  expect(await (await page.request.get(file ?? '')).text()).toBe('Le conseil décide')
  await press(page.getByRole('button', { name: /^Retirer ce commentaire/ }))
  expect(await says(page)).not.toContain('Commençons par l’accueil.')
  await page.goto(`${base}/rapport`)
  expect(await says(page)).toContain('Former · Action retenue · Conseil municipal, 4 novembre 2026')
}, 90_000)

test('by keyboard alone: from the list to the board, a card moved and the move taken back', async () => {
  const setting = await operator()
  const base = await newAuthority(setting, 'Commune de Clavecin')
  await write(setting, base, { Intitulé: 'Former' })
  const page = await visitor()
  await page.goto(`${base}/plan`)
  await tabTo(page, /^Adresse électronique/)
  await page.keyboard.type(owner.email)
  await tabTo(page, /^Phrase de passe/)
  await page.keyboard.type(owner.passphrase)
  await leaveBy(page, 'Enter')
  await tabTo(page, /^Tableau$/)
  await leaveBy(page, 'Enter')
  await tabTo(page, /^Nouvel état de « Former »/)
  await page.keyboard.press('ArrowDown')
  await tabTo(page, /^Déplacer : Former/)
  await leaveBy(page, 'Enter')
  expect(await announced(page)).toContain('commencée')
  await tabTo(page, /^Annuler$/)
  await leaveBy(page, 'Enter')
  expect(await column(page, 'À faire').textContent()).toContain('Former')
}, 90_000)

async function leaveBy(page: Page, key: 'Enter' | 'Space'): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press(key)])
}

/** Tabs until the focused control bears that name. */
async function tabTo(page: Page, name: RegExp, most = 200): Promise<void> {
  for (let stop = 0; stop < most; stop++) {
    await page.keyboard.press('Tab')
    const focused = await page.evaluate(() => {
      const element = document.activeElement
      const labelled = element instanceof HTMLInputElement || element instanceof HTMLSelectElement
      const label = labelled ? element.labels?.[0]?.textContent : element?.textContent
      return (label ?? '').trim().replace(/[\u00a0\u202f]/g, ' ')
    })
    if (name.test(focused)) return
  }
  throw new Error(`no Tab reaches ${name}`)
}
