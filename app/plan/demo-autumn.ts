import type { Story } from '#kernel/module.ts'
import { acceptAction } from './accept-action.ts'
import { archiveFact } from './archive-fact.ts'
import { readPlan } from './read-plan.ts'
import { recordFacts } from './record-facts.ts'
import { saveAction } from './save-action.ts'
import { takeSnapshot } from './take-snapshot.ts'

/** A mistake of the beginning: it counts on 15 October, and is taken out in November. */
export async function earlyMistake(story: Story): Promise<string> {
  const [id = ''] = await recordFacts(story.on('2026-10-15'), {
    facts: [
      {
        kind: 'frugal-option-note',
        title: 'Note sur une option frugale pour la transcription des séances',
        dated: '2026-09-28',
        who: 'Direction des systèmes d’information',
        document_kind: 'rapport',
      },
    ],
  })
  return id
}

/** Five weeks of work: evidence comes in, a mistake is put right, an action enters the plan and falls behind. */
export async function autumn(story: Story, mistake: string): Promise<void> {
  await recordFacts(story.on('2026-10-29'), {
    facts: [
      {
        kind: 'charter-workshop',
        title: 'Atelier d’écriture de la charte : ressources humaines, numérique, culture',
        dated: '2026-10-22',
        who: 'Direction des ressources humaines',
        document_kind: 'emargement',
      },
      {
        kind: 'data-referent-named',
        title: 'Lettre de mission de la référente données',
        dated: '2026-10-27',
        who: 'Direction générale des services',
        document_kind: 'autre',
      },
      {
        kind: 'ai-contact-named',
        title: 'Note de service : une personne contact pour l’IA',
        dated: '2026-10-28',
        who: 'Direction générale des services',
        document_kind: 'autre',
      },
    ],
  })
  await archiveFact(story.on('2026-11-06'), { id: mistake, reason: 'La note n’était qu’un brouillon, jamais remis.' })
  const { proposals } = await readPlan(story.on('2026-11-06'), {})
  const template = proposals[0]?.template
  if (template) {
    const id = await acceptAction(story.on('2026-11-06'), { template: template.id })
    const dates = { starts_on: '2026-11-09', due_on: '2026-11-18' }
    await saveAction(story.on('2026-11-06'), {
      id,
      title: template.title.fr,
      owner: 'Direction de la communication',
      ...dates,
    })
  }
  await takeSnapshot(story.on('2026-11-13'), {})
  await recordFacts(story.on('2026-11-19'), {
    facts: [
      {
        kind: 'citizen-cafe-session',
        title: 'Café IA à la médiathèque : compte rendu de la soirée',
        dated: '2026-11-17',
        who: 'Réseau des médiathèques',
        document_kind: 'proces-verbal',
      },
    ],
  })
  await takeSnapshot(story.on('2026-11-20'), {})
}
