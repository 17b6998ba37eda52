import { decodeReferences, markupPiece, tidy } from './markup.ts'

/** Text a reader of the printed document would not see: deletions kept for review, comments, indexes' templates. */
const unseen = new Set([
  'text:tracked-changes',
  'office:annotation',
  'office:forms',
  'office:automatic-styles',
  'office:font-face-decls',
])
const breaks = new Set(['text:p', 'text:h', 'table:table-row'])

/** Text of an OpenDocument text's content.xml: one paragraph per line, table cells apart by a tab. */
export function readOdt(content: Uint8Array): string {
  const xml = new TextDecoder().decode(content)
  let text = ''
  let from = 0
  let inside: string | null = null
  for (const piece of xml.matchAll(markupPiece)) {
    if (inside === null) text += xml.slice(from, piece.index).replace(/\s+/g, ' ')
    from = piece.index + piece[0].length
    const [, slash, tag, attributes = ''] = piece
    if (tag === undefined) continue
    const closing = slash === '/'
    const alone = attributes.endsWith('/')
    if (inside !== null) inside = closing && tag === inside ? null : inside
    else if (unseen.has(tag)) inside = closing || alone ? null : tag
    else text += mark(tag, attributes, closing || alone)
  }
  return tidy(decodeReferences(text))
}

function mark(tag: string, attributes: string, ending: boolean): string {
  if (tag === 'text:line-break') return '\n'
  if (tag === 'text:tab') return '\t'
  if (tag === 'text:s') return ' '.repeat(Math.min(Number(/text:c="(\d+)"/.exec(attributes)?.[1] ?? 1), 100))
  if (!ending) return ''
  if (breaks.has(tag)) return '\n'
  return tag === 'table:table-cell' ? '\t' : ''
}
