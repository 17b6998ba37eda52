import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { placeholder, topicId, type ModelClause } from './library.ts'

/** A clause chosen for an annex: which wording, and what its blanks become. */
export const chosenClause = z.object({
  topic: topicId,
  /** `model`, `variant` (the authority's own wording) or the id of an alternative. */
  wording: z.string().max(40).default('model'),
  values: z.record(z.string().max(40), fields.line(400)).default({}),
})
export type ChosenClause = z.output<typeof chosenClause>

/** The authority's own wording, as it stands. */
export interface Variant {
  topic: string
  version: number
  title: string
  body: string
}

export interface WrittenClause {
  topic: string
  number: number
  title: string
  paragraphs: string[]
  /** Blanks that nobody filled. */
  blanks: string[]
}

/** The wordings offered for a topic, the authority's own first. */
export function wordingsOf(
  clause: ModelClause,
  variant: Variant | undefined,
): { id: string; paragraphs: readonly string[] }[] {
  return [
    ...(variant ? [{ id: 'variant', paragraphs: paragraphsOf(variant.body) }] : []),
    { id: 'model', paragraphs: clause.text },
    ...clause.alternatives.map(({ id, text }) => ({ id, paragraphs: text })),
  ]
}

/** A text typed in a box: a paragraph ends with a blank line, or a line. */
export function paragraphsOf(body: string): string[] {
  return body
    .split(/\n+/)
    .map(line => line.trim())
    .filter(Boolean)
}

/** The clause as it will be signed: blanks replaced, those left said between brackets so that nobody signs them unseen. */
export function writeClause(clause: ModelClause, variant: Variant | undefined, chosen: ChosenClause): WrittenClause {
  const wordings = wordingsOf(clause, variant)
  const wording = wordings.find(({ id }) => id === chosen.wording) ?? wordings[0]
  const blanks: string[] = []
  const paragraphs = (wording?.paragraphs ?? []).map(text =>
    text.replace(placeholder, (_, name: string) => {
      const variable = clause.variables.find(one => one.name === name)
      const value = chosen.values[name] ?? variable?.default ?? ''
      if (value === '' || value.startsWith('[')) blanks.push(variable?.label.fr ?? name)
      return value === '' ? `[à compléter : ${variable?.label.fr ?? name}]` : figure(value, variable?.kind)
    }),
  )
  const title = wording?.id === 'variant' && variant ? variant.title : clause.title
  return { topic: clause.id, number: clause.number, title, paragraphs, blanks: [...new Set(blanks)] }
}

/** « 10000 » reads « 10 000 », with a space that does not break. */
function figure(value: string, kind: 'number' | 'text' | undefined): string {
  return kind === 'number' && /^\d{5,}$/.test(value) ? value.replace(/\B(?=(\d{3})+$)/g, '\u202f') : value
}

/** The variables that a wording uses. */
export function variablesOf(clause: ModelClause, paragraphs: readonly string[]) {
  const used = new Set([...paragraphs.join(' ').matchAll(placeholder)].map(([, name]) => name))
  return clause.variables.filter(({ name }) => used.has(name))
}
