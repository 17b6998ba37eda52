import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { NotFound, Refused } from '#kernel/errors.ts'
import { makeSheet } from '#surfaces/reports/make-sheet.ts'
import { openHouse } from '../../../../tests/support/house.ts'
import { aSite, aSystem, publish } from '../../../../tests/support/publications.ts'
import { visitFor } from '../../../../tests/support/visit.ts'
import { besideSystem } from './beside-system.ts'
import { makePoster, shortened } from './make-poster.ts'
import { posterPage } from './pages/poster.ts'
import { readPoster } from './read-poster.ts'
import { setPublicHost } from './set-public-host.ts'

const house = await openHouse()

async function readPdf(pdf: Uint8Array) {
  const document = await getDocumentProxy(pdf.slice())
  const { text } = await extractText(document, { mergePages: true })
  return { pages: document.numPages, text: text.replace(/\s+/g, ' ') }
}

describe('The poster of a published system', () => {
  test('says three answers and the short link, under the host name of the authority when it has one', async () => {
    const home = await house.tenant()
    await publish(house.database, home, { content: aSite(), code: 'site' })
    const id = await publish(house.database, home, { content: aSystem(), code: 'k7m2' })
    const visit = () => visitFor(house.as(home, 'communication'), { params: { id } })
    const shown = await posterPage.get?.(visit())
    if (!shown || !('sheet' in shown)) throw new Error('no sheet')
    expect(shown.name).toBe('affiche-k7m2.pdf')
    expect(shown.sheet.picture?.caption).toBe(`localhost/p/${home.slug}/k7m2`)
    await setPublicHost(house.as(home, 'operator'), { host: 'ia.ville.example' })
    const renamed = await posterPage.get?.(visit())
    if (!renamed || !('sheet' in renamed)) throw new Error('no sheet')
    const { text, pages } = await readPdf(await makeSheet(renamed.sheet))
    for (const said of [
      'À quoi sert-il',
      'Qui décide',
      'Comment contester',
      'Attribution des places en crèche',
      'ia.ville.example/k7m2',
    ])
      expect(text).toContain(said)
    expect(pages).toBe(1)
  })

  test('stays on one page, however much was written', async () => {
    const long = 'Une phrase assez longue pour remplir une affiche entière. '.repeat(30)
    const content = aSystem({
      name: 'Un nom de système particulièrement long '.repeat(4),
      fields: { summary: long, oversight: long, appeal: long },
    })
    const sheet = makePoster(
      { code: 'k', published_on: '2026-11-20', content, contact: null },
      'Communauté d’agglomération',
      'https://ia.example',
    )
    expect((await readPdf(await makeSheet(sheet))).pages).toBe(1)
  })

  test('says who to write to when the authority wrote no way to contest', () => {
    const content = aSystem({ fields: {} })
    const sheet = makePoster(
      { code: 'k', published_on: '2026-11-20', content, contact: 'ia@ville.example' },
      'Ville',
      'https://ia.example',
    )
    expect(sheet.sections[2]?.paragraphs?.[0]).toContain('ia@ville.example')
    expect(sheet.sections[0]?.paragraphs?.[0]).toContain('pas encore')
  })

  test('exists for what is published alone, and for people inside', async () => {
    const home = await house.tenant()
    const gone = await publish(house.database, home, { content: aSystem(), code: 'a', state: 'withdrawn', reason: 'x' })
    const here = await publish(house.database, home, { content: aSystem(), code: 'b' })
    await expect(readPoster(house.as(home, 'dpo'), { id: gone })).rejects.toThrow(NotFound)
    await expect(readPoster(house.as(await house.tenant(), 'admin'), { id: here })).rejects.toThrow(NotFound)
    await expect(readPoster(house.as(home, 'agent'), { id: here })).rejects.toThrow(Refused)
    expect((await readPoster(house.as(home, 'dpo'), { id: here })).code).toBe('b')
  })
})

test('The page of a published system leads to its poster, that of another does not', async () => {
  const home = await house.tenant()
  const id = await publish(house.database, home, { content: aSystem(), code: 'k7m2' })
  const admin = house.as(home, 'admin')
  expect(await besideSystem(admin, id)).toEqual([
    { label: 'Affiche à imprimer (PDF)', path: `/registre/${id}/affiche` },
  ])
  await publish(house.database, home, { content: aSystem(), code: 'k7m2', state: 'withdrawn', reason: 'x' })
  expect(await besideSystem(admin, id)).toEqual([])
  expect(await besideSystem(house.as(home, 'agent'), id)).toEqual([])
})

test('A text is cut between two words, with a mark that says so', () => {
  expect(shortened('un deux trois', 20)).toBe('un deux trois')
  expect(shortened('un deux, trois quatre', 12)).toBe('un deux…')
  expect(shortened('x'.repeat(50), 10)).toBe(`${'x'.repeat(9)}…`)
})
