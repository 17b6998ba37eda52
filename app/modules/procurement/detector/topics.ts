import { z } from 'zod'
import file from './data/topics.json' with { type: 'json' }
import { parseClue } from './clue.ts'
import { parsePattern, patternForm } from './pattern.ts'

const pattern = z.string().regex(patternForm)
const day = z.iso.date()
const topic = z.strictObject({
  number: z.int().min(1).max(40),
  id: z.string().regex(/^[a-z]+(-[a-z]+)*$/),
  title: z.string().min(3),
  /** What the clause is for, in one sentence. */
  purpose: z.string().min(10),
  level: z.enum(['mandatory', 'recommended', 'if-ai']),
  /** When it binds, or when it is worth having. */
  when: z.string().min(3),
  references: z.array(z.strictObject({ text: z.string().min(2), verified: z.boolean() })).min(1),
  /** What « ne … pas » does: empties the promise, or is the clause itself. */
  negation: z.enum(['voids', 'prohibits', 'ignored']).default('voids'),
  clues: z
    .array(z.union([pattern, z.strictObject({ all: z.array(pattern).min(2).max(4), within: z.int().min(1).max(60) })]))
    .min(2),
  /** The same words in another sense: a sentence that holds one of these says nothing of the topic. */
  otherwise: z.array(pattern).default([]),
})
const topicFile = z.strictObject({
  version: day,
  source: z.string(),
  topics: z
    .array(topic)
    .length(40)
    .refine(list => list.every(({ number }, index) => number === index + 1), 'numbered from 1 to 40, in order')
    .refine(list => new Set(list.map(({ id }) => id)).size === list.length, 'one id each'),
})

const read = topicFile.parse(file)

/** The day on which the topics and their clues last changed. */
export const topicsVersion = read.version

/** The forty topics of a data clause, ready to be searched. */
export const topics = read.topics.map(one => ({
  ...one,
  clues: one.clues.map(parseClue),
  otherwise: one.otherwise.map(parsePattern),
}))

export type Topic = (typeof topics)[number]
