import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { plainWords } from '#kernel/texts.ts'
import { givens, groups, modelClauses } from './library.ts'
import { loadVariants } from './load-variants.ts'

export const clauseLevels = ['mandatory', 'recommended', 'if-ai'] as const

/** The model clauses, each with the authority's own wording if it has one. */
export const listClauses = query({
  name: 'procurement.list-clauses',
  summary: { fr: 'Lire la bibliothèque de clauses', en: 'Read the clause library' },
  needs: 'procurement.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    level: z.enum(clauseLevels).optional(),
    group: z.enum(groups).optional(),
    given: z.enum(givens).optional(),
    own: z.enum(['yes', 'no']).optional(),
  }),
  http: 'GET /clauses',
  async run(scope, { search, level, group, given, own }) {
    const variants = await loadVariants(scope)
    const words = plainWords(search ?? '').split(' ')
    return modelClauses
      .map(clause => ({ ...clause, variant: variants.get(clause.id) ?? null }))
      .filter(clause => {
        const all = [
          clause.title,
          clause.purpose,
          clause.when,
          clause.en.title,
          clause.en.purpose,
          ...clause.text,
          clause.variant?.body ?? '',
        ]
        const text = plainWords(all.join(' '))
        return (
          words.every(word => text.includes(word)) &&
          (!level || clause.level === level) &&
          (!group || clause.group === group) &&
          (!given || clause.given === given) &&
          (!own || (clause.variant !== null) === (own === 'yes'))
        )
      })
  },
})
