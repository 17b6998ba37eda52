import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

const most = 20

/** Titles of living datasets, by id or by the words of their title; for other modules that tie theirs to them. */
export function datasetTitles(
  scope: Work,
  wanted: { ids: readonly string[] } | { words: string },
): Promise<{ id: string; title: string }[]> {
  const rows = db(scope)
    .selectFrom('catalogue.dataset')
    .select(['id', 'title'])
    .where('archived_at', 'is', null)
    .orderBy('title')
  if ('ids' in wanted)
    return wanted.ids.length > 0 ? rows.where('id', 'in', [...wanted.ids]).execute() : Promise.resolve([])
  const like = `%${wanted.words.replace(/[\\%_]/g, '\\$&')}%`
  return rows.where(sql<boolean>`public.unaccent(title) ilike public.unaccent(${like})`).limit(most).execute()
}

/** The first datasets of the catalogue by title, for a list to choose from. */
export async function datasetsByTitle(scope: Work, most: number): Promise<{ id: string; title: string }[]> {
  const { rows } = await sql<{ id: string; title: string }>`
    select id, title from catalogue.dataset where archived_at is null order by lower(title), id limit ${most}
  `.execute(scope.db)
  return rows
}
