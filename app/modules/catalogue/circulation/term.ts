import { sql } from 'kysely'
import { NotFound, Refused } from '#kernel/errors.ts'
import type { Scope, Work } from '#kernel/scope.ts'
import { isReferent, requireOwnDirectorate } from '../datasets/reach.ts'
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

/** Directorates of the living datasets that a term names. */
export async function directoratesOf(scope: Work, dataset_ids: readonly string[]): Promise<(string | null)[]> {
  const { rows } = await sql<{ directorate_id: string | null }>`
    select directorate_id from catalogue.dataset where id = any (${[...dataset_ids]}::uuid[]) and archived_at is null
  `.execute(scope.db)
  return rows.map(({ directorate_id }) => directorate_id)
}

/** Whoever may write about some directorates alone writes the words of their datasets; those of no dataset are everybody’s. */
export async function requireOwnWords(scope: Work, dataset_ids: readonly string[]): Promise<void> {
  if (scope.reach === 'all') return
  const directorates = await directoratesOf(scope, dataset_ids)
  if (directorates.length === 0) throw new Refused('catalogue.words-of-all')
  for (const directorate of directorates) requireOwnDirectorate(scope, directorate)
}

/** The same, for screens: what is offered is what is accepted. */
export function mayWriteWords(scope: Scope, directorates: readonly (string | null)[]): boolean {
  if (!isReferent(scope)) return true
  return directorates.length > 0 && directorates.every(one => one !== null && scope.directorates.includes(one))
}
