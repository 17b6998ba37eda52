import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { isCarried, loadActions } from '#plan/action.ts'
import { loadAgreements } from '../agreements/load-agreements.ts'
import { loadBodies } from '../bodies/load-bodies.ts'

/** What the form of a decision offers: instances, agreements, actions of the plan under way. */
export const listChoices = query({
  name: 'governance.list-choices',
  summary: { fr: 'Lister ce qu’une décision peut citer', en: 'List what a decision may refer to' },
  needs: 'governance.read',
  input: z.object({}),
  async run(scope) {
    return {
      bodies: (await loadBodies(scope)).map(({ id, name }) => ({ id, name })),
      agreements: (await loadAgreements(scope)).map(({ id, title }) => ({ id, name: title })),
      actions: (await loadActions(scope)).filter(isCarried).map(({ id, title }) => ({ id, name: title })),
    }
  },
})
