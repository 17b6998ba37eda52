export type Syntax = 'turtle' | 'n-triples' | 'rdf-xml' | 'json-ld' | 'html' | 'unknown'

/** How a text is written: what it looks like wins over what was announced, for servers often announce anything. */
export function syntaxOf(text: string, announced: string | null): Syntax {
  const start = text
    .slice(0, 4_000)
    .replace(/^\uFEFF/, '')
    .trimStart()
  if (/^(?:<!--[\s\S]*?-->\s*)?<(?:!doctype html|html)\b/i.test(start)) return 'html'
  if (/^(?:<\?xml|<!DOCTYPE|<!--)/i.test(start) || /^<[A-Za-z_][\w.-]*(?::[\w.-]+)?[\s>/]/.test(start))
    return /^(?:<[?!][\s\S]*?>\s*)*<(?:\w+:)?RDF[\s>]/.test(text.replace(/^\uFEFF/, '').trimStart())
      ? 'rdf-xml'
      : 'unknown'
  if (start.startsWith('{') || (start.startsWith('[') && isJson(text))) return 'json-ld'
  if (/n-triples|ntriples/.test(announced ?? '')) return 'n-triples'
  if (/^(?:@prefix|@base|prefix\s|base\s|#|_:|\[|<[^>\s]*>)/i.test(start)) return 'turtle'
  return 'unknown'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}
