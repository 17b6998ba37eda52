import type { Story } from '#kernel/module.ts'
import { saveAgreement } from './save-agreement.ts'
import { signAgreement } from './sign-agreement.ts'
import { writeSection } from './write-section.ts'

/** Two agreements in force, one to renew before the end of the year, and a draft whose text is under way. */
export async function demo(story: Story, party: (word: string) => string): Promise<string> {
  const scope = story.on('2026-01-20')
  const water = await saveAgreement(scope, {
    title: 'Échange des données d’eau potable et d’assainissement',
    kind: 'convention',
    domain: 'data',
    parties: [party('Syndicat des eaux'), party('Hydrolisse')],
    object: 'connaître l’état du réseau et prévenir les fuites',
    owner: 'Responsable du service données et SIG',
    starts_on: '2026-02-01',
    ends_on: '2029-01-31',
    notice_months: 6,
  })
  const copy = new TextEncoder().encode('Convention signée, document de démonstration.\n')
  await signAgreement(story.on('2026-01-29'), {
    id: water,
    signed_on: '2026-01-29',
    starts_on: '2026-02-01',
    reference: 'Délibération 2026-012 du 27 janvier 2026',
    file: { name: 'convention-eau.txt', content: copy },
  })
  const charter = await saveAgreement(scope, {
    title: 'Charte territoriale de la donnée',
    kind: 'charte',
    domain: 'data',
    parties: [party('Rivebrune'), party('Hautemaisne')],
    object: 'partager les mêmes règles entre l’agglomération et ses communes',
    owner: 'Vice-présidente chargée du numérique et des données',
    starts_on: '2026-05-01',
    ends_on: '2027-04-30',
    tacit_renewal: true,
    renewal_months: 12,
    notice_months: 1,
  })
  await signAgreement(story.on('2026-04-28'), { id: charter, signed_on: '2026-04-28', starts_on: '2026-05-01' })
  const bus = await saveAgreement(story.on('2026-01-21'), {
    title: 'Données de fréquentation du réseau de bus',
    kind: 'convention',
    domain: 'data',
    parties: [party('Lisse Mobilités')],
    object: 'adapter l’offre de transport à la fréquentation',
    owner: 'Directrice des mobilités',
    starts_on: '2024-04-01',
    ends_on: '2027-03-31',
    notice_months: 3,
  })
  await signAgreement(story.on('2026-01-21'), { id: bus, signed_on: '2024-03-21', starts_on: '2024-04-01' })
  const draft = await saveAgreement(story.on('2026-11-02'), {
    title: 'Mise à disposition du fond de plan et des adresses',
    kind: 'convention',
    domain: 'data',
    parties: [party('Saint-Orban')],
    object: 'tenir une base d’adresses commune à la commune et à l’agglomération',
    owner: 'Géomaticienne',
    notice_months: 3,
  })
  await writeSection(story.on('2026-11-03'), {
    id: draft,
    code: 'finance',
    text: 'Les données sont échangées à titre gratuit. Chaque partie supporte ses propres coûts.',
  })
  return bus
}
