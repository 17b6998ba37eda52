import { describe, expect, it } from 'vitest'
import { fixedClock } from '#kernel/clock.ts'
import type { ReadFile } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { mintTenant, scopeFor, testDatabase } from '../../tests/support/database.ts'
import { listFacts } from './list-facts.ts'
import { documentRecogniser } from './recognise.ts'

const scope = { clock: fixedClock('2026-11-23T09:00:00Z') } as Scope

/** Kinds proposed as sure. */
async function sure(text: string): Promise<unknown[]> {
  const file: ReadFile = { name: 'piece.pdf', bytes: text.length, sha256: '', kind: 'pdf', text }
  const { rows } = await documentRecogniser.preview(scope, file, null)
  return rows.filter(({ choice }) => choice === 'create').map(({ values }) => values.kind)
}

const examples: [string, string][] = [
  [
    'ai-roadmap-debated',
    `Extrait du registre des délibérations du conseil municipal
Objet : Stratégie communale d’intelligence artificielle
Le conseil municipal, après en avoir débattu et délibéré :
- APPROUVE la stratégie communale pour l’intelligence artificielle ;`,
  ],
  [
    'elected-lead-named',
    `Délibération n° 2026-041
Objet : désignation d’un conseiller communautaire référent pour l’IA
Le conseil communautaire, après en avoir délibéré, désigne M. Paul Ancelin, conseiller communautaire.`,
  ],
  [
    'charter-workshop',
    `Compte rendu de l’atelier du 17 février 2026
Groupe de travail « charte IA »
Le groupe de travail a rédigé les règles d’usage de l’IA avec des agents de deux directions.`,
  ],
  [
    'survey-results-to-staff-body',
    `Procès-verbal du comité social territorial
3 - Résultats de l’enquête sur les usages de l’intelligence artificielle
La direction présente les résultats de l’enquête.`,
  ],
  [
    'frugal-bench-report',
    `Rapport de comparaison de modèles d’IA
Le banc d’essai compare trois modèles d’intelligence artificielle sur vingt courriers.`,
  ],
  [
    'ai-act-classification',
    `Note de classement des systèmes d’IA au regard du règlement (UE) 2024/1689
Le classement du robot conversationnel, système d’IA, est « risque limité » selon le règlement européen.`,
  ],
  [
    'impacted-jobs-list',
    `Étude : métiers exposés à l’intelligence artificielle
Liste des métiers potentiellement concernés : accueil (14 agents), secrétariat (22 agents).`,
  ],
  [
    'agent-listening-approach',
    `Synthèse de la démarche d’écoute des agents sur l’IA
Six entretiens ont recueilli les attentes et les craintes des agents.`,
  ],
  [
    'ai-contact-named',
    `Note aux agents : votre contact IA
Le référent IA répond par téléphone, poste 4512.`,
  ],
  [
    'citizen-cafe-session',
    'Feuille d’émargement\nCafé IA à la médiathèque, ouvert aux habitants\nDate : 9 octobre 2026',
  ],
  [
    'nothing-found-ai-vendors',
    `Constat néant : éditeurs d’IA
Les 41 contrats ont été examinés. Aucun éditeur ne fournit d’intelligence artificielle.`,
  ],
  ['data-culture-session', 'Feuille de présence\nObjet : séance de sensibilisation à la donnée'],
  [
    'outreach-event',
    `Bilan du stand « IA et vie quotidienne » au forum des associations
Le stand a accueilli 140 visiteurs.`,
  ],
  [
    'mediation-place',
    `Convention pour un lieu de médiation numérique consacré à l’IA
Article 2 – Le conseiller numérique est formé à l’intelligence artificielle.`,
  ],
  [
    'training-plan-ai-module',
    `Procès-verbal du comité social territorial
Point 2 : plan de formation 2026
Le plan de formation comprend un module sur l’intelligence artificielle.`,
  ],
  [
    'gdpr-register-ai',
    `Registre des activités de traitement
Fiche de traitement n° 12
Finalité : comptes rendus par un outil d’intelligence artificielle`,
  ],
]

it.each(examples)('%s is proved by a document that says so', async (kind, text) => {
  expect(await sure(text)).toEqual([kind])
})

it.each([
  [
    'an order that takes the delegation back',
    `Arrêté n° 2026-201 portant retrait de délégation
Arrête
Article 1 – La délégation de fonctions donnée à Mme Lerme, adjointe, pour l’intelligence artificielle est retirée.`,
  ],
  [
    'a vote against the charter',
    `Délibération n° 2026-60
Objet : adoption de la charte d’usage de l’intelligence artificielle
Le conseil municipal, après en avoir délibéré, rejette la charte d’usage de l’intelligence artificielle.`,
  ],
  [
    'cameras that use AI, and a plan for them',
    `Délibération n° 2026-61
Objet : caméras augmentées par l’intelligence artificielle
Le conseil municipal, après en avoir délibéré, approuve le plan d’action et sollicite une subvention.`,
  ],
  [
    'a draft délibération',
    `Projet de délibération
Objet : adoption de la feuille de route IA
Le conseil municipal, après en avoir délibéré, adopte la feuille de route pour l’intelligence artificielle.`,
  ],
  [
    'a council that adopts another plan after a word on AI',
    `Procès-verbal du conseil municipal du 11 juin 2026
1. Subventions. M. Blanc évoque l’intelligence artificielle dans les écoles.
2. Voirie : plan d’action 2026. Le conseil municipal adopte le plan d’action.`,
  ],
  [
    'a responsible digital strategy without any AI option',
    `Extrait du registre des délibérations
Objet : Stratégie numérique responsable
Après en avoir délibéré, le conseil approuve la stratégie numérique responsable.`,
  ],
])('nothing is sure in %s', async (_, text) => {
  expect(await sure(text)).toEqual([])
})

describe('Recording what a document proves', () => {
  const values = {
    kind: 'nothing-found-ai-project',
    title: 'Constat néant',
    dated: '2026-03-03',
    who: 'Direction générale des services',
    document_kind: 'rapport',
  }

  it('lifts one point only, the one that a person says, when its kind could aim at several', async () => {
    const { database } = await testDatabase()
    const house = scopeFor(database, await mintTenant(database))
    const apply = (point?: string) =>
      documentRecogniser.apply(house, [{ line: 1, values: { ...values, point }, choice: 'create' }], { fileId: null })
    await expect(apply()).rejects.toMatchObject({ key: 'plan.incomplete-fact' })
    await expect(apply('IV.B.1.a')).rejects.toMatchObject({ key: 'plan.incomplete-fact' })
    expect(await apply('II.B.1.b')).toEqual({ created: 1, updated: 0 })
    expect((await listFacts(house, {})).map(fact => fact.prerequisites)).toEqual([['II.B.1.b']])
  })

  it('leaves out what is not ticked', async () => {
    const { database } = await testDatabase()
    const house = scopeFor(database, await mintTenant(database))
    await documentRecogniser.apply(house, [{ line: 1, values, choice: 'skip' }], { fileId: null })
    expect(await listFacts(house, {})).toEqual([])
  })
})
