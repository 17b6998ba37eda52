import { refusals } from './refusal.ts'

const longestLine = 32 * 1024 * 1024

export interface Line {
  text: string
  /** As JavaScript reads it: for checks alone, since large figures lose their end. */
  row: Record<string, unknown>
  number: number
}

/** The lines of a table's part, each a JSON object of that authority; anything else stops the reading with its number. */
export async function* readLines(
  content: AsyncIterable<Uint8Array>,
  { part, tenantId, columns }: { part: string; tenantId: string; columns: ReadonlySet<string> },
): AsyncGenerator<Line> {
  let number = 0
  for await (const text of linesOf(content, part)) {
    number++
    const row = parsed(text)
    if (!row || Object.keys(row).some(key => !columns.has(key)) || !columns.has('tenant_id'))
      throw refusals.badLine(part, number)
    if (!allOf(row, tenantId)) throw refusals.otherTenant(part, number)
    yield { text, row, number }
  }
}

/** The row itself and, in the history, the rows that it repeats. */
function allOf(row: Record<string, unknown>, tenantId: string): boolean {
  if (row.tenant_id !== tenantId) return false
  return Object.values(row).every(
    value => typeof value !== 'object' || value === null || !('tenant_id' in value) || value.tenant_id === tenantId,
  )
}

/** PostgreSQL keeps no character zero, in whatever way it is written. Throws `RangeError` on what is nested without end. */
function holdsNul(text: string, row: unknown): boolean {
  if (!text.includes('\\u0000')) return false
  const inside = (value: unknown): boolean =>
    typeof value === 'string'
      ? value.includes('\0')
      : typeof value === 'object' && value !== null && Object.entries(value).some(entry => entry.some(inside))
  return inside(row)
}

function parsed(text: string): Record<string, unknown> | null {
  try {
    const value: unknown = JSON.parse(text)
    if (typeof value !== 'object' || value === null || Array.isArray(value) || holdsNul(text, value)) return null
    return { ...value }
  } catch {
    return null
  }
}

async function* linesOf(content: AsyncIterable<Uint8Array>, part: string): AsyncGenerator<string> {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let pieces: Uint8Array[] = []
  let held = 0
  let number = 0
  const flush = () => {
    number++
    try {
      return decoder.decode(Buffer.concat(pieces))
    } catch {
      throw refusals.badLine(part, number)
    } finally {
      pieces = []
      held = 0
    }
  }
  for await (const chunk of content) {
    let from = 0
    for (let end = chunk.indexOf(10); end >= 0; end = chunk.indexOf(10, from)) {
      pieces.push(chunk.subarray(from, end))
      yield flush()
      from = end + 1
    }
    if (from < chunk.length) {
      pieces.push(Uint8Array.from(chunk.subarray(from)))
      held += chunk.length - from
      if (held > longestLine) throw refusals.longLine(part, number + 1)
    }
  }
  if (held > 0) yield flush()
}
