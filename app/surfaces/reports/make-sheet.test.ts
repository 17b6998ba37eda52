import { extractText, getDocumentProxy } from 'unpdf'
import { describe, expect, test } from 'vitest'
import type { Sheet } from '#kernel/page.ts'
import { makeSheet } from './make-sheet.ts'

const sheet: Sheet = {
  layout: 'record',
  language: 'fr',
  title: 'Incident n° 3 : réponses erronées',
  kind: 'Registre des incidents',
  authority: 'Val-de-Brume Agglomération',
  lead: 'Le robot d’accueil a donné de faux horaires.',
  sections: [
    { title: 'Faits', paragraphs: ['#panic("jamais évalué")'], fields: [{ label: 'Connu le', value: '2 mars 2027' }] },
    { title: 'Qui prévenir', table: { columns: ['Qui', 'Avant le'], rows: [['CNIL', '5 mars 2027']] } },
  ],
  foot: 'Aide à la qualification, ne vaut pas avis juridique.',
}

async function textOf(pdf: Uint8Array): Promise<string> {
  const { text } = await extractText(await getDocumentProxy(pdf.slice()), { mergePages: true })
  return text.replace(/\s+/g, ' ')
}

describe('a sheet as PDF', () => {
  test('says it is PDF/UA-1 and prints what it was given as text, never as a program', async () => {
    const pdf = await makeSheet(sheet)
    expect(Buffer.from(pdf).toString('latin1')).toMatch(/pdfuaid:part[^0-9]{1,3}1\D/)
    const text = await textOf(pdf)
    for (const said of ['Val-de-Brume', '#panic("jamais évalué")', 'Connu le', '5 mars 2027', 'ne vaut pas avis'])
      expect(text).toContain(said)
  })

  test('shows the picture of a poster with the words that replace it', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>'
    const picture = { svg, alternative: 'Code QR vers la fiche', caption: 'ville.example/p/x' }
    const pdf = await makeSheet({ ...sheet, layout: 'poster', picture })
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Figure')
    expect(await textOf(pdf)).toContain('ville.example/p/x')
  })
})
