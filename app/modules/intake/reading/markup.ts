const named: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  acirc: 'â',
  ccedil: 'ç',
  icirc: 'î',
  iuml: 'ï',
  ocirc: 'ô',
  ugrave: 'ù',
  ucirc: 'û',
  oelig: 'œ',
  rsquo: '’',
  lsquo: '‘',
  laquo: '«',
  raquo: '»',
  ndash: '–',
  mdash: '—',
  hellip: '…',
  euro: '€',
  Eacute: 'É',
  Agrave: 'À',
  Ccedil: 'Ç',
}

/** Character references replaced; one nobody knows stays as written. */
export function decodeReferences(text: string): string {
  return text.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|([a-z]{2,8}));/gi, (whole, hex, decimal, name) => {
    if (name !== undefined) return named[name] ?? whole
    const point = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return point > 0 && point <= 0x10ffff && (point < 0xd800 || point > 0xdfff) ? String.fromCodePoint(point) : '\ufffd'
  })
}

/** A tag, comment or declaration of markup, quotes respected. No piece runs past the next `<`: time stays linear. */
export const markupPiece = /<!--[^]*?(?:-->|$)|<[!?][^<>]*>|<(\/?)([a-z][\w:.-]*)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/gi

const hidden = new Set(['script', 'style', 'head', 'template', 'noscript'])
const blocks = new Set(
  'address article blockquote br dd div dl dt footer h1 h2 h3 h4 h5 h6 header hr li main nav ol p pre section table tr ul'.split(
    ' ',
  ),
)

/** Readable text of a web page: no script, one line per block, cells apart by a tab. */
export function htmlText(html: string): string {
  let text = ''
  let from = 0
  let inside: string | null = null
  for (const piece of html.matchAll(markupPiece)) {
    if (inside === null) text += html.slice(from, piece.index).replace(/\s+/g, ' ')
    from = piece.index + piece[0].length
    const tag = piece[2]?.toLowerCase()
    const closing = piece[1] === '/'
    if (tag === undefined) continue
    if (inside !== null) inside = closing && tag === inside ? null : inside
    else if (hidden.has(tag) && !closing) inside = tag
    else if (blocks.has(tag)) text += '\n'
    else if ((tag === 'td' || tag === 'th') && closing) text += '\t'
  }
  if (inside === null) text += html.slice(from).replace(/\s+/g, ' ')
  return tidy(decodeReferences(text))
}

/** No trailing spaces, never more than one empty line. */
export function tidy(text: string): string {
  return text
    .split('\n')
    .map(line => line.trim())
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim()
}
