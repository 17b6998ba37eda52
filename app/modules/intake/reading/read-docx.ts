import mammoth from 'mammoth'
import { repack } from './office-package.ts'
import { tidy } from './markup.ts'

/** Text of a Word document, one paragraph per line. */
export async function readDocx(parts: Map<string, Uint8Array>): Promise<string> {
  const { value } = await mammoth.extractRawText({ buffer: Buffer.from(repack(parts)) })
  return tidy(value)
}
