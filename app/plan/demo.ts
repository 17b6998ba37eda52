import type { Story } from '#kernel/module.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import { acceptAction } from './accept-action.ts'
import { addDependency } from './add-dependency.ts'
import { changeState } from './change-state.ts'
import { commentAction } from './comment-action.ts'
import { commentPoint } from './comment-point.ts'
import { autumn, earlyMistake } from './demo-autumn.ts'
import { readPlan } from './read-plan.ts'
import { recordDecision } from './record-decision.ts'
import { saveAction } from './save-action.ts'
import { setPosition } from './set-position.ts'
import { takeSnapshot } from './take-snapshot.ts'

const targets: [row: string, target: number, weight: number][] = [
  ['I.B.1.a', 3, 3],
  ['I.B.1.b', 3, 3],
  ['I.A.1.a', 2, 2],
  ['III.A.2.a', 3, 3],
  ['III.A.2.b', 2, 3],
  ['III.A.2.c', 2, 3],
  ['II.C.1.a', 3, 2],
  ['IV.B.1.a', 3, 2],
  ['III.A.1.a', 3, 2],
]

/** When each of the first actions happens, and what some of them cost. */
const dates = [
  { starts_on: '2026-10-19', due_on: '2026-11-20' },
  { starts_on: '2026-10-19', due_on: '2026-12-18' },
  { starts_on: '2026-11-02', due_on: '2026-12-18' },
  { starts_on: '2027-01-11', due_on: '2027-03-26' },
  { starts_on: '2027-02-01', due_on: '2027-06-30', euros: 12_000 },
  { due_on: '2027-09-30', euros: 4_500 },
]

/** The council sets its aims, a first set of actions is accepted, some begin, and snapshots keep the story. */
export async function demo(story: Story): Promise<void> {
  for (const [prerequisite, target, weight] of targets) {
    await setPosition(story.on('2026-10-12'), { prerequisite, target, weight, target_date: '2027-12-31' })
  }
  await commentPoint(story.on('2026-10-13'), {
    prerequisite: 'I.B.1.a',
    comment:
      'Les logiciels des écoles de musique ne sont pas encore dans la liste ; ils y entreront avant la fin de l’année.',
  })
  const { proposals } = await readPlan(story.on('2026-10-14'), {})
  const owners = [
    'Chargé de mission IA',
    'Directrice des systèmes d’information',
    'Déléguée à la protection des données',
    'Direction des ressources humaines',
  ]
  const ids: string[] = []
  for (const [i, { template }] of proposals.slice(0, 6).entries()) {
    const id = await acceptAction(story.on('2026-10-14'), { template: template.id })
    await saveAction(story.on('2026-10-15'), {
      id,
      title: template.title.fr,
      owner: owners[i % owners.length],
      ...dates[i],
      state: i < 2 ? 'started' : 'planned',
    })
    ids.push(id)
  }
  await steer(story, ids)
  const mistake = await earlyMistake(story)
  await takeSnapshot(story.on('2026-10-15'), {})
  await autumn(story, mistake)
}

const minutes =
  'Bureau communautaire du 4 novembre 2026. Point 3 : action du plan IA retenue. Document de démonstration.\n'

/** What the plan is tied to, what waits for what, a word of the data protection officer, a decision of the bureau. */
async function steer(story: Story, [first = '', second = '', third = '', fourth = '', fifth = '']: string[]) {
  await updateAuthority(story.on('2026-10-15'), {
    budget_debate: '02-11',
    budget_vote: '03-25',
    capacity_person_days: 40,
    capacity_euros: 15_000,
  })
  await addDependency(story.on('2026-10-15'), { id: fourth, waits_for: second })
  await addDependency(story.on('2026-10-15'), { id: fifth, waits_for: fourth })
  await commentAction(story.on('2026-10-22'), {
    id: second,
    text: 'La direction des finances est prête la première : commençons par ses logiciels.',
  })
  await recordDecision(story.on('2026-11-05'), {
    id: third,
    decided_on: '2026-11-04',
    decided_by: 'Bureau communautaire',
    decision: 'Action retenue, à mener avec les moyens du service avant la fin de l’année.',
    reference: 'Relevé de décisions du 4 novembre 2026, point 3',
    file: { name: 'releve-de-decisions-2026-11-04.txt', content: new TextEncoder().encode(minutes) },
  })
  await changeState(story.on('2026-11-12'), { id: first, state: 'done' })
}
