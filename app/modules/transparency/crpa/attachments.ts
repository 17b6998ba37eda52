import { Invalid } from '#kernel/errors.ts'

export const mostFiles = 3
/** All files of one message together, in bytes. */
export const mostBytes = 5 * 1024 * 1024

export interface Attachment {
  name: string
  content: Uint8Array
}

const starts = (content: Uint8Array, hex: string) =>
  Buffer.from(content.subarray(0, hex.length / 2)).toString('hex') === hex
const end = (content: Uint8Array, size: number) => Buffer.from(content.subarray(Math.max(0, content.length - size)))

/** A whole PDF, PNG or JPEG from its first byte to its last: something glued before or behind makes it another file. */
const types = [
  {
    extension: 'pdf',
    fits: (content: Uint8Array) =>
      starts(content, '255044462d') && /%%EOF\s*$/.test(end(content, 64).toString('latin1')),
  },
  {
    extension: 'png',
    fits: (content: Uint8Array) =>
      starts(content, '89504e470d0a1a0a') && end(content, 12).toString('hex') === '0000000049454e44ae426082',
  },
  {
    extension: 'jpg',
    fits: (content: Uint8Array) => starts(content, 'ffd8ff') && end(content, 2).toString('hex') === 'ffd9',
  },
]

export function extensionOf(content: Uint8Array): string | null {
  return types.find(({ fits }) => fits(content))?.extension ?? null
}

/** Files of the public, under names of ours: a name may say who sent it, or hide what it is. Throws `Invalid` on `files`. */
export function checkedAttachments(contents: readonly Uint8Array[]): Attachment[] {
  const refuse = (key: string): never => {
    throw new Invalid({ files: { key } })
  }
  if (contents.length > mostFiles) refuse('transparency.too-many-files')
  if (contents.reduce((sum, { byteLength }) => sum + byteLength, 0) > mostBytes) refuse('transparency.files-too-large')
  return contents.map((content, index) => {
    const extension = extensionOf(content) ?? refuse('transparency.file-type')
    return { name: `piece-${index + 1}.${extension}`, content }
  })
}
