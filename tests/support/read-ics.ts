/** One component of an iCalendar text, as RFC 5545 writes it: what a calendar application would understand. */
export interface IcsPart {
  kind: string
  /** By name; parameters kept apart. */
  fields: Record<string, { value: string; parameters: Record<string, string> }>
  parts: IcsPart[]
}

/** Reads an iCalendar text strictly, written for tests without the library that makes it: any fault of form is an error. */
export function readIcs(text: string): IcsPart {
  if (/(^|[^\r])\n/.test(text)) throw new Error('a line does not end with CRLF')
  const lines = text.replace(/\r\n$/, '').split('\r\n')
  const long = lines.find(line => new TextEncoder().encode(line).byteLength > 75)
  if (long) throw new Error(`longer than 75 octets: ${long}`)
  const open: IcsPart[] = []
  let whole: IcsPart | null = null
  for (const line of lines
    .join('\r\n')
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')) {
    const [, name = '', parameters = '', value = ''] = /^([A-Z0-9-]+)((?:;[^:]+)?):(.*)$/s.exec(line) ?? []
    if (!name) throw new Error(`not a line: ${line}`)
    const current = open.at(-1)
    if (name === 'BEGIN') open.push({ kind: value, fields: {}, parts: [] })
    else if (name === 'END') {
      const closed = open.pop()
      if (closed?.kind !== value) throw new Error(`${value} closes ${closed?.kind}`)
      const around = open.at(-1)
      if (around) around.parts.push(closed)
      else whole = closed
    } else if (!current) throw new Error(`outside: ${line}`)
    else current.fields[name] = { value: unescaped(value), parameters: parametersOf(parameters) }
  }
  if (!whole || open.length > 0) throw new Error('not closed')
  return whole
}

/** The events, by their identifier. */
export function eventsOf(calendar: IcsPart): Map<string, IcsPart> {
  const events = calendar.parts.filter(({ kind }) => kind === 'VEVENT')
  const found = new Map(events.map(event => [event.fields.UID?.value ?? '', event]))
  if (found.size !== events.length) throw new Error('two events bear the same identifier')
  return found
}

function parametersOf(text: string): Record<string, string> {
  return Object.fromEntries(
    text
      .split(';')
      .filter(Boolean)
      .map(part => [part.split('=')[0] ?? '', part.split('=')[1] ?? '']),
  )
}

function unescaped(value: string): string {
  return value.replace(/\\([nN,;\\])/g, (_, sign: string) => (sign.toLowerCase() === 'n' ? '\n' : sign))
}
