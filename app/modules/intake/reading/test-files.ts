import { strToU8, zipSync } from 'fflate'
import { defaultLimits, type ReadLimits } from './limits.ts'
import { readBytes } from './read-bytes.ts'

/** Files with invented content and known defects, made in the tests. */
export function utf8(text: string): Uint8Array {
  return strToU8(text)
}

/** Bytes of a single-byte text: each character is its code point, 0 to 255. */
export function latin(text: string): Uint8Array {
  return strToU8(text, true)
}

/** Reads in the test's own thread: the worker has its own tests. */
export function read(name: string, bytes: Uint8Array, limits: Partial<ReadLimits> = {}) {
  return readBytes(name, bytes, { ...defaultLimits, ...limits })
}

export function zip(files: Record<string, string | Uint8Array>, level: 0 | 9 = 9): Uint8Array {
  return zipSync(
    Object.fromEntries(
      Object.entries(files).map(([name, content]) => [name, typeof content === 'string' ? utf8(content) : content]),
    ),
    { level },
  )
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8"?>'

const override = (part: string, what: string) =>
  `<Override PartName="${part}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.${what}+xml"/>`

/** An .xlsx from the XML of its sheets' insides: `<sheetData>…</sheetData>` and what follows. */
export function xlsx(
  sheets: { name: string; xml: string; state?: string }[],
  options: {
    date1904?: boolean
    strings?: string[]
    extra?: Record<string, string | Uint8Array>
    prolog?: string
  } = {},
): Uint8Array {
  const list = sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"${state ? ` state="${state}"` : ''}/>`,
  )
  const rel = (id: string, type: string, target: string) =>
    `<Relationship Id="${id}" Type="${relations}/${type}" Target="${target}"/>`
  const rels = (inside: string) =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${inside}</Relationships>`
  return zip({
    '[Content_Types].xml': `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${override('/xl/workbook.xml', 'sheet.main')}${override('/xl/styles.xml', 'styles')}${override('/xl/sharedStrings.xml', 'sharedStrings')}${sheets.map((_, i) => override(`/xl/worksheets/sheet${i + 1}.xml`, 'worksheet')).join('')}</Types>`,
    '_rels/.rels': rels(rel('rId1', 'officeDocument', 'xl/workbook.xml')),
    'xl/_rels/workbook.xml.rels': rels(
      sheets.map((_, i) => rel(`rId${i + 1}`, 'worksheet', `worksheets/sheet${i + 1}.xml`)).join('') +
        rel('rIdS', 'styles', 'styles.xml') +
        rel('rIdT', 'sharedStrings', 'sharedStrings.xml'),
    ),
    'xl/workbook.xml': `${head}<workbook xmlns="${main}" xmlns:r="${relations}">${options.date1904 ? '<workbookPr date1904="1"/>' : ''}<sheets>${list.join('')}</sheets></workbook>`,
    'xl/styles.xml': `${head}<styleSheet xmlns="${main}"><numFmts count="2"><numFmt numFmtId="164" formatCode="[$-40C]d\\ mmmm\\ yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; Mo/day&quot;"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/><xf numFmtId="164" applyNumberFormat="1"/><xf numFmtId="20" applyNumberFormat="1"/><xf numFmtId="165" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    'xl/sharedStrings.xml': `${head}${options.prolog ?? ''}<sst xmlns="${main}">${(options.strings ?? []).map(text => `<si><t>${text}</t></si>`).join('')}</sst>`,
    ...Object.fromEntries(
      sheets.map(({ xml }, i) => [
        `xl/worksheets/sheet${i + 1}.xml`,
        `${head}<worksheet xmlns="${main}">${xml}</worksheet>`,
      ]),
    ),
    ...options.extra,
  })
}

const namespaces = ['office', 'table', 'text', 'number', 'style']
  .map(name => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'number' ? 'datastyle' : name}:1.0"`)
  .join(' ')

/** An OpenDocument file from the inside of its body. */
export function openDocument(
  what: 'spreadsheet' | 'text',
  body: string,
  extra: Record<string, string> = {},
  prolog = '',
): Uint8Array {
  const type = `application/vnd.oasis.opendocument.${what}`
  return zip({
    mimetype: type,
    'META-INF/manifest.xml': `${head}<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0"><manifest:file-entry manifest:full-path="/" manifest:media-type="${type}"/><manifest:file-entry manifest:full-path="content.xml" manifest:media-type="text/xml"/></manifest:manifest>`,
    'content.xml': `${head}${prolog}<office:document-content ${namespaces} xmlns:calcext="urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0"><office:body><office:${what}>${body}</office:${what}></office:body></office:document-content>`,
    ...extra,
  })
}

/** A PDF of one line per page; null makes a page without text, as a scanner does. */
export function pdf(pages: (string | null)[], trailer = ''): Uint8Array {
  const objects: string[] = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '',
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ]
  const kids: string[] = []
  for (const page of pages) {
    const stream = page === null ? '' : `BT /F1 12 Tf 72 720 Td (${page}) Tj ET`
    objects.push(`<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${objects.length} 0 R >>`,
    )
    kids.push(`${objects.length} 0 R`)
  }
  objects[1] = `<< /Type /Pages /Kids [${kids.join(' ')}] /Count ${kids.length} >>`
  return pdfFile(objects, trailer)
}

/** A PDF file from its objects, numbered from 1; the first is the catalogue. */
export function pdfFile(objects: string[], trailer = ''): Uint8Array {
  let file = '%PDF-1.4\n'
  const offsets = objects.map((object, i) => {
    const at = file.length
    file += `${i + 1} 0 obj\n${object}\nendobj\n`
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = file.length
  file += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${offsets.join('')}`
  return latin(`${file}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${table}\n%%EOF\n`)
}
