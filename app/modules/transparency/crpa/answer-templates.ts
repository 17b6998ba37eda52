import { z } from 'zod'
import { bilingual, french } from '#kernel/fields.ts'
import file from '../data/answer-templates.json' with { type: 'json' }
import { itemIds, kindIds } from './request-kinds.ts'

export const outcomes = ['answered', 'partly', 'refused', 'transferred', 'not-held'] as const

/** Answers in the words of the authority, each with its ways and times of appeal; letters are in French alone. */
export const templates = z
  .object({
    version: z.iso.date(),
    source: z.object({ title: french, date: z.iso.date(), verified: z.boolean() }),
    items: z.array(
      z.object({
        id: z.enum(itemIds),
        title: french,
        question: bilingual,
        /** Fields of the public page that say the general part of it. */
        from: z.array(z.string()),
      }),
    ),
    answers: z.record(z.enum(kindIds), french),
    outcomes: z.record(z.enum(outcomes), french),
    /** Reasons that the law accepts for a refusal. */
    refusals: z.array(z.object({ id: z.string(), label: bilingual, text: french, article: french })),
    recourses: z.record(z.enum(['cada', 'cnil', 'market']), z.array(french)),
    silence: z.record(z.enum(['cada', 'cnil', 'market']), french),
  })
  .parse(file)

/** What stays to be written in a template: an answer does not leave with it. */
export function hasBlank(text: string): boolean {
  return text.includes('[à compléter')
}
