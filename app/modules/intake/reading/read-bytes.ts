import { createHash } from 'node:crypto'
import type { ReadFile } from '#kernel/recognition.ts'
import { bounded } from './bounded.ts'
import type { ReadLimits } from './limits.ts'
import { type OfficePackage, openPackage, repack } from './office-package.ts'
import { sniffContainer } from './sniff.ts'
import { storable } from './storable.ts'
import { refusals, Unreadable } from './unreadable.ts'

type Content = Omit<ReadFile, 'name' | 'bytes' | 'sha256'>

/** Reads bytes where it is called: only the worker and tests do. Whatever goes wrong comes out as `Unreadable`. */
export async function readBytes(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<ReadFile> {
  if (bytes.length === 0) throw refusals.empty()
  if (bytes.length > limits.maxBytes) throw refusals.tooBig(Math.round(limits.maxBytes / 1024 / 1024))
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  try {
    const content = bounded(await readContent(name, bytes, limits))
    if (content.sheets?.every(sheet => sheet.rows.length === 0)) throw refusals.empty()
    return { name: storable(name), bytes: bytes.length, sha256, ...storable(content) }
  } catch (error) {
    if (error instanceof Unreadable || isMissingModule(error)) throw error
    // A string or an array longer than the engine allows; a stack overflow is a RangeError too, by nesting.
    const tooLong =
      error instanceof RangeError && /invalid (string|array|typed array) length|allocation/i.test(error.message)
    const refused = tooLong ? refusals.tooMuchMemory() : refusals.damaged()
    refused.cause = error
    throw refused
  }
}

/** A reader absent from the installation is the program's fault: it must not pass for a damaged file. */
function isMissingModule(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND'
}

/** Each reader is loaded when a file needs it: most files are CSV, and the others weigh. */
async function readContent(name: string, bytes: Uint8Array, limits: ReadLimits): Promise<Content> {
  const extension = /\.([a-z0-9]+)$/i.exec(name)?.[1]?.toLowerCase() ?? ''
  switch (sniffContainer(bytes, extension)) {
    case 'image':
      return { kind: 'image' }
    case 'pdf':
      return { kind: 'pdf', text: await (await import('./read-pdf.ts')).readPdf(bytes) }
    case 'xls':
      return { kind: 'xlsx', sheets: (await import('./read-old-workbook.ts')).readOldWorkbook(bytes, limits) }
    case 'zip':
      return readOffice(openPackage(bytes, limits), limits)
    case 'text':
      return (await import('./read-text.ts')).readText(bytes, name, extension, limits)
  }
}

async function readOffice({ kind, parts }: OfficePackage, limits: ReadLimits): Promise<Content> {
  switch (kind) {
    case 'docx':
      return { kind, text: await (await import('./read-docx.ts')).readDocx(parts) }
    case 'odt':
      return { kind, text: (await import('./read-odt.ts')).readOdt(mainPart(parts)) }
    case 'ods':
      parts.set('content.xml', (await import('./ods-cells.ts')).prepareOds(mainPart(parts), limits))
      // Optional in the standard, compulsory for the library.
      if (!parts.has('styles.xml')) parts.set('styles.xml', Buffer.from('<office:document-styles/>'))
      return {
        kind,
        sheets: (await import('./read-workbook.ts')).readWorkbook(repack(parts), limits, hasFormulas(parts)),
      }
    case 'xlsx':
      checkCellCount(parts, limits)
      return {
        kind,
        sheets: (await import('./read-workbook.ts')).readWorkbook(repack(parts), limits, hasFormulas(parts)),
      }
  }
}

function mainPart(parts: Map<string, Uint8Array>): Uint8Array {
  const content = parts.get('content.xml')
  if (content === undefined) throw refusals.damaged('content.xml')
  return content
}

function hasFormulas(parts: Map<string, Uint8Array>): boolean {
  return [...parts].some(([name, part]) => {
    if (name !== 'content.xml' && !name.includes('sheets/')) return false
    const content = Buffer.from(part.buffer, part.byteOffset, part.length)
    return ['<f', ':f>', ':f ', 'table:formula'].some(mark => content.includes(mark))
  })
}

/** Counted before parsing: a sheet that memory cannot hold is refused by its figure rather than by a crash. */
function checkCellCount(parts: Map<string, Uint8Array>, limits: ReadLimits): void {
  let count = 0
  for (const [name, part] of parts) {
    if (!name.includes('worksheets/')) continue
    const content = Buffer.from(part.buffer, part.byteOffset, part.length)
    for (let at = content.indexOf('<c '); at !== -1; at = content.indexOf('<c ', at + 3)) count++
    if (count > limits.maxCells) throw refusals.tooManyCells(limits.maxCells)
  }
}
