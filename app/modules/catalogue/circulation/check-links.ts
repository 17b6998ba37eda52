import { z } from 'zod'
import type { Job, Progress } from '#kernel/jobs.ts'
import type { Scope } from '#kernel/scope.ts'
import { timeLeft } from '../harvesting/time-left.ts'
import { askLink } from './ask-link.ts'
import { keepLinkStates } from './keep-link-states.ts'
import type { LinkAnswer } from './link-verdict.ts'
import { listDueLinks } from './list-due-links.ts'
import { linksPath } from './pages/paths.ts'

const input = z.object({ which: z.enum(['due', 'failing']).default('due'), dataset_id: z.uuid().optional() })
type Which = z.output<typeof input>

/** Every night, addresses whose time has come are asked, one at a time; what answers is kept as it goes. */
export const checkLinksJob: Job = {
  name: 'catalogue.check-links',
  label: { fr: 'Vérification des liens du catalogue', en: 'Check of the links of the catalogue' },
  input,
  daily: 2,
  run: (scope, which: Which, progress) => checkLinks(scope, which, progress, askLink(scope)),
}

/** Links kept at once, and silences after which a host is left alone until the next night. */
const [atOnce, patience] = [20, 3]

/** In milliseconds: others wait for the place that this job holds. */
const nightMs = 4 * 3_600_000

export async function checkLinks(
  scope: Scope,
  { which, dataset_id }: Which,
  progress: Progress,
  ask: (url: string) => Promise<LinkAnswer>,
  leftMs: () => number = timeLeft(nightMs),
) {
  const silent = new Map<string, number>()
  const tally = { alive: 0, dead: 0, moved: 0, unsure: 0 }
  let after = typeof progress.checkpoint === 'string' ? progress.checkpoint : undefined
  let done = 0
  for (;;) {
    const links = await listDueLinks(scope, {
      which,
      size: atOnce,
      ...(dataset_id && { dataset_id }),
      ...(after && { after }),
    })
    const answers: (LinkAnswer & { id: string })[] = []
    for (const { id, url } of links) {
      const host = URL.parse(url)?.host ?? url
      if ((silent.get(host) ?? 0) >= patience) continue
      const answer = await ask(url)
      if (answer.status === null) silent.set(host, (silent.get(host) ?? 0) + 1)
      answers.push({ id, ...answer })
      await progress.report(done + answers.length, null)
    }
    const kept = await keepLinkStates(scope, { answers })
    for (const state of ['alive', 'dead', 'moved', 'unsure'] as const) tally[state] += kept[state]
    done += answers.length
    after = links.at(-1)?.id
    await progress.report(done, null, undefined, after)
    // What is left is due the next night.
    if (!after || links.length < atOnce || leftMs() === 0) return { path: linksPath, ...tally }
  }
}
