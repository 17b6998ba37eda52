import { readFileSafely } from '#modules/intake/public.ts'
import { withoutFurniture } from './furniture.ts'

export interface ContractText {
  kind: string
  text: string
  paged: boolean
  wrapped: boolean
  /** Pages of a PDF; null without pages, and for a scan, in which nothing was read. */
  pages: number | null
  /** Pages that are pictures, of a PDF that has text elsewhere. */
  pages_without_text: number[]
  /** The file goes on beyond what was read. */
  cut: boolean
}

/** Reads the text of a contract. Throws `Unreadable` for a damaged, encrypted or unknown file; `null`: no document at all. */
export async function readContract(name: string, bytes: Uint8Array): Promise<ContractText | null> {
  const { kind, text, sheets, separator, cut = false } = await readFileSafely({ name, bytes })
  const whole = { pages: null, pages_without_text: [], cut, paged: false, wrapped: true }
  if (kind === 'image' || (kind === 'pdf' && !text)) return { ...whole, kind, text: '' }
  if (kind === 'pdf') {
    const pages = (text ?? '').split('\n\f')
    return {
      ...whole,
      kind,
      text: withoutFurniture(pages).join('\n\f'),
      paged: true,
      pages: pages.length,
      pages_without_text: pages.flatMap((page, index) => (page.trim() === '' ? [index + 1] : [])),
    }
  }
  if (text !== undefined) return { ...whole, kind, text, wrapped: kind === 'txt' || kind === 'eml' }
  // Lines that all hold one « ; » look like a table to whoever reads any file: of a .txt, they are sentences.
  if (kind === 'csv' && /\.(txt|md)$/i.test(name)) {
    const lines = (sheets ?? []).flatMap(sheet => sheet.rows.map(row => row.join(separator ?? ';')))
    return { ...whole, kind: 'txt', text: lines.join('\n') }
  }
  return null
}
