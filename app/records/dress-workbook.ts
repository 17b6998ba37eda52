import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'

/** What the library does not write: headings that stay in sight, bold headings, wrapped texts, A4 landscape on paper. */
export function dressWorkbook(plain: Uint8Array): Uint8Array {
  const files = unzipSync(plain)
  for (const [name, content] of Object.entries(files)) {
    if (/^xl\/worksheets\/sheet\d+\.xml$/.test(name)) files[name] = strToU8(dressSheet(strFromU8(content)))
    if (name === 'xl/styles.xml') files[name] = strToU8(dressStyles(strFromU8(content)))
  }
  return zipSync(files, { level: 6 })
}

const frozen =
  '<sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/>' +
  '<selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView>'
const onPaper = '<pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/>'
const acrossSheets = '<pageSetup paperSize="9" orientation="landscape"/>'
const pageNumbers = '<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>'

/** Above that many characters, one sheet of paper across would be too small to read. */
const widest = 240

function dressSheet(xml: string): string {
  const width = [...xml.matchAll(/<col [^>]*width="([\d.]+)"/g)].reduce((sum, [, one]) => sum + Number(one), 0)
  const fits = width <= widest
  return replaced(
    replaced(replaced(xml, /<sheetView workbookViewId="0"\/>/, frozen), /<sheetPr\/?>|<dimension/, found =>
      fits && found === '<dimension' ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><dimension' : found,
    ),
    /(?=<ignoredErrors|<\/worksheet>)/,
    (fits ? onPaper : acrossSheets) + pageNumbers,
  )
}

/** Headings are the cells of text format (49): they take the second font, which is bold. */
function dressStyles(xml: string): string {
  const bold = xml.replace(
    /<fonts count="1">(<font>)(.*?<\/font>)<\/fonts>/,
    '<fonts count="2"><font>$2<font><b/>$2</fonts>',
  )
  return replaced(bold, /<cellXfs.*<\/cellXfs>/, cells =>
    cells.replace(/<xf ([^>]*?)\/?>(?:<\/xf>)?/g, (_, given: string) => {
      const heads = given.includes('numFmtId="49"')
      const attributes = heads ? `${given.replace('fontId="0"', 'fontId="1"')} applyFont="1"` : given
      return `<xf ${attributes} applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>`
    }),
  )
}

/** A place that is no longer there would make a workbook that looks right and is not: better to stop. */
function replaced(xml: string, place: RegExp, by: string | ((found: string) => string)): string {
  if (!place.test(xml)) throw new Error(`No ${place} in the workbook`)
  return typeof by === 'string' ? xml.replace(place, () => by) : xml.replace(place, by)
}
