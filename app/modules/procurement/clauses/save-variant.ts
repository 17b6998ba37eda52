import { z } from 'zod'
import { Invalid } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { command } from '#kernel/operation.ts'
import { modelClause, placeholder, topicId } from './library.ts'
import { addVersion } from './load-variants.ts'

/** Writes the next version of the authority's own wording of a clause. */
export const saveVariant = command({
  name: 'procurement.save-variant',
  summary: { fr: 'Rédiger sa variante d’une clause', en: 'Write one’s own wording of a clause' },
  needs: 'procurement.write-clauses',
  input: z.object({
    topic: topicId,
    title: fields.line(160),
    body: fields.paragraph(6_000),
    note: fields.line(300).nullish(),
  }),
  http: 'POST /clauses/:topic/variants',
  async run(scope, { topic, note = null, ...wording }) {
    const known = modelClause(topic)?.variables.map(({ name }) => name) ?? []
    const unknown = [...wording.body.matchAll(placeholder)].find(([, name = '']) => !known.includes(name))?.[1]
    if (unknown) throw new Invalid({ body: { key: 'procurement.unknown-variable', words: { name: unknown } } })
    return { version: await addVersion(scope, topic, wording, note) }
  },
})
