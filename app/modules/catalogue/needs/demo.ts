import type { Story } from '#kernel/module.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listDatasets } from '../datasets/list-datasets.ts'
import { saveDatasets } from '../datasets/save-datasets.ts'
import { checkPublication } from './check-publication.ts'
import { closeNeed } from './close-need.ts'
import { decideMatch } from './decide-match.ts'
import { demoChecks, demoNeeds, type DemoNeed } from './demo-needs.ts'
import { listNeedChoices } from './list-need-choices.ts'
import { planNeed } from './plan-need.ts'
import { saveNeed } from './save-need.ts'

/** Val-de-Brume writes what its projects lack, finds some of it at home, plans the rest, meets one; and checks what it must publish. */
export async function demo(story: Story): Promise<void> {
  for (const told of demoNeeds) await tell(story, told)
  for (const { on, like, ...said } of demoChecks) {
    const dataset_id = like ? await datasetLike(story, on, like) : null
    await checkPublication(story.on(on), { ...said, dataset_id })
  }
}

async function tell(story: Story, { on, directorate, system, found, plan, met, ...asked }: DemoNeed): Promise<void> {
  const scope = story.on(on)
  const directorates = await listDirectorates(scope, {})
  const systems = await listNeedChoices(scope, {})
  const id = await saveNeed(scope, {
    ...asked,
    directorate_id: directorates.find(({ name }) => directorate.test(name))?.id ?? null,
    system_id: (system && systems.find(({ name }) => system.test(name))?.id) ?? null,
  })
  if (found) {
    const { on: decided, like, state, reason } = found
    const dataset_id = like ? await datasetLike(story, decided, like) : null
    await decideMatch(story.on(decided), { id, dataset_id, state: dataset_id ? null : state, reason })
  }
  if (plan) {
    const { on: planned, ...values } = plan
    await planNeed(story.on(planned), { id, plan: values })
  }
  if (met) {
    const { on: closed, note, ...dataset } = met
    const [dataset_id = ''] = await saveDatasets(story.on(closed), { datasets: [dataset] })
    await closeNeed(story.on(closed), { id, dataset_id, note })
  }
}

/** The dataset that the register holds by then, if the lists of the story were added. */
async function datasetLike(story: Story, on: string, like: RegExp): Promise<string | null> {
  const { rows } = await listDatasets(story.on(on), { size: 500 })
  return rows.find(({ title }) => like.test(title))?.id ?? null
}
