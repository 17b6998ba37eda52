export type Syntax = 'turtle' | 'n-triples' | 'rdf-xml' | 'json-ld' | 'html' | 'unknown'

/** How a text is written: what it looks like wins over what was announced, for servers often announce anything. */
export function syntaxOf(text: string, announced: string | null): Syntax {
  const start = text
    .slice(0, 4_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(start)) return 'html'
  if (/^(?:<\?xml|<!DOCTYPE|<!--)/i.test(start) || /^<[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s>/]/.test(start))
    return /^<(?:\w+:)?RDF[\s>]/.test(rootOf(text)) ? 'rdf-xml' : 'unknown'
  if (start.startsWith('{') || (start.startsWith('[') && isJson(text))) return 'json-ld'
  if (/n-triples|ntriples/.test(announced ?? '')) return 'n-triples'
  if (/^(?:@prefix|@base|prefix\s|base\s|#|_:|\[|<[^>\s]*>)/i.test(start)) return 'turtle'
  return 'unknown'
}

/** The beginning of the first element, past declarations, comments and the type of the document; each sign is read once. */
function rootOf(text: string): string {
  let at = text.startsWith('\uFEFF') ? 1 : 0
  for (;;) {
    at += text.slice(at).search(/\S|$/)
    const start = text.slice(at, at + 1_000)
    if (!/^<[?!]/.test(start)) return start
    const closing = start.startsWith('<!--') ? /-->/ : /^<!DOCTYPE[^[>]*\[/i.test(start) ? /\]\s*>/ : />/
    const end = closing.exec(text.slice(at))
    if (!end) return ''
    at += end.index + end[0].length
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
