/** A pattern that a schema gives is written for Python: named groups and ends of text are said otherwise there. */
export function compilePattern(source: string): RegExp | null {
  const own = source.replaceAll('(?P<', '(?<').replaceAll('\\A', '^').replaceAll('\\Z', '$')
  for (const flags of ['u', '']) {
    try {
      return new RegExp(`^(?:${own})$`, flags)
    } catch {
      continue
    }
  }
  return null
}
