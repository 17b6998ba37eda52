import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { analyseDocument } from './analyse-document.ts'

/** Looks for data clauses in one file; nothing of it is kept. */
export const detectClauses = query({
  name: 'procurement.detect-clauses',
  summary: { fr: 'Chercher les clauses de données d’un contrat', en: 'Look for the data clauses of a contract' },
  needs: 'procurement.read',
  input: z.object({ name: fields.line(), content: fields.content }),
  run: (scope, { name, content }) => analyseDocument(scope, name, content),
})
