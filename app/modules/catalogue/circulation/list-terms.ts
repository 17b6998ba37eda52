import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { holdsWords } from '#plan/words-in.ts'
import { loadTerms } from './term.ts'

export const listTerms = query({
  name: 'catalogue.list-terms',
  summary: { fr: 'Lire le glossaire', en: 'Read the glossary' },
  needs: 'catalogue.read',
  input: z.object({ search: z.string().trim().max(100).optional() }),
  http: 'GET /terms',
  async run(scope, { search = '' }) {
    return (await loadTerms(scope)).filter(({ term, definition }) => holdsWords(search, term, definition))
  },
})
