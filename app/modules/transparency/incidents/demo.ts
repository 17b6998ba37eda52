import type { Story } from '#kernel/module.ts'
import { listSystems } from '#modules/inventory/public.ts'
import { closeIncident } from './close-incident.ts'
import { readIncident } from './read-incident.ts'
import { recordIncident } from './record-incident.ts'
import { recordNotification } from './record-notification.ts'
import { skipNotification } from './skip-notification.ts'

/** One incident told to the CNIL in time and closed; another, known the day before, whose clock runs. */
export async function demo(story: Story): Promise<void> {
  const { rows } = await listSystems(story.on('2026-10-12'), {})
  const named = (words: RegExp) => rows.find(({ name }) => words.test(name))?.id ?? null
  await toldAndClosed(story, named(/robot|conversation/i))
  await recordIncident(story.on('2026-11-23'), {
    what: 'Un résumé automatique envoyé à trois associations contenait le nom et le téléphone de deux habitants. Le courriel a été rappelé.',
    known_on: '2026-11-22',
    known_time: '17:40',
    happened_on: '2026-11-21',
    system_id: named(/rédaction|résumé/i),
    serious: 'none',
    personal_data: true,
    persons: 2,
  })
}

async function toldAndClosed(story: Story, system_id: string | null): Promise<void> {
  const scope = story.on('2026-10-13')
  const { id } = await recordIncident(scope, {
    what: 'Pendant une heure, le robot du site a montré à des visiteurs les questions posées par d’autres, sans leur nom.',
    known_on: '2026-10-12',
    known_time: '16:05',
    happened_on: '2026-10-12',
    happened_time: '15:00',
    system_id,
    serious: 'none',
    personal_data: true,
    breach_risk: 'risk',
    persons: 40,
    consequences: 'Des questions personnelles ont pu être lues ; aucune n’était nominative.',
    cause: 'Cache mal réglé par le fournisseur.',
    measures: 'Robot arrêté à 16:20, cache vidé, réglage corrigé et vérifié avec le fournisseur.',
  })
  const told = (code: string, done_time: string, more: Partial<Parameters<typeof recordNotification>[1]> = {}) =>
    recordNotification(scope, { incident_id: id, code, done_on: '2026-10-12', done_time, ...more })
  await told('dpo', '16:30')
  const receipt = 'Accusé de réception fictif de la notification 26-1012.'
  const file = { name: 'accuse-de-reception.txt', content: new TextEncoder().encode(receipt) }
  await told('cnil', '18:10', { reference: 'Notification 26-1012', file })
  const reason = 'Aucun nom n’a été montré : le risque n’est pas élevé.'
  const { incident } = await readIncident(scope, { id })
  for (const { code, state, binds } of incident.steps)
    if (binds && state === 'open') await skipNotification(scope, { incident_id: id, code, reason })
  const conclusion =
    'Défaut de réglage du fournisseur, corrigé le jour même. Un essai de cloisonnement est ajouté à la recette.'
  await closeIncident(story.on('2026-10-20'), { id, conclusion })
}
