import { extractText, getDocumentProxy } from 'unpdf'
import { refusals } from './unreadable.ts'

/** Text of all pages, joined by "\n\f"; '' when the pages are pictures (a scan). */
export async function readPdf(bytes: Uint8Array): Promise<string> {
  try {
    const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 })
    const { text } = await extractText(document, { mergePages: false })
    const pages = text.map(page => page.trim())
    return pages.every(page => page === '') ? '' : pages.join('\n\f')
  } catch (error) {
    const name = error instanceof Error ? error.name : ''
    if (name === 'PasswordException') throw refusals.encrypted()
    if (name === 'InvalidPDFException' && !endsProperly(bytes)) throw refusals.truncated()
    throw name === 'RangeError' ? error : refusals.damaged()
  }
}

function endsProperly(bytes: Uint8Array): boolean {
  return Buffer.from(bytes.subarray(-2048)).includes('%%EOF')
}
