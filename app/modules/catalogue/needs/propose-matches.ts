import { sql } from 'kysely'
import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { datasetsByTitle } from '../datasets/dataset-titles.ts'
import { stateOf } from './data-state.ts'
import { fitOf } from './fit.ts'
import { likenessOf } from './likeness.ts'
import { loadHeld, toldOf } from './load-held.ts'
import { loadNeed } from './load-needs.ts'
import { termsOf } from './terms.ts'

const most = 6
/** Below a third of the words of the need, a likeness is chance. */
const least = 0.3
/** Words looked for, and the best datasets read for each. */
const words = 12
const read = 40

/** Datasets of the catalogue that may meet a need, the likeliest first, with why; and others to choose from, by title. */
export const proposeMatches = query({
  name: 'catalogue.propose-matches',
  summary: { fr: 'Proposer des jeux de données pour un besoin', en: 'Propose datasets for a need' },
  needs: 'catalogue.read',
  input: z.object({ id: fields.id }),
  http: 'GET /data-needs/:id/proposals',
  async run(scope, { id }) {
    const need = await loadNeed(scope, id)
    const title = termsOf(need.title)
    const wanted = (title.length > 1 ? title : [...new Set([...title, ...termsOf(need.object ?? '')])]).slice(0, words)
    const held = await loadHeld(scope, await idsOf(scope, wanted))
    const proposals = held
      .map(one => ({
        id: one.id,
        title: one.title,
        likeness: likenessOf(wanted, one),
        fit: fitOf(need, one),
        state: stateOf(toldOf(scope, one, need.frequency)),
      }))
      .filter(({ likeness }) => likeness.score >= least)
      .toSorted(
        (a, b) => b.likeness.score - a.likeness.score || shortOf(a) - shortOf(b) || a.title.localeCompare(b.title),
      )
      .slice(0, most)
    return { proposals, others: await datasetsByTitle(scope, 500) }
  },
})

export type Proposal = Awaited<ReturnType<typeof proposeMatches>>['proposals'][number]

function shortOf({ fit }: { fit: ReturnType<typeof fitOf> }): number {
  return fit.filter(({ verdict }) => verdict === 'short').length
}

async function idsOf(scope: Work, wanted: readonly string[]): Promise<string[]> {
  const { rows } = await sql<{ id: string }>`
    select distinct found.id from unnest(${[...wanted]}::text[]) word,
      lateral (select id from catalogue.find_datasets(word) id limit ${read}) found
  `.execute(scope.db)
  return rows.map(({ id }) => id)
}
