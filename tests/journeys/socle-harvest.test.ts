import { existsSync } from 'node:fs'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { openCsw } from '../support/catalogue-servers.ts'
import { faultsInLooks } from './support/accessible.ts'
import { newAuthority } from './support/authorities.ts'
import { openBrowser } from './support/browser.ts'
import { announced, says } from './support/gestures.ts'
import { leaveBy, tabTo } from './support/keyboard.ts'

const { operator } = await openBrowser()
const fixtures = path.resolve('../shared/fixtures/csw')

test.skipIf(!existsSync(fixtures))(
  'by keyboard alone and without script: a source is added, previewed and harvested, and its datasets are in the catalogue',
  async () => {
    const server = await openCsw(fixtures)
    onTestFinished(() => server.close())
    const page = await operator({ javaScriptEnabled: false })
    const eyes = await operator()
    const faults = async () => (await eyes.goto(page.url())) && (await faultsInLooks(eyes))
    const base = await newAuthority(page, 'Commune de Moissonville')
    await page.goto(`${base}/moissonnage`)
    expect(await says(page)).toContain('Une adresse suffit')
    await tabTo(page, /^Ajouter une source$/)
    await leaveBy(page, 'Enter')

    await tabTo(page, /^Adresse/)
    await page.keyboard.type('ftp://vieux.example')
    await tabTo(page, /^Nom/)
    await page.keyboard.type('Géoportail')
    await tabTo(page, /^Données géographiques$/)
    await page.keyboard.press('Space')
    await tabTo(page, /^Enregistrer et voir/)
    await leaveBy(page, 'Enter')
    expect(await page.getByRole('textbox', { name: 'Adresse' }).getAttribute('aria-invalid')).toBe('true')
    expect(await page.getByLabel('Nom', { exact: false }).first().inputValue()).toBe('Géoportail')

    await page.getByRole('textbox', { name: 'Adresse' }).fill(`${server.url}/geonetwork/srv/fre/csw`)
    await tabTo(page, /^Enregistrer et voir/)
    await leaveBy(page, 'Enter')
    expect(await says(page)).toContain('6 fiches lues sur 6 annoncées')
    expect(await faults()).toEqual([])

    await tabTo(page, /^Moissonner maintenant$/)
    await leaveBy(page, 'Enter')
    expect(await announced(page)).toContain('Le moissonnage commence')
    const over = /(Réussi|Incomplet|Échec)/
    await expect.poll(async () => (await page.reload()) && over.test(await says(page)), { timeout: 30_000 }).toBe(true)
    expect(await says(page)).toMatch(/Réussi : 6 reçus sur 6 annoncés, \d gardés/)
    expect(await faults()).toEqual([])

    await page.goto(`${base}/catalogue`)
    expect(await says(page)).toMatch(/\d jeux? de données/)
  },
  180_000,
)
