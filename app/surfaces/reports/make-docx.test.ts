import { strFromU8, unzipSync } from 'fflate'
import { convertToHtml } from 'mammoth'
import { describe, expect, test } from 'vitest'
import { makeDocx } from './make-docx.ts'
import { emptyReport, sampleReport, sampleRose } from './test-report.ts'
import { sampleAxes } from './test-rows.ts'

async function parts(docx: Uint8Array) {
  const files = unzipSync(docx)
  const read = (name: string) => strFromU8(files[name] ?? new Uint8Array())
  const { value: html } = await convertToHtml({ buffer: Buffer.from(docx) })
  return {
    html,
    names: Object.keys(files),
    body: read('word/document.xml'),
    styles: read('word/styles.xml'),
    header: read('word/header1.xml'),
    footer: read('word/footer1.xml'),
  }
}

describe('the report as DOCX', () => {
  test('has real headings, numbered by their style, and every row', async () => {
    const { html, styles, body } = await parts(await makeDocx(sampleReport(), sampleRose()))
    expect([...html.matchAll(/<h1>/g)]).toHaveLength(6)
    expect(html).toContain('Chaque point du plan</h1>')
    expect(styles).toMatch(/w:styleId="Heading1".*?<w:numPr>/s)
    expect(body).toContain('<w:pStyle w:val="Title"/>')
    for (const { id, text } of sampleAxes.flatMap(axis => axis.rows))
      expect(html, id).toContain(`<h3>${id} ${text.slice(0, 8)}`)
  })

  test('repeats the header row of every table', async () => {
    const { body } = await parts(await makeDocx(sampleReport(), sampleRose()))
    expect(body.split('<w:tblHeader').length).toBe(body.split('<w:tbl>').length)
    expect(body.split('<w:tbl>')).toHaveLength(8)
  })

  test('is in French, and says « document préparatoire » in its header until validated', async () => {
    const draft = await parts(await makeDocx(sampleReport(), sampleRose()))
    expect(draft.styles).toContain('<w:lang w:val="fr-FR"/>')
    expect(draft.header).toContain('Document préparatoire')
    expect(draft.footer).toContain('NUMPAGES')
    const validation = { name: 'Jeanne Morel', role: 'directrice', date: '2026-12-01' }
    expect((await parts(await makeDocx(sampleReport({ validation }), sampleRose()))).header).not.toContain(
      'préparatoire',
    )
  })

  test('describes each picture, and keeps a PNG beside an SVG rose', async () => {
    const { body, names } = await parts(await makeDocx(sampleReport(), sampleRose()))
    expect(body.match(/<wp:docPr [^>]*descr="[^"]+"/g)).toHaveLength(2)
    expect(body).toMatch(/descr="Rose des vents des 32 points/)
    expect(names.filter(name => name.endsWith('.svg'))).toHaveLength(1)
    expect(names.filter(name => name.endsWith('.png'))).toHaveLength(2)
  })

  test('refuses a logo without an alternative text', async () => {
    const { authority } = sampleReport()
    const logo = authority.logo && { ...authority.logo, alternative: ' ' }
    await expect(makeDocx(sampleReport({ authority: { ...authority, logo } }), sampleRose())).rejects.toThrow(
      /alternative/,
    )
  })

  test('prints an honest sentence for each empty list', async () => {
    const { html } = await parts(await makeDocx(emptyReport(), sampleRose()))
    expect(html).toContain('Aucune action n’attend en réserve.')
    expect(html).toContain('Rien n’a été déplacé à la main')
  })

  test('prints hostile text literally and drops what XML refuses', async () => {
    const { html } = await parts(
      await makeDocx(sampleReport({ title: '<w:p> & "x" #import $\u0000\u0007\ud800' }), sampleRose()),
    )
    expect(html).toContain('&lt;w:p&gt; &amp; "x" #import $')
  })
})
