import { refusals } from './unreadable.ts'

/** What the first bytes say; text is told apart later, once decoded. */
type Container = 'zip' | 'xls' | 'pdf' | 'image' | 'text'

/** The container of a file by its bytes; throws `Unreadable` for those that are known and not read. */
export function sniffContainer(bytes: Uint8Array, extension: string): Container {
  const head = Buffer.from(bytes.buffer, bytes.byteOffset, Math.min(bytes.length, 1024))
  const starts = (...magic: number[]) => magic.every((byte, i) => head[i] === byte)
  const ascii = head.toString('latin1')
  if (starts(0x50, 0x4b, 0x03, 0x04) || starts(0x50, 0x4b, 0x05, 0x06)) return 'zip'
  if (starts(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1)) return compoundFile(bytes, extension)
  if (ascii.includes('%PDF-')) return 'pdf'
  if (isImage(ascii)) return 'image'
  if (ascii.startsWith('{\\rtf')) throw refusals.oldFormat('.rtf', { fr: '.docx ou .odt', en: '.docx or .odt' })
  if (starts(0x1f, 0x8b) || ascii.startsWith('7z\xbc\xaf') || ascii.startsWith('Rar!') || ascii.startsWith('BZh'))
    throw refusals.archive()
  return 'text'
}

function isImage(head: string): boolean {
  return (
    head.startsWith('\x89PNG\r\n') ||
    head.startsWith('\xff\xd8\xff') ||
    head.startsWith('GIF8') ||
    head.startsWith('II*\0') ||
    head.startsWith('MM\0*') ||
    (head.startsWith('RIFF') && head.slice(8, 12) === 'WEBP') ||
    /^ftyp(heic|heix|mif1|avif)/.test(head.slice(4, 12))
  )
}

/** Office files of before 2007, Outlook messages and today's encrypted ones share a container: their streams' names tell. */
function compoundFile(bytes: Uint8Array, extension: string): 'xls' {
  const content = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length)
  const has = (stream: string) => content.includes(Buffer.from(stream, 'utf16le'))
  if (has('EncryptedPackage')) throw refusals.encrypted()
  // Another version would send the workbook library to its own unzipping, which has no limits.
  if (content[26] !== 3 && content[26] !== 4) throw refusals.damaged()
  const word = has('WordDocument')
  if ((has('Workbook') || has('Book')) && (!word || extension.startsWith('xl'))) return 'xls'
  if (word) throw refusals.oldFormat('.doc', { fr: '.docx ou .odt', en: '.docx or .odt' })
  if (has('PowerPoint Document')) throw refusals.oldFormat('.ppt', { fr: '.pdf', en: '.pdf' })
  if (has('__substg1.0_')) throw refusals.oldFormat('.msg', { fr: '.eml ou .txt', en: '.eml or .txt' })
  throw refusals.unknownType()
}
