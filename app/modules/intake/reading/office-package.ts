import { zipSync } from 'fflate'
import type { ReadLimits } from './limits.ts'
import { refusals } from './unreadable.ts'
import { unzipSafely } from './zip.ts'

type OfficeKind = 'xlsx' | 'ods' | 'docx' | 'odt'

export interface OfficePackage {
  kind: OfficeKind
  parts: Map<string, Uint8Array>
}

/** Opens a zipped office file: only its text parts, inflated under limits and free of document type declarations. */
export function openPackage(bytes: Uint8Array, limits: ReadLimits): OfficePackage {
  const parts = unzipSafely(bytes, limits, isTextPart)
  const kind = packageKind(parts)
  for (const [name, part] of parts) if (name !== 'mimetype' && declaresType(part)) throw refusals.xmlEntities()
  return { kind, parts }
}

/** The same parts as a zip of stored entries: libraries then see exactly what was checked, never the original. */
export function repack(parts: Map<string, Uint8Array>): Uint8Array {
  return zipSync(Object.fromEntries(parts), { level: 0 })
}

/** Pictures, macros and embedded files are never inflated. */
function isTextPart(name: string): boolean {
  if (/(^|\/)(media|embeddings|Pictures|Thumbnails|drawings|charts|customXml)\//.test(name)) return false
  return (
    name === 'mimetype' ||
    name === 'encrypted-package' ||
    /\.(xml|rels)$/i.test(name) ||
    /^xl\/.*(?<!vbaProject)\.bin$/.test(name)
  )
}

function packageKind(parts: Map<string, Uint8Array>): OfficeKind {
  if (parts.has('encrypted-package')) throw refusals.encrypted()
  const text = (name: string) => Buffer.from(parts.get(name) ?? []).toString('latin1')
  const mimetype = text('mimetype').trim()
  if (text('META-INF/manifest.xml').includes('encryption-data')) throw refusals.encrypted()
  if (mimetype.includes('opendocument.spreadsheet')) return 'ods'
  if (mimetype.includes('opendocument.text')) return 'odt'
  if (mimetype.includes('opendocument')) throw refusals.oldFormat(mimetype, { fr: '.pdf', en: '.pdf' })
  const types = text('[Content_Types].xml')
  if (/spreadsheetml[^"']*main\+xml|sheet\.binary[^"']*main/.test(types)) return 'xlsx'
  if (/wordprocessingml[^"']*main\+xml|ms-word[^"']*main\+xml/.test(types)) return 'docx'
  if (/presentationml|ms-powerpoint/.test(types)) throw refusals.oldFormat('.pptx', { fr: '.pdf', en: '.pdf' })
  throw types === '' ? refusals.archive() : refusals.unknownType()
}

const declarations = ['<!DOCTYPE', '<!ENTITY']

/** Office programs never write a DTD: one is a trick. UTF-16 parts are looked at too, without their zero bytes. */
function declaresType(part: Uint8Array): boolean {
  const wide = part[0] === 0 || part[1] === 0 || part[0] === 0xff || part[0] === 0xfe
  const content = Buffer.from(wide ? part.filter(byte => byte !== 0) : part)
  return declarations.some(declaration => content.includes(declaration))
}
