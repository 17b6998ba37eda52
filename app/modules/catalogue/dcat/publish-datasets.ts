import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { nextVersion } from './next-version.ts'
import { searchedWords } from './searched-words.ts'
import { loadStandings, type DatasetStanding, type Obstacle } from './standings.ts'

/** Puts the description of open datasets online, or says it again as it is now. What cannot be is said, with why. */
export const publishDatasets = command({
  name: 'catalogue.publish-datasets',
  summary: { fr: 'Publier des jeux au catalogue public', en: 'Publish datasets in the public catalogue' },
  needs: 'catalogue.publish',
  input: z.object({ ids: z.array(fields.id).min(1).max(500) }),
  http: 'POST /catalogue/publications',
  async run(scope, { ids }) {
    const asked = [...new Set(ids)]
    const states = await loadStandings(scope, asked)
    if (states.length < asked.length) throw new NotFound('kernel.not-found')
    const why = ({ obstacle, standing }: DatasetStanding): WhyNotPublished | null =>
      obstacle ?? (standing === 'online' ? 'unchanged' : null)
    const fit = states.filter(state => why(state) === null)
    const skipped = states.flatMap(state => {
      const reason = why(state)
      return reason ? [{ id: state.id, title: state.title, why: reason }] : []
    })
    const [only] = skipped
    if (only && asked.length === 1) throw new Conflict(refusals[only.why], { title: only.title })
    if (fit.length > 0) {
      const [version, day] = [await nextVersion(scope), today(scope)]
      for (const { id, current } of fit)
        await sql`
          insert into catalogue.publication (tenant_id, id, dataset_id, version, state, title, words, content, first_published_on, published_on)
          values (${scope.tenantId}, ${newId()}, ${id}, ${version}, 'published', ${current.title}, ${searchedWords(current)},
            ${JSON.stringify(current)}, ${day}, ${day})
          on conflict (tenant_id, dataset_id) do update set version = excluded.version, state = 'published', title = excluded.title,
            words = excluded.words, content = excluded.content, published_on = excluded.published_on`.execute(scope.db)
    }
    return { published: fit.map(({ id }) => id), skipped }
  },
})

export type WhyNotPublished = Obstacle | 'unchanged'

const refusals = {
  archived: 'catalogue.publish-archived',
  'not-open': 'catalogue.publish-not-open',
  personal: 'catalogue.publish-personal',
  'to-judge': 'catalogue.publish-to-judge',
  unchanged: 'catalogue.publish-unchanged',
} as const satisfies Record<WhyNotPublished, string>
