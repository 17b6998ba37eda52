import { page } from '#kernel/page.ts'
import { paths } from './paths.ts'

/** Where the addresses of actions begin: it leads to the plan, which lists them. */
export const actionListPage = page({
  path: paths.actionList,
  needs: 'plan.read',
  get: async visit => ({ redirect: visit.query.size > 0 ? `${paths.actions}?${visit.query}` : paths.actions }),
})
