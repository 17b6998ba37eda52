import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { listApplications, listSystems } from '#modules/inventory/public.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { listDatasets } from '../datasets/list-datasets.ts'
import { answerAccess } from './answer-access.ts'
import { askAccess } from './ask-access.ts'
import { keepLinkStates } from './keep-link-states.ts'
import { linkSource } from './link-source.ts'
import { listDueLinks } from './list-due-links.ts'
import { saveReuse } from './save-reuse.ts'
import { saveTerm } from './save-term.ts'

/** Val-de-Brume in autumn 2026: directorates ask one another for data, and say what they make of it. */
export async function demo(story: Story): Promise<void> {
  await ask(story)
  await reuse(story.on('2026-11-05'))
  await define(story.on('2026-11-06'))
  await check(story)
}

async function ask(story: Story): Promise<void> {
  const october = story.on('2026-10-26')
  const pools = await askAccess(october, {
    dataset_id: await datasetOf(october, 'fréquentation piscines'),
    purpose: 'Rapprocher la fréquentation des lignes de bus qui desservent les piscines.',
    directorate_id: await directorateOf(october, 'mobilités'),
  })
  const grants = await askAccess(october, {
    dataset_id: await datasetOf(october, 'subventions'),
    purpose: 'Préparer la carte du tissu associatif pour les élus.',
    directorate_id: await directorateOf(october, 'culture'),
  })
  const households = await askAccess(story.on('2026-10-28'), {
    wanted: 'Liste nominative des foyers en impayé d’eau',
    purpose: 'Repérer les foyers à qui proposer un accompagnement.',
    directorate_id: await directorateOf(october, 'eau'),
  })
  await answerAccess(story.on('2026-11-03'), {
    id: pools.id,
    answer: 'granted',
    answer_text: 'Fichier mensuel déposé dans le dossier partagé des mobilités, mis à jour le 5 de chaque mois.',
  })
  await answerAccess(story.on('2026-11-10'), {
    id: grants.id,
    answer: 'partial',
    answer_text: 'Montants et objets communiqués ; les coordonnées des personnes ne le sont pas.',
  })
  await answerAccess(story.on('2026-11-12'), {
    id: households.id,
    answer: 'refused',
    answer_text:
      'Aucune finalité déclarée ne couvre ce rapprochement nominatif : la déléguée à la protection des données propose des effectifs par quartier.',
  })
  await askAccess(story.on('2026-11-02'), {
    dataset_id: await datasetOf(october, 'Réseau d’assainissement'),
    purpose: 'Vérifier la desserte des nouvelles zones d’activités.',
    directorate_id: await directorateOf(october, 'économique'),
  })
  await askAccess(story.on('2026-11-19'), {
    wanted: 'Consommations d’énergie des bâtiments par mois',
    purpose: 'Suivre l’effet des travaux d’isolation.',
    directorate_id: await directorateOf(october, 'culture'),
  })
}

async function reuse(scope: Scope): Promise<void> {
  const water = await datasetOf(scope, 'Réseau d’eau potable')
  const flood = await datasetOf(scope, 'Zones inondables')
  const town = await datasetOf(scope, 'Plan local d’urbanisme')
  const { rows: systems } = await listSystems(scope, { kind: 'ai', size: 1 })
  const { rows: applications } = await listApplications(scope, { size: 1 })
  const economy = await directorateOf(scope, 'économique')
  await saveReuse(scope, {
    dataset_id: water,
    kind: 'report',
    title: 'Tableau de bord des zones d’activités raccordées',
    directorate_id: economy,
    since: '2026-10-12',
  })
  await saveReuse(scope, {
    dataset_id: flood,
    kind: 'publication',
    title: 'Carte des risques du dossier d’information communal',
    directorate_id: await directorateOf(scope, 'aménagement'),
    since: '2026-09-01',
  })
  if (systems[0])
    await saveReuse(scope, {
      dataset_id: water,
      kind: 'ai-system',
      title: `${systems[0].name} : données d’entrée`,
      directorate_id: await directorateOf(scope, 'eau'),
      system_id: systems[0].id,
    })
  await linkSource(scope, {
    dataset_id: town,
    from_dataset_id: flood,
    how: 'Servitudes reportées à chaque révision du plan',
  })
  if (applications[0])
    await linkSource(scope, {
      dataset_id: flood,
      from_application_id: applications[0].id,
      how: 'Extraction annuelle, puis contrôle par le SIG',
    })
}

async function define(scope: Scope): Promise<void> {
  const water = await datasetOf(scope, 'Réseau d’eau potable')
  await saveTerm(scope, {
    term: 'Abonné',
    definition: 'Titulaire d’un contrat d’eau en cours. Un foyer sans contrat à son nom n’est pas un abonné.',
    source: 'Règlement du service de l’eau',
    dataset_ids: [water],
  })
  await saveTerm(scope, {
    term: 'Usager',
    definition: 'Personne qui se sert d’un service public, qu’elle en soit ou non l’abonnée ou la cliente.',
    source: 'Comité des données',
  })
  await saveTerm(scope, {
    term: 'Tronçon',
    definition: 'Partie d’un réseau entre deux nœuds, de mêmes matériau, diamètre et année de pose.',
    source: 'Cahier des charges du SIG',
    dataset_ids: [water, await datasetOf(scope, 'Réseau d’assainissement')],
  })
}

/** What two nights of checks found, told without asking anybody: one address is gone, one answers, one is silent. */
async function check(story: Story): Promise<void> {
  const scope = story.on('2026-11-16')
  const [gone, fine, silent] = await listDueLinks(scope, { size: 3 })
  const answers = [
    ...(gone ? [{ id: gone.id, status: 404, problem: null, movedForGood: false }] : []),
    ...(fine ? [{ id: fine.id, status: 200, problem: null, movedForGood: false }] : []),
    ...(silent ? [{ id: silent.id, status: null, problem: 'too-slow', movedForGood: false }] : []),
  ]
  await keepLinkStates(scope, { answers })
}

async function datasetOf(scope: Scope, search: string): Promise<string> {
  const { rows } = await listDatasets(scope, { search, size: 1 })
  const [found] = rows
  if (!found) throw new Error(`the catalogue of the story lacks « ${search} »`)
  return found.id
}

async function directorateOf(scope: Scope, words: string): Promise<string> {
  const found = (await listDirectorates(scope, {})).find(({ name }) => name.toLowerCase().includes(words))
  if (!found) throw new Error(`the story lacks the directorate « ${words} »`)
  return found.id
}
