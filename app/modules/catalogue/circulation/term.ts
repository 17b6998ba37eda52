import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** Living terms, in the order of the alphabet. */
export async function loadTerms(scope: Work, id?: string) {
  const rows = db(scope)
    .selectFrom('catalogue.term')
    .select(['id', 'term', 'definition', 'source', 'dataset_ids'])
    .where('archived_at', 'is', null)
    .orderBy(eb => eb.fn<string>('lower', ['term']))
  return (id ? rows.where('id', '=', id) : rows).execute()
}

export type Term = Awaited<ReturnType<typeof loadTerms>>[number]

export async function theTerm(scope: Work, id: string): Promise<Term> {
  const [term] = await loadTerms(scope, id)
  if (!term) throw new NotFound('kernel.not-found')
  return term
}

/** A word has one meaning at a time: whether a living term other than this one already says it. */
export async function isTaken(scope: Work, wanted: string, except?: string): Promise<boolean> {
  const same = (await loadTerms(scope)).find(({ term }) => term.toLowerCase() === wanted.toLowerCase())
  return same !== undefined && same.id !== except
}
