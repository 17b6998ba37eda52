import { typeset } from './typesetting.ts'

/** A place that a person must complete, verify or choose: printed between brackets, in a style of its own. */
export interface Blank {
  blank: string
}

/** A sentence of the draft. */
export type Line = readonly (string | Blank)[]

/** Our own words, where brackets are blanks. */
export function worded(text: string): Line {
  return text
    .split(/(\[[^\]]+\])/)
    .filter(part => part !== '')
    .map(part => (part.startsWith('[') ? { blank: typeset(part, 'fr') } : typeset(part, 'fr')))
}

/** Words typed by people: their brackets become parentheses, so that in the document every bracket is a blank. */
export function typed(text: string): string {
  return typeset(text, 'fr').replaceAll('[', '(').replaceAll(']', ')')
}

/** A sentence made of our words, with values of the authority where `{name}` stands. */
export function line(template: string, values: Readonly<Record<string, string | number>> = {}): Line {
  return template
    .split(/(\{\w+\})/)
    .filter(part => part !== '')
    .flatMap((part): Line => {
      const name = /^\{(\w+)\}$/.exec(part)?.[1]
      return name === undefined ? worded(part) : [typed(String(values[name] ?? ''))]
    })
}

export function blanksIn(lines: readonly Line[]): string[] {
  return lines.flatMap(parts => parts.flatMap(part => (typeof part === 'string' ? [] : [part.blank])))
}
