import type { Deadline } from '#kernel/module.ts'
import type { Work } from '#kernel/scope.ts'
import { contractsPath } from './pages/paths.ts'
import { loadRenewals } from './renewals.ts'
import { contractTexts } from './texts.ts'

/** From when each renewal that matters must be prepared; also for calendars followed by an address, where nobody is signed in. */
export async function deadlines(scope: Work): Promise<Deadline[]> {
  const say = contractTexts[scope.language]
  return (await loadRenewals(scope))
    .filter(({ matters, standing }) => matters && standing !== 'ended')
    .map(({ id, object, prepare_on, ends_on, plan_way }) => ({
      id: `contract-${id}`,
      on: prepare_on,
      title: say.prepare(object, ends_on),
      path: `${contractsPath}/${id}`,
      done: plan_way !== null,
    }))
}
