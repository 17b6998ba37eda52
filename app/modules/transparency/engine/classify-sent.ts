import type { FieldProblem } from '#kernel/errors.ts'
import { classify } from './classify.ts'
import type { Facts } from './fact-table.ts'
import { parseFacts, parseSeveral } from './parse-facts.ts'
import type { Result } from './result.ts'

/** Facts of one system, or of several under their ids. */
type Sent =
  | { systems: { id?: string | undefined; facts: Facts }[]; several: boolean; problems: null }
  | { systems: null; problems: Record<string, FieldProblem> }

/**
 * One object gives one system, an array of objects as many under their ids; any problem, and nothing is to be classified. A long
 * list is then classified one by one.
 */
export function readSent(sent: unknown, { asOf }: { asOf?: string | undefined } = {}): Sent {
  const day = asOf ? { as_of: asOf } : {}
  if (Array.isArray(sent)) {
    const { read, problems } = parseSeveral(sent.map(one => withDay(one, day)))
    if (Object.keys(problems).length > 0) return { systems: null, problems }
    return { systems: read, several: true, problems: null }
  }
  const parsed = parseFacts(withDay(sent, day))
  if (parsed.problems) return { systems: null, problems: parsed.problems }
  return { systems: [parsed], several: false, problems: null }
}

export function resultOf({ id, facts }: { id?: string | undefined; facts: Facts }, on: { today: string }): Result {
  const result = classify(facts, on)
  return id === undefined ? result : { id, ...result }
}

/** The day asked on the outside wins over the one that the facts name. */
function withDay(sent: unknown, day: { as_of?: string }): unknown {
  return typeof sent === 'object' && sent !== null && !Array.isArray(sent) ? { ...sent, ...day } : sent
}
