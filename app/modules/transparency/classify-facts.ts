import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import { query } from '#kernel/operation.ts'
import { breather } from '#kernel/recognition.ts'
import { readSent, resultOf } from './engine/classify-sent.ts'
import { factsSchema, severalSchema } from './engine/facts.ts'
import type { Result } from './engine/result.ts'

const most = 100

/** What the law asks of one system, or of several under their ids: the answer of `gouvernail classify`. Nothing is kept. */
export const classifyFacts = query({
  name: 'transparency.classify-facts',
  summary: { fr: 'Qualifier un système au regard du droit', en: 'Classify a system under the law' },
  needs: 'transparency.read',
  http: 'POST /classifications',
  // Facts are read by the engine, whose problems name the field and what it takes.
  input: z.unknown().meta(z.toJSONSchema(z.union([factsSchema, severalSchema]), { io: 'input' })),
  async run(scope, sent) {
    if (Array.isArray(sent) && sent.length > most)
      throw new Invalid({ input: { key: 'transparency.too-many', words: { most } } })
    const read = readSent(sent)
    if (read.problems) throw new Invalid(read.problems)
    const results: Result[] = []
    // A hundred take seconds: others are answered meanwhile.
    const breathe = breather()
    for (const system of read.systems) {
      await breathe()
      results.push(resultOf(system, { today: today(scope) }))
    }
    const [only] = results
    return read.several || !only ? results : only
  },
})
