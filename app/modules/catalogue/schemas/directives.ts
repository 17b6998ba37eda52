import { dayFormats, readDay } from '../profiling/civil-day.ts'

interface Directive {
  shape: string
  /** As people name it: « AAAA ». */
  said: string
  part: 'year' | 'month' | 'day' | 'hour' | 'minute' | 'second' | null
}

/** The directives of strptime that published schemas use. */
const directives: Readonly<Record<string, Directive>> = {
  Y: { shape: '\\d{4}', said: 'AAAA', part: 'year' },
  y: { shape: '\\d{2}', said: 'AA', part: 'year' },
  m: { shape: '\\d{1,2}', said: 'MM', part: 'month' },
  d: { shape: '\\d{1,2}', said: 'JJ', part: 'day' },
  H: { shape: '\\d{1,2}', said: 'hh', part: 'hour' },
  M: { shape: '\\d{1,2}', said: 'mm', part: 'minute' },
  S: { shape: '\\d{1,2}', said: 'ss', part: 'second' },
  f: { shape: '\\d{1,6}', said: 'ffffff', part: null },
  z: { shape: '(?:Z|[+-]\\d{2}:?\\d{2})', said: '+hh:mm', part: null },
  Z: { shape: '[A-Za-z/]*', said: 'zone', part: null },
  '%': { shape: '%', said: '%', part: null },
}

/** `%d/%m/%Y` → « JJ/MM/AAAA » */
export function sayDirectives(format: string): string {
  return format.replace(/%([A-Za-z%])/g, (_, letter: string) => directives[letter]?.said ?? `%${letter}`)
}

type Part = Directive['part']
const compiled = new Map<string, { shape: RegExp; parts: Part[] }>()

/** Made once per format: there is one for a whole column. */
function compile(format: string): { shape: RegExp; parts: Part[] } {
  const known = compiled.get(format)
  if (known) return known
  const parts: Part[] = []
  const shape = format.replace(/%([A-Za-z%])|([\s\S])/g, (_, letter: string | undefined, other: string) => {
    if (letter === undefined) return other.replace(/[.*+?^${}()|[\]\\/-]/g, '\\$&')
    const directive = directives[letter]
    parts.push(directive?.part ?? null)
    return `(${directive?.shape ?? '[^ ]{1,40}'})`
  })
  if (compiled.size > 500) compiled.clear()
  const made = { shape: new RegExp(`^${shape}$`), parts }
  compiled.set(format, made)
  return made
}

/** The moment that a text is, in an order that can be compared, or null when it is written another way or does not exist. */
export function readByDirectives(format: string, text: string): string | null {
  if (text.length > 100) return null
  const { shape, parts } = compile(format)
  const found = shape.exec(text)
  if (!found) return null
  const read = (name: Part, otherwise: string) => {
    const at = parts.indexOf(name)
    return at === -1 ? otherwise : (found[at + 1] ?? otherwise)
  }
  const given = read('year', '2000')
  const year = given.length === 2 ? `${Number(given) < 69 ? 20 : 19}${given}` : given
  const two = (name: Part, otherwise: string) => read(name, otherwise).padStart(2, '0')
  const day = `${year}-${two('month', '01')}-${two('day', '01')}`
  const time = [two('hour', '00'), two('minute', '00'), two('second', '00')]
  const fits = time.every((part, i) => Number(part) < (i === 0 ? 24 : 60))
  return readDay(day, dayFormats[0]) !== null && fits ? `${day}T${time.join(':')}` : null
}
