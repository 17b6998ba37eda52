import type { saveDatasets } from '../datasets/save-datasets.ts'
import type { checkPublication } from './check-publication.ts'
import type { planNeed } from './plan-need.ts'
import type { saveNeed } from './save-need.ts'

type Asked = Omit<Parameters<typeof saveNeed>[1], 'id' | 'directorate_id' | 'system_id'>
type Plan = NonNullable<Parameters<typeof planNeed>[1]['plan']>
type Dataset = Parameters<typeof saveDatasets>[1]['datasets'][number]
type Check = Parameters<typeof checkPublication>[1]

export interface DemoNeed extends Asked {
  on: string
  directorate: RegExp
  system?: RegExp
  /** Where it was found, or what is known when it was not. */
  found?: { on: string; like?: RegExp; state: 'not-held' | 'held-unpublished' | 'to-check'; reason: string }
  plan?: Plan & { on: string }
  met?: Dataset & { on: string; note: string }
}

export const demoNeeds: readonly DemoNeed[] = [
  {
    on: '2026-09-15',
    title: 'Comptages de passages de vélos',
    object: 'Passages aux six compteurs des voies vertes, pour prévoir la fréquentation et l’entretien.',
    project: 'Prévision de fréquentation des pistes cyclables',
    directorate: /mobilités/i,
    owner: 'Chargée de mission mobilités',
    granularity: 'Un passage par compteur et par heure',
    history_years: 2,
    place: 'Val-de-Brume',
    frequency: 'MONTHLY',
    found: { on: '2026-09-17', state: 'not-held', reason: 'Les compteurs n’enregistraient que des totaux annuels.' },
    plan: {
      on: '2026-09-22',
      way: 'sensor',
      owner: 'Responsable de la voirie communautaire',
      due: '2026-11-15',
      effort: 12,
      reference: 'Bon de commande 2026-0417, six compteurs',
    },
    met: {
      on: '2026-11-10',
      note: 'Six compteurs relevés chaque nuit ; les deux années précédentes ont été reprises des carnets.',
      title: 'Passages de vélos aux six compteurs des voies vertes',
      family: 'open-data',
      description:
        'Nombre de passages par compteur et par heure, dans les deux sens, depuis septembre 2024. Les carnets papier ont été repris à la main jusqu’en octobre 2026.',
      owner: 'Responsable de la voirie communautaire',
      access_level: 'open',
      licence: 'LO-2.0',
      themes: ['TRAN'],
      keywords: ['vélo', 'comptage', 'mobilités'],
      frequency: 'MONTHLY',
      modified_on: '2026-11-09',
      temporal_from: '2024-09-01',
      place: 'Val-de-Brume',
    },
  },
  {
    on: '2026-09-30',
    title: 'Validations de bus par arrêt',
    object: 'Montées par arrêt et par quart d’heure, pour ajuster l’offre du soir.',
    project: 'Adaptation de l’offre de bus',
    directorate: /mobilités/i,
    owner: 'Chargée de mission mobilités',
    granularity: 'Une validation par arrêt et par quart d’heure',
    history_years: 3,
    frequency: 'MONTHLY',
    found: {
      on: '2026-10-06',
      like: /validations.*bus/i,
      state: 'held-unpublished',
      reason: 'Le délégataire remet ces fichiers chaque mois ; ils restent internes.',
    },
  },
  {
    on: '2026-10-06',
    title: 'Horaires de bus à jour',
    object: 'Horaires du réseau tels qu’ils circulent, travaux compris, pour l’assistant qui répond aux voyageurs.',
    project: 'Assistant des voyageurs',
    directorate: /mobilités/i,
    frequency: 'WEEKLY',
    found: {
      on: '2026-10-08',
      like: /horaires/i,
      state: 'held-unpublished',
      reason: 'Le fichier public convient, mais il n’est repris qu’à chaque changement de saison.',
    },
  },
  {
    on: '2026-10-12',
    title: 'Humidité des sols le long des canalisations',
    object: 'Mesures en continu sur les secteurs anciens, pour distinguer une fuite d’un sol gorgé d’eau.',
    directorate: /eau/i,
    system: /fuites/i,
    owner: 'Responsable de l’exploitation',
    granularity: 'Une mesure par sonde et par heure',
    history_years: 1,
    place: 'Secteurs posés avant 1980',
    frequency: 'DAILY',
    found: { on: '2026-10-14', state: 'not-held', reason: 'Aucune sonde n’est posée à ce jour.' },
    plan: {
      on: '2026-10-20',
      way: 'sensor',
      owner: 'Responsable de l’exploitation',
      due: '2027-03-31',
      effort: 25,
      reference: 'Programme de travaux 2027, lot 3',
    },
  },
  {
    on: '2026-09-22',
    title: 'Courriers triés par service destinataire',
    object: 'Deux mille courriers dont une personne a choisi le service, pour évaluer un tri assisté.',
    project: 'Tri assisté du courrier',
    directorate: /courrier|générale|habitants/i,
    labels: true,
    legal_basis: 'Mission d’intérêt public ; noms masqués avant l’évaluation',
    found: {
      on: '2026-09-24',
      state: 'to-check',
      reason: 'Le logiciel courrier garde peut-être l’affectation d’origine.',
    },
    plan: {
      on: '2026-09-28',
      way: 'digitisation',
      owner: 'Chef du service courrier',
      due: '2026-11-06',
      effort: 18,
      reference: 'Deux semaines de relecture à trois agents',
    },
  },
  {
    on: '2026-10-22',
    title: 'Remplissage des conteneurs d’apport volontaire',
    object: 'Niveau de chaque conteneur, pour ne passer que là où il le faut.',
    project: 'Tournées à la demande',
    directorate: /déchets/i,
    owner: 'Responsable de la collecte',
    granularity: 'Un relevé par conteneur et par jour',
    place: 'Val-de-Brume',
    frequency: 'DAILY',
    found: {
      on: '2026-10-27',
      state: 'held-unpublished',
      reason: 'Le prestataire mesure déjà, sans nous remettre les relevés.',
    },
    plan: {
      on: '2026-11-03',
      way: 'clause',
      owner: 'Responsable de la commande publique',
      due: '2026-12-18',
      effort: 4,
      reference: 'Avenant au marché de collecte du verre',
    },
  },
  {
    on: '2026-11-04',
    title: 'Logements vacants par quartier',
    object: 'Logements sans occupant depuis plus d’un an, pour orienter les aides à la rénovation.',
    project: 'Observatoire de l’habitat',
    directorate: /urbanisme|aménagement/i,
    granularity: 'Un nombre de logements par quartier et par an',
    frequency: 'ANNUAL',
    legal_basis: 'À préciser avec la déléguée à la protection des données',
    found: {
      on: '2026-11-12',
      state: 'not-held',
      reason: 'Les fichiers fonciers ne sont pas demandés par l’agglomération.',
    },
  },
  {
    on: '2026-11-18',
    title: 'État des aménagements cyclables',
    object: 'Revêtement et dégradations de chaque tronçon, pour programmer l’entretien avant l’hiver.',
    project: 'Entretien prévisionnel des voies vertes',
    directorate: /mobilités/i,
    owner: 'Responsable de la voirie communautaire',
    granularity: 'Une note par tronçon',
    history_years: 3,
    place: 'Val-de-Brume',
    frequency: 'ANNUAL',
  },
]

export const demoChecks: readonly (Omit<Check, 'dataset_id'> & { on: string; like?: RegExp })[] = [
  {
    on: '2026-11-05',
    rule: 'grants',
    state: 'published',
    like: /subventions/i,
    note: 'Portail ouvert, conventions de 2026.',
  },
  {
    on: '2026-11-05',
    rule: 'deliberations',
    state: 'published',
    like: /délibérations du conseil/i,
    note: 'Depuis le logiciel des actes.',
  },
  {
    on: '2026-11-05',
    rule: 'procurement',
    state: 'held',
    like: /marchés publics notifiés/i,
    note: 'Le profil d’acheteur ne transmet plus depuis juillet.',
  },
  {
    on: '2026-11-06',
    rule: 'defibrillators',
    state: 'missing',
    note: 'Aucune liste ; le service des bâtiments la dresse.',
  },
  { on: '2026-11-06', rule: 'high-pay', state: 'held', note: 'Calculée par la DRH, pas encore mise en ligne.' },
  {
    on: '2026-11-06',
    rule: 'reuse-register',
    state: 'missing',
    note: 'Le catalogue en tiendra lieu dès son ouverture.',
  },
]
