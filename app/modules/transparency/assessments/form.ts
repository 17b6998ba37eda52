import { z } from 'zod'
import { frenchSpaces } from '#kernel/texts.ts'
import file from '../data/assessments.json' with { type: 'json' }
import { mark } from '../engine/mark.ts'

export const kinds = ['fria', 'dpia'] as const
export type Kind = (typeof kinds)[number]

const text = z.string().min(1).transform(frenchSpaces)
const key = z.string().regex(/^[a-z][a-z_-]*$/)
/** Where the record already says it: `system.purpose`, `sheet.people`, `processing.persons`, `facts.…`, `gdpr.why`. */
const from = z.array(z.string().regex(/^(system|sheet|processing|facts|gdpr)\.[a-z_]+$/)).default([])

const question = z.strictObject({
  key,
  /** Asked by the other assessment too: its answer is offered (AI Act, art. 27(4)). */
  shared: key.optional(),
  text,
  help: text,
  example: text.optional(),
  from,
})
const risk = z.strictObject({ key, title: text, text, source: text, mark, from })
const section = z.strictObject({
  id: z.string().regex(/^[a-z]+$/),
  title: text,
  lead: text,
  article: text,
  mark,
  questions: z.array(question),
  risks: z.array(risk).default([]),
})

/** Keys are kept for ever: a version validated years ago is still read with them. */
const table = z
  .strictObject({
    version: z.iso.date(),
    source: text,
    marks: z.record(z.string(), z.string()),
    review_months: z.int().positive(),
    old_draft_days: z.int().positive(),
    forms: z.array(
      z.strictObject({
        kind: z.enum(kinds),
        slug: z.string(),
        article: text,
        mark,
        /** Codes of duties that ask for it, and of those that it meets once validated. */
        requires: z.array(z.string()),
        closes: z.array(z.string()),
        sections: z.array(section).min(1),
      }),
    ),
  })
  .parse(file)

export type Question = z.output<typeof question>
export type Risk = z.output<typeof risk>
export type Section = z.output<typeof section>
export type Form = (typeof table.forms)[number]

export const { version: dataVersion, review_months: reviewMonths, old_draft_days: oldDraftDays } = table

export function formOf(kind: Kind): Form {
  const form = table.forms.find(one => one.kind === kind)
  if (!form) throw new Error(`assessments.json has no « ${kind} »`)
  return form
}

/** `aidf` or `aipd`, as addresses say it. */
export function kindOfSlug(slug: string | undefined): Kind | undefined {
  return table.forms.find(form => form.slug === slug)?.kind
}

export const otherKind = (kind: Kind): Kind => (kind === 'fria' ? 'dpia' : 'fria')

export const questionsOf = (form: Form): Question[] => form.sections.flatMap(({ questions }) => questions)
export const risksOf = (form: Form): Risk[] => form.sections.flatMap(({ risks }) => risks)
