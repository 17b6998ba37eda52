import { extractText, getDocumentProxy, getMeta } from 'unpdf'
import { describe, expect, test } from 'vitest'
import { makePdf } from './make-pdf.ts'
import { emptyReport, sampleReport, sampleRose } from './test-report.ts'
import { sampleAxes } from './test-rows.ts'

async function pagesOf(pdf: Uint8Array): Promise<string[]> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()))
  return text.map(page => page.replace(/\s+/g, ' '))
}

describe('the report as PDF', () => {
  test('says it is PDF/UA-1, is tagged, has a title and a language', async () => {
    const pdf = await makePdf(sampleReport(), sampleRose())
    const raw = Buffer.from(pdf).toString('latin1')
    expect(raw.startsWith('%PDF-1.7')).toBe(true)
    expect(raw).toMatch(/pdfuaid:part[^0-9]{1,3}1\D/)
    expect(raw).toMatch(/\/Marked true/)
    expect(raw).toMatch(/\/Lang ?\(fr/)
    const { info } = await getMeta(await getDocumentProxy(pdf.slice()))
    expect(info['Title']).toBe('Plan d’actions IA – Val-de-Brume Agglomération')
  })

  test('uses the fonts that Typst carries, in the rose too', async () => {
    const raw = Buffer.from(await makePdf(sampleReport(), sampleRose())).toString('latin1')
    const fonts = [...raw.matchAll(/\/FontName ?\/[A-Z]{6}\+([A-Za-z]+)/g)].map(match => match[1])
    expect(new Set(fonts)).toEqual(new Set(['LibertinusSerif']))
  })

  test('shows every row twice: in the twin of the rose and with its reasons', async () => {
    const text = (await pagesOf(await makePdf(sampleReport(), sampleRose()))).join(' ')
    for (const { id } of sampleAxes.flatMap(axis => axis.rows))
      expect(text.split(`${id} `).length, id).toBeGreaterThan(2)
  })

  test('says « document préparatoire » on every page until somebody validates it, and numbers its pages', async () => {
    const draft = await pagesOf(await makePdf(sampleReport(), sampleRose()))
    for (const page of draft) expect(page.toLowerCase()).toContain('document préparatoire')
    expect(draft[2]).toContain(`page 3 sur ${draft.length}`)
    const validation = { name: 'Jeanne Morel', role: 'directrice générale des services', date: '2026-12-01' }
    const final = await pagesOf(await makePdf(sampleReport({ validation }), sampleRose()))
    expect(final.join(' ').toLowerCase()).not.toContain('document préparatoire')
    expect(final[0]).toContain('par Jeanne Morel, directrice générale des services')
  })

  test('keeps the page for elected members on one page when the sentences are long', async () => {
    const long = Array.from(
      { length: 7 },
      (_, index) => `Phrase ${index} : ${'la collectivité avance pas à pas, '.repeat(5)}fin.`,
    )
    const summary = {
      sentences: long.slice(0, 4),
      strengths: long.slice(0, 5),
      gaps: long.slice(0, 5),
      decisions: long,
    }
    const pages = await pagesOf(await makePdf(sampleReport({ summary }), sampleRose()))
    expect(pages[1]).toContain('Phrase 6')
    expect(pages[2]).toContain('La rose du plan')
  })

  test('prints an honest sentence for each empty list', async () => {
    const text = (await pagesOf(await makePdf(emptyReport(), ''))).join(' ')
    for (const sentence of [
      'Aucune action n’est inscrite',
      'Aucune preuve n’est enregistrée',
      'ne vaut pas un niveau 0',
      'La rose ne figure pas',
    ])
      expect(text).toContain(sentence)
  })

  test('prints hostile text literally', async () => {
    const hostile = '#import "x.typ": * $x^2$ \\u{41} *gras* _it_ `raw` <label> @ref // fin #panic("non")'
    const report = sampleReport({
      title: hostile,
      summary: { sentences: [hostile], strengths: [], gaps: [], decisions: [] },
    })
    const pages = await pagesOf(await makePdf(report, sampleRose()))
    expect(pages[1]?.replace(/\s/g, '')).toContain(hostile.replace(/\s/g, ''))
  })

  test('keeps a word longer than the column inside the page', async () => {
    const [axis] = sampleReport().axes
    const [row] = axis?.rows ?? []
    const axes = axis && row ? [{ ...axis, rows: [{ ...row, text: 'x'.repeat(200), reasons: ['y'.repeat(300)] }] }] : []
    const document = await getDocumentProxy((await makePdf(sampleReport({ axes }), '')).slice())
    for (const number of [4, 5]) {
      const { items } = await (await document.getPage(number)).getTextContent()
      const ends = items.flatMap(item => ('width' in item ? [Number(item.transform[4]) + item.width] : []))
      expect(ends.length).toBeGreaterThan(5)
      expect(Math.max(...ends)).toBeLessThan(595 - 60)
    }
  })

  test('replaces a character no font can draw rather than losing the document', async () => {
    const summary = { sentences: ['Fusée 🚀 et 中文\u0007\ud800.'], strengths: [], gaps: [], decisions: [] }
    const pages = await pagesOf(await makePdf(sampleReport({ summary }), sampleRose()))
    expect(pages[1]).toMatch(/Fusée □ et □□/)
  })

  test('refuses a logo without an alternative text', async () => {
    const { authority } = sampleReport()
    const logo = authority.logo && { ...authority.logo, alternative: '' }
    await expect(makePdf(sampleReport({ authority: { ...authority, logo } }), sampleRose())).rejects.toThrow(/alt text/)
  })

  test('speaks English from end to end when asked', async () => {
    const pages = await pagesOf(await makePdf(sampleReport({ language: 'en' }), sampleRose()))
    expect(pages[0]).toContain('As of November 23, 2026')
    expect(pages[1]).toContain(`page 2 of ${pages.length}`)
    expect(pages.join(' ')).not.toContain('Ce qui manque')
  })
})
