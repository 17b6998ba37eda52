import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { db } from '../tables.ts'
import { differences } from './compare.ts'
import { publicContent } from './content.ts'
import { loadProposals } from './load-proposals.ts'
import { loadStates } from './load-states.ts'
import { loadSettings } from './settings.ts'
import { signature } from './signature.ts'

/** One record before the public: what is online, what would be, what waits, and what changes from one to the next. */
export const readPublicState = query({
  name: 'transparency.read-public-state',
  summary: { fr: 'Lire l’état public d’une fiche', en: 'Read the public state of a record' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /publications/:id',
  async run(scope, { id }) {
    const [state] = await loadStates(scope, { id })
    if (!state) throw new NotFound('kernel.not-found')
    const proposals = await loadProposals(scope, id)
    const waiting = proposals.find(one => one.state === 'proposed') ?? null
    const frozen = waiting
      ? await db(scope)
          .selectFrom('transparency.proposal')
          .select('content')
          .where('id', '=', waiting.id)
          .executeTakeFirst()
      : undefined
    const proposed = waiting?.deed === 'publish' ? (publicContent.safeParse(frozen?.content).data ?? null) : null
    const settings = await loadSettings(scope)
    const mine = waiting?.prepared_by_id === signature(scope).by_id
    return {
      ...state,
      waiting: waiting && {
        ...waiting,
        content: proposed,
        differences: differences(state.published, proposed),
        /** The record changed after it was frozen: what is approved is older than what is written. */
        stale: proposed !== null && state.current !== null && !isDeepStrictEqual(proposed, state.current),
        /** Whether this very person may approve it. */
        open: !mine || settings.single_approval,
        waiver: mine ? settings.single_approval_reason : null,
      },
      differences: state.current ? differences(state.published, state.current) : [],
      proposals,
    }
  },
})

export type PublicStateRead = Awaited<ReturnType<typeof readPublicState>>
