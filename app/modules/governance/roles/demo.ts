import type { Story } from '#kernel/module.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { endHolder } from './end-holder.ts'
import { nameHolder } from './name-holder.ts'

const act = 'Arrêté 2026-031 du 19 janvier 2026'

/** One order names nearly everybody; the archivist has left, and one directorate has no data lead yet. */
export async function demo(story: Story, party: (word: string) => string): Promise<void> {
  const scope = story.on('2026-01-19')
  const name = (role: string, holder: string, more: object = {}) =>
    nameHolder(scope, { role, holder, named_on: '2026-01-19', act, ...more })
  const order = new TextEncoder().encode(
    'Arrêté 2026-031, désignation des rôles de la donnée. Document de démonstration.\n',
  )
  await name('elected-data', 'Vice-présidente chargée du numérique et des données', {
    file: { name: 'arrete-2026-031.txt', content: order },
  })
  await name('sponsor', 'Directeur général des services')
  await name('chief-data', 'Responsable du service données et SIG', { deputy: 'Géomaticienne' })
  await name('dpo', 'Déléguée à la protection des données')
  await name('ciso', 'Responsable de la sécurité des systèmes d’information')
  await name('buyer', 'Responsable de la commande publique')
  await name('catalogue-editor', 'Chargée des données ouvertes')
  await name('ai-lead', 'Chargé de mission IA')
  const archivist = await name('archivist', 'Archiviste intercommunale')
  await endHolder(story.on('2026-09-01'), {
    id: archivist,
    ended_on: '2026-09-01',
    reason: 'Départ en retraite, poste publié',
  })
  await name('custodian', 'Responsable de l’exploitation', { party_id: party('Hydrolisse'), act: null })
  const directorates = await listDirectorates(scope, {})
  const without = directorates.find(({ name: known }) => /culture/i.test(known)) ?? directorates.at(-1)
  for (const { id, name: known } of directorates.filter(one => one.id !== without?.id))
    await nameHolder(story.on('2026-03-02'), {
      role: 'data-referent',
      holder: `Référent données, ${known}`,
      directorate_id: id,
      named_on: '2026-03-02',
      act: 'Note de service 2026-04',
    })
}
