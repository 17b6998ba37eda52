/** After a blank line, a node that says what it is begins a statement. */
const next = /^\n[^\S\n]*\n[^\S\n]*(?:<[^>\s]+>|_?[\w-]*:[\w.-]+)\s+(?:a|rdf:type)\s/

/** Prefixes and addresses are no longer than this: looking further at each line or bracket would read the file again and again. */
const longestHead = 4_000

/** Statements of a Turtle file, each with its final dot: cut where a dot ends one, outside strings, addresses and brackets. */
export function statementsOf(text: string): string[] {
  const found: string[] = []
  let from = 0
  let depth = 0
  for (let at = 0; at < text.length; at++) {
    const here = text[at]
    if (here === '#') at = end(text, at, '\n')
    else if (here === '<') at = closesOnLine(text, at)
    else if (here === '"' || here === "'") at = endOfString(text, at, here)
    else if (here === '[' || here === '(') depth++
    else if (here === ']' || here === ')') depth = Math.max(0, depth - 1)
    else if (here === '.' && depth === 0 && /^(?:\s|#|$)/.test(text.slice(at + 1, at + 2))) {
      found.push(text.slice(from, at + 1))
      from = at + 1
    } else if (here === '\n' && at - from < longestHead && /^\s*(?:prefix|base)\s[^.]*$/i.test(text.slice(from, at))) {
      found.push(text.slice(from, at + 1))
      from = at + 1
    } else if (here === '\n' && next.test(text.slice(at, at + 600))) {
      // A string or a bracket that nothing closes must not swallow all that follows it.
      depth = 0
      if (text.slice(from, at).trim() !== '') found.push(text.slice(from, at + 1))
      from = at + 1
    }
  }
  if (text.slice(from).trim() !== '') found.push(text.slice(from))
  return found
}

function end(text: string, from: number, mark: string): number {
  const at = text.indexOf(mark, from + 1)
  return at === -1 ? text.length : at
}

function closesOnLine(text: string, from: number): number {
  const [line = ''] = text.slice(from, from + longestHead).split('\n', 1)
  const close = line.indexOf('>')
  return close === -1 ? from : from + close
}

/** Three quotes hold lines, one does not: an open string ends with its line. */
function endOfString(text: string, from: number, quote: string): number {
  const long = text.startsWith(quote.repeat(3), from)
  const mark = long ? quote.repeat(3) : quote
  for (let at = from + mark.length; at < text.length; at++) {
    if (text[at] === '\\') at++
    else if (!long && text[at] === '\n') return at - 1
    else if (text.startsWith(mark, at)) return at + mark.length - 1
  }
  return text.length
}
