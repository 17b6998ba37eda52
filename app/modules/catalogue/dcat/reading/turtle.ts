import { Parser } from 'n3'
import { NotACatalogue } from '../../harvesting/protocol.ts'
import type { Triple } from './graph.ts'
import { statementsOf } from './statements.ts'

/** Prefixes stand before each statement that is read alone: together they are read so many times over, in characters. */
const mostRead = 100_000_000

export interface Parsed {
  triples: Triple[]
  /** Parts that could not be read, each with what the reader says of it. */
  broken: { text: string; why: string }[]
}

/**
 * Turtle, TriG or N-Triples. A file that does not read as a whole is read statement by statement: what is written wrongly is
 * set aside and the rest kept.
 */
export function readTurtle(text: string, base: string): Parsed {
  const whole = attempt(text, base)
  if (typeof whole !== 'string') return { triples: whole, broken: [] }
  const parsed: Parsed = { triples: [], broken: [] }
  let head = ''
  let read = 0
  for (const statement of statementsOf(text)) {
    read += head.length + statement.length
    if (read > mostRead) throw new NotACatalogue('answer-too-large')
    if (/^\s*@?(?:prefix|base)\b/i.test(statement)) {
      if (typeof attempt(head + statement, base) !== 'string') head += statement
      continue
    }
    const found = attempt(head + mended(statement), base)
    if (typeof found === 'string') parsed.broken.push({ text: statement, why: found })
    else for (const triple of found) parsed.triples.push(triple)
  }
  return parsed
}

/** Triples, or what is wrong. One prefix for named blank nodes, so that a name means one node from statement to statement. */
function attempt(text: string, baseIRI: string): Triple[] | string {
  try {
    return new Parser({ baseIRI, blankNodePrefix: '_:n_' }).parse(text)
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** « "Piscines"@français » is no language of the standards: the words are kept, the tag is not. */
function mended(statement: string): string {
  return statement.replace(/(["'])@(?=[^\s;,.\])]*[^\sA-Za-z0-9;,.\])-])[^\s;,.\])]+/gu, '$1')
}
