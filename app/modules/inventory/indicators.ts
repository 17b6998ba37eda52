import type { Text } from '#kernel/texts.ts'
import { daysToDecide } from './imposed.ts'

/** What each figure of `measure.ts` counts, in one sentence. */
export const indicators: readonly { id: string; name: Text; method: Text }[] = [
  {
    id: 'inventory.applications',
    name: { fr: 'Logiciels inscrits', en: 'Applications recorded' },
    method: {
      fr: 'Logiciels du registre qui n’en ont pas été retirés, rapportés à la taille de la liste complète quand elle est connue.',
      en: 'Applications of the register that were not archived, over the size of the complete list when it is known.',
    },
  },
  {
    id: 'inventory.complete-list',
    name: { fr: 'Liste des logiciels complète', en: 'Complete list of applications' },
    method: {
      fr: 'Oui quand le registre compte au moins autant de logiciels que la liste complète déclarée par la collectivité.',
      en: 'Yes when the register holds at least as many applications as the complete list the authority states.',
    },
  },
  {
    id: 'inventory.assessed-for-ai',
    name: { fr: 'Logiciels examinés', en: 'Applications assessed' },
    method: {
      fr: 'Logiciels pour lesquels une personne a répondu oui ou non à « contient de l’IA », sur tous les logiciels inscrits ; « on ne sait pas » ne compte pas.',
      en: 'Applications for which a person answered yes or no to “contains AI”, over all applications recorded; “not known” does not count.',
    },
  },
  {
    id: 'inventory.systems-with-owner-and-purpose',
    name: { fr: 'Systèmes d’IA décrits', en: 'AI systems described' },
    method: {
      fr: 'Systèmes d’IA qui ont un responsable et une finalité écrite, sur tous les systèmes d’IA non arrêtés.',
      en: 'AI systems with a person in charge and a written purpose, over all AI systems not retired.',
    },
  },
  {
    id: 'inventory.directorates-covered',
    name: { fr: 'Directions couvertes', en: 'Directorates covered' },
    method: {
      fr: 'Directions auxquelles au moins un logiciel est rattaché, sur toutes les directions.',
      en: 'Directorates to which at least one application is tied, over all directorates.',
    },
  },
  {
    id: 'inventory.reviewed-within-12-months',
    name: { fr: 'Fiches relues depuis douze mois', en: 'Records reviewed within twelve months' },
    method: {
      fr: 'Logiciels dont la dernière relecture a douze mois au plus, sur tous les logiciels inscrits.',
      en: 'Applications last reviewed twelve months ago or less, over all applications recorded.',
    },
  },
  {
    id: 'inventory.imposed-functions',
    name: { fr: 'IA imposées connues', en: 'Imposed AI known' },
    method: {
      fr: 'Fonctions d’IA apportées par un éditeur sans avoir été demandées, et inscrites au registre.',
      en: 'AI functions that a vendor brought without being asked, recorded in the register.',
    },
  },
  {
    id: 'inventory.imposed-decided',
    name: { fr: 'IA imposées décidées', en: 'Imposed AI decided' },
    method: {
      fr: 'IA imposées sur lesquelles une décision motivée est enregistrée, sur toutes celles qui sont connues.',
      en: 'Imposed AI with a recorded decision and its reason, over all those known.',
    },
  },
  {
    id: 'inventory.imposed-decided-in-time',
    name: { fr: 'Décisions prises à temps', en: 'Decisions taken in time' },
    method: {
      fr: `Décisions prises au plus tard le jour de l’activation ou dans les ${daysToDecide} jours qui suivent l’annonce, sur toutes les décisions prises.`,
      en: `Decisions taken by the day of activation or within ${daysToDecide} days of the notice, over all decisions taken.`,
    },
  },
  {
    id: 'inventory.restrictions-proved',
    name: { fr: 'Restrictions prouvées', en: 'Restrictions proved' },
    method: {
      fr: 'Décisions de restreindre ou de désactiver dont l’application est prouvée à une date, sur toutes ces décisions.',
      en: 'Decisions to restrict or disable whose application is proved on a date, over all such decisions.',
    },
  },
  {
    id: 'inventory.ai-systems',
    name: { fr: 'Systèmes d’IA', en: 'AI systems' },
    method: {
      fr: 'Systèmes d’IA inscrits et non arrêtés ; les algorithmes à règles écrites sont comptés à part.',
      en: 'AI systems recorded and not retired; algorithms with written rules are counted apart.',
    },
  },
  {
    id: 'inventory.rule-based-algorithms',
    name: { fr: 'Algorithmes à règles écrites', en: 'Algorithms with written rules' },
    method: {
      fr: 'Algorithmes inscrits et non arrêtés qui suivent des règles ou un barème fixés d’avance.',
      en: 'Algorithms recorded and not retired that follow rules or a scale set in advance.',
    },
  },
  {
    id: 'inventory.declared-uses-answered',
    name: { fr: 'Usages déclarés suivis', en: 'Declared uses followed up' },
    method: {
      fr: 'Usages déclarés sans nom par des agents publics qui ont reçu une suite, sur tous les usages déclarés.',
      en: 'Uses declared without a name by public agents that received a follow-up, over all declared uses.',
    },
  },
]
