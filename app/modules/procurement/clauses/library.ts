import { z } from 'zod'
import file from './data/model-clauses.json' with { type: 'json' }
import { topics } from '../detector/topics.ts'

export const groups = ['rights', 'delivery', 'confidence', 'hosting', 'ending', 'control', 'ai'] as const
export type Group = (typeof groups)[number]

/** What makes a clause worth having: always, or only with personal data, AI, a concession… */
export const givens = [
  'always',
  'open',
  'concession',
  'software',
  'personal-data',
  'hosting',
  'sensitive-cloud',
  'health',
  'cloud',
  'archives',
  'ai',
  'ai-high-risk',
] as const

const bilingual = z.strictObject({ fr: z.string().min(1), en: z.string().min(1) })
const longest = 150
const wordsIn = (paragraphs: readonly string[]) => paragraphs.join(' ').match(/[\p{L}\p{N}’'-]+/gu)?.length ?? 0
const text = z
  .array(z.string().min(20))
  .min(1)
  .max(4)
  .refine(paragraphs => wordsIn(paragraphs) <= longest, `at most ${longest} words`)

const clause = z.strictObject({
  topic: z.string(),
  group: z.enum(groups),
  given: z.enum(givens),
  en: z.strictObject({ title: z.string().min(2), when: z.string().min(2), purpose: z.string().min(10) }),
  text,
  variables: z.array(
    z.strictObject({
      name: z.string().regex(/^[a-z_]+$/),
      label: bilingual,
      kind: z.enum(['number', 'text']),
      default: z.string().min(1),
      unit: bilingual.optional(),
    }),
  ),
  alternatives: z.array(z.strictObject({ id: z.string().regex(/^[a-z-]+$/), label: bilingual, text })),
})
const libraryFile = z.strictObject({
  version: z.iso.date(),
  source: z.string(),
  clauses: z.array(clause).refine(sameVariables, 'a variable is used and declared, or neither'),
})

/** « {delai} » in a text. */
export const placeholder = /\{([a-z_]+)\}/g

function sameVariables(list: readonly z.infer<typeof clause>[]): boolean {
  return list.every(({ text: own, alternatives, variables }) => {
    const used = [own, ...alternatives.map(one => one.text)].flat().join(' ').matchAll(placeholder)
    const names = new Set([...used].map(([, name]) => name))
    return names.size === variables.length && variables.every(({ name }) => names.has(name))
  })
}

const read = libraryFile.parse(file)

/** The day on which the model clauses last changed: kept with every annex and variant. */
export const libraryVersion = read.version

/** The forty model clauses, each with the topic that it is written for, in the order of topics. */
export const modelClauses = topics.map(topic => {
  const own = read.clauses.find(one => one.topic === topic.id)
  if (!own) throw new Error(`no model clause for « ${topic.id} »`)
  const { number, id, title, purpose, level, when, references } = topic
  return { ...own, number, id, title, purpose, level, when, references }
})
if (read.clauses.length !== modelClauses.length) throw new Error('a model clause is of no topic')

export type ModelClause = (typeof modelClauses)[number]

export function modelClause(id: string): ModelClause | undefined {
  return modelClauses.find(one => one.id === id)
}

/** The ids of topics, as inputs take them. */
export const topicId = z.enum(modelClauses.map(({ id }) => id))
