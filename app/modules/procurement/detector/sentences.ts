/** Where a sentence stands in the text. */
export interface Place {
  offset: number
  length: number
}

/** After these a full stop ends nothing; case folded. */
const abbreviations = new Set(
  'art al cf ex env max min m mm mme mmes mlle dr me st ste réf ref n no nos p pp ch chap av bd tél tel fig éd ed vol c.-à-d i.e p.ex l r d lo ann parag § resp dir'.split(
    ' ',
  ),
)

/** No sentence is longer: beyond, it is cut between two words, and time stays bounded. */
const longest = 1_500

/** Sentences of a contract between two places of the text; articles’ numbers, abbreviations and codes end none. */
export function sentencesOf(text: string, start: number, end: number): Place[] {
  const found: Place[] = []
  const keep = (from: number, to: number) => {
    for (let at = from; at < to; ) {
      const space = to - at > longest ? text.lastIndexOf(' ', at + longest) : to
      const until = space > at ? space : at + longest
      const piece = text.slice(at, until)
      const trimmed = piece.trim()
      if (trimmed !== '') found.push({ offset: at + (piece.length - piece.trimStart().length), length: trimmed.length })
      at = until
    }
  }
  const content = text.slice(start, end)
  let from = 0
  for (const stop of content.matchAll(/(?<![.!?…;])[.!?…;]+["»”)]*\s+/gu)) {
    const after = stop.index + stop[0].length
    const next = content.slice(after, after + 3)
    if (!/^(?:[«"“(]\s?)?[\p{Lu}\d•–—-]/u.test(next) && !stop[0].startsWith(';')) continue
    if (stop[0].startsWith('.') && !endsSentence(content.slice(from, stop.index))) continue
    keep(start + from, start + after)
    from = after
  }
  keep(start + from, end)
  return found
}

/** Whether a full stop after this may end a sentence. */
function endsSentence(before: string): boolean {
  const word = /(\S+)$/u.exec(before.slice(-40))?.[1] ?? ''
  const bare = word.toLowerCase().replace(/^.*[(«"“’']/, '')
  if (abbreviations.has(bare) || /^\p{Lu}$/u.test(word)) return false
  // « 12. Le titulaire », « Article 4.2. Données »: the number of what begins.
  if (before.length > 60) return true
  const whole = before.trim()
  return !/^(?:(?:article|art\.|chapitre|annexe|titre|section)\s+)?(?:\d{1,2}(?:\.\d{1,2})*|[IVXLC]{1,5}|premier|1er)$/iu.test(
    whole,
  )
}
