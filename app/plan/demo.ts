import type { Story } from '#kernel/module.ts'
import { acceptAction } from './accept-action.ts'
import { commentPoint } from './comment-point.ts'
import { readPlan } from './read-plan.ts'
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
  for (const [i, { template }] of proposals.slice(0, 6).entries()) {
    const id = await acceptAction(story.on('2026-10-14'), { template: template.id })
    await saveAction(story.on('2026-10-15'), {
      id,
      title: template.title.fr,
      owner: owners[i % owners.length],
      starts_on: i < 3 ? '2026-10-19' : '2027-01-11',
      due_on: i < 3 ? '2026-12-18' : '2027-06-30',
      state: i < 2 ? 'started' : 'planned',
    })
  }
  await takeSnapshot(story.on('2026-10-15'), {})
  await takeSnapshot(story.on('2026-11-13'), {})
}
