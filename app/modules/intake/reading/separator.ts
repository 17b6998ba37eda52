const candidates = [';', '\t', '|', ',']

/** The separator of delimited text and how sure it is (0 to 1: share of records with the same number of fields). */
export function detectSeparator(text: string): { separator: string; agreement: number; columns: number } | null {
  const sample = text.slice(0, 65_536)
  let best: { separator: string; agreement: number; columns: number; score: number } | null = null
  for (const separator of candidates) {
    const counts = fieldCounts(sample, separator)
    if (sample.length < text.length) counts.pop()
    const columns = mostFrequent(counts.filter(count => count > 1))
    if (columns === null) continue
    const agreement = counts.filter(count => count === columns).length / counts.length
    const score = agreement * agreement * Math.log2(columns)
    if (best === null || score > best.score + 1e-9) best = { separator, agreement, columns, score }
  }
  return best
}

/** Fields of each record that is not blank; a quotation mark only opens at the start of a field. */
function fieldCounts(sample: string, separator: string): number[] {
  const counts: number[] = []
  let fields = 1
  let quoted = false
  let fieldStart = true
  let blank = true
  for (let i = 0; i < sample.length; i++) {
    const character = sample[i]
    if (quoted) {
      if (character !== '"') continue
      if (sample[i + 1] === '"') i++
      else quoted = false
    } else if (character === '\n') {
      if (!blank) counts.push(fields)
      fields = 1
      fieldStart = true
      blank = true
    } else if (character === separator) {
      fields++
      fieldStart = true
      blank = false
    } else {
      if (character === '"' && fieldStart) quoted = true
      fieldStart = false
      blank = false
    }
  }
  if (!blank) counts.push(fields)
  return counts
}

function mostFrequent(counts: number[]): number | null {
  const tally = new Map<number, number>()
  for (const count of counts) tally.set(count, (tally.get(count) ?? 0) + 1)
  let best: number | null = null
  for (const [count, times] of tally) if (best === null || times > (tally.get(best) ?? 0)) best = count
  return best
}
