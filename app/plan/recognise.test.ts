import { describe, expect, it } from 'vitest'
import { buildModules } from '#modules.ts'
import { fixedClock } from '#kernel/clock.ts'
import type { ReadFile } from '#kernel/recognition.ts'
import type { Scope } from '#kernel/scope.ts'
import { leastConfidence, rankRecognisers } from '#modules/intake/best-recogniser.ts'
import { documentRecogniser } from './recognise.ts'

const registry = buildModules()
const scope = { clock: fixedClock('2026-11-23T09:00:00Z') } as Scope

const document = (text: string, name = 'document.pdf'): ReadFile => ({
  name,
  bytes: text.length,
  sha256: '',
  kind: 'pdf',
  text,
})

/** Kinds the document is said to prove; with a question mark, those left for a person to tick. */
async function proved(text: string, name?: string): Promise<string[]> {
  const { rows } = await documentRecogniser.preview(scope, document(text, name), null)
  return rows.flatMap(({ values, choice }) =>
    values.kind === '' ? [] : [choice === 'create' ? String(values.kind) : `${String(values.kind)}?`],
  )
}

async function best(text: string, name?: string): Promise<string | null> {
  const [found] = await rankRecognisers(registry, document(text, name))
  return found && found.confidence >= leastConfidence ? found.recogniser.id : null
}

describe('A document that proves nothing about AI', () => {
  const others: [string, string][] = [
    [
      'a délibération on a car park that cites the AI regulation in one visa',
      `Commune de Saint-Aubrac
Extrait du registre des délibérations du conseil municipal
Séance du 4 juin 2026
Objet : Réaménagement du parc de stationnement de la gare
Vu le code général des collectivités territoriales ;
Vu la charte d’usage de l’intelligence artificielle adoptée par délibération du 3 mars 2026 ;
Vu le règlement (UE) 2024/1689 établissant des règles harmonisées concernant l’intelligence artificielle ;
Considérant que la feuille de route pour l’IA a été débattue par le conseil municipal ;
Après en avoir délibéré, le conseil municipal :
Article 1 – Approuve le projet de réaménagement.
Article 2 – Autorise le maire, ou l’adjoint délégué, à signer les marchés.`,
    ],
    [
      'a school-map délibération that speaks of the school inspector (IA-DASEN)',
      `Délibération n° 2026-14 du conseil municipal du 12 février 2026
Objet : Carte scolaire, stratégie de maintien des classes
Après en avoir délibéré, le conseil municipal :
Article 1 – Approuve la feuille de route éducative présentée à l’IA-DASEN et charge Mme Iris Calmont, adjointe, de la suivre.`,
    ],
    [
      'a charter of good neighbourliness',
      `Charte de bon voisinage
Adoptée par le conseil municipal le 14 mai 2026
Chacun respecte le repos de ses voisins et les règles d’usage des jardins partagés. La charte entre en vigueur le 1er juin 2026.`,
    ],
    [
      'a training plan without AI',
      `Plan de formation 2026
Adopté par le conseil municipal le 11 décembre 2025
Actions
Bureautique : les bases
Sauveteur secouriste du travail
Maniabilité des engins, module de deux jours`,
    ],
    [
      'an attendance sheet of a citizens’ café on the budget',
      `Feuille d’émargement
Objet : café citoyen sur le budget participatif, ouvert à tous les habitants
Date : 3 octobre 2026
1 présent
2 présent`,
    ],
    [
      'a convention pooling a land-use service',
      `Convention de mutualisation du service d’instruction des autorisations d’urbanisme
Entre la commune de Saint-Aubrac et la communauté de communes du Haut-Vallon
Article 1 – Objet. La communauté de communes instruit les demandes pour le compte de la commune.
Article 2 – Les données restent la propriété de la commune.
Fait à Saint-Aubrac, le 2 mars 2026`,
    ],
    [
      'an organisation chart without any data function',
      `Organigramme des services – commune de Saint-Aubrac
Mis à jour le 1er septembre 2026
Direction générale des services
Délégué à la protection des données personnelles (mutualisé)
Services techniques
Référent données personnelles : secrétariat général`,
    ],
    [
      'an order delegating digital affairs without AI',
      `Arrêté n° 2026-31 portant délégation de fonctions à un adjoint
Le maire de Saint-Aubrac,
Vu la feuille de route sur l’intelligence artificielle ;
Arrête
Article 1 – Délégation de fonctions est donnée à M. Loïc Vernat, troisième adjoint, pour le numérique et les systèmes d’information.
Fait à Saint-Aubrac, le 7 avril 2026`,
    ],
    [
      'a délibération naming delegates to a digital syndicate',
      `Extrait du registre des délibérations du conseil municipal
Séance du 18 mai 2026
Objet : Désignation des délégués au syndicat mixte numérique
Après en avoir délibéré, le conseil municipal :
Article 1 – Désigne M. Loïc Vernat, conseiller municipal, délégué titulaire.`,
    ],
    [
      'a report on the fleet of vehicles',
      'Rapport annuel 2025 sur le parc de véhicules\nCommune de Saint-Aubrac\nLe coût complet est stable. Aucun projet d’achat n’est prévu.',
    ],
    [
      'English minutes',
      'Minutes of the city council\nMarch 12, 2026\nThe council adopted the AI roadmap and appointed an elected lead for artificial intelligence.',
    ],
    [
      'a vendor’s invoice for an AI subscription',
      'Facture n° 2026-88\nÉditions du Lac\nRapport d’intervention et abonnement à l’assistant d’intelligence artificielle, charte d’usage comprise\nNet à payer : 1 200 €',
    ],
    [
      'a press article on a charter',
      `Charte de l’intelligence artificielle : la ville montre l’exemple
Par la rédaction – publié le 3 mai 2026
La charte d’usage de l’intelligence artificielle a été adoptée par le conseil municipal. Elle entre en vigueur lundi.
Lire aussi : les villes face à l’IA`,
    ],
  ]
  it.each(others)('is set aside: %s', async (_, text) => {
    expect([await proved(text), await best(text)]).toEqual([[], null])
  })
})

describe('A document that speaks of AI and proves nothing', () => {
  it('is kept for a person to say what it proves: a question in minutes on telework', async () => {
    const text = `Comité social territorial
Procès-verbal de la séance du 9 avril 2026
Point 1. Règlement du télétravail. La direction présente le projet, qui compte deux jours par semaine.
Un représentant demande si une charte de l’intelligence artificielle sera soumise pour avis favorable.
Le comité social territorial émet un avis favorable sur le règlement du télétravail.`
    expect([await proved(text), await best(text)]).toEqual([[], 'plan.document'])
    const { rows, problems } = await documentRecogniser.preview(scope, document(text), null)
    expect(rows).toMatchObject([{ values: { kind: '', dated: '2026-04-09', who: 'Comité social territorial' } }])
    expect(problems).toHaveLength(1)
  })
})

describe('A document that proves something', () => {
  it('only by what it decides: a data lead named by a délibération, not the charter it cites', async () => {
    const text = `COMMUNE DE SAINT-AUBRAC
DÉLIBÉRATION N° 2026-22
Objet : Désignation du référent données
Vu la charte d’usage de l’intelligence artificielle approuvée le 3 mars 2026 ;
L’an deux mille vingt-six, le vingt et un mai, le conseil municipal s’est réuni.
Après en avoir délibéré, le conseil municipal DÉCIDE :
- de désigner Mme Iris Calmont, directrice des services, référente données de la commune ;
- de charger le maire de l’exécution.`
    expect(await proved(text)).toEqual(['data-referent-named'])
    const { rows } = await documentRecogniser.preview(scope, document(text), null)
    expect(rows[0]?.values).toMatchObject({
      title: 'Désignation du référent données',
      dated: '2026-05-21',
      who: 'Conseil municipal',
    })
  })

  it('adopts a charter, whatever annex calls it a draft charter before the vote', async () => {
    const text = `Commune de Saint-Aubrac
Délibération n° 2026-30
Séance du 2 juillet 2026
Objet : Adoption de la charte d’usage de l’IA
Considérant que le projet de charte a été présenté en commission ;
Le conseil municipal, après en avoir délibéré, à l’unanimité :
Article 1 – Adopte la charte d’usage de l’intelligence artificielle jointe, qui entre en vigueur le 1er septembre 2026.`
    expect(await proved(text)).toEqual(['ai-charter-adopted'])
    expect(await proved(text.replace('Adopte la charte', 'Ajourne la charte'))).not.toContain('ai-charter-adopted')
  })

  it('is not what an act announces for later', async () => {
    const text = `Délibération n° 8 du 2 juillet 2026
Objet : Numérique
Après en avoir délibéré, le conseil municipal :
Article 1 – Dit qu’une charte d’usage de l’intelligence artificielle sera adoptée en 2027.`
    expect(await proved(text)).toEqual([])
  })

  it('gives the opinion of the staff body in the point that speaks of the charter only', async () => {
    const minutes = (opinion: string) => `Comité social territorial
Procès-verbal de la réunion du 11 juin 2026
Ordre du jour
1. Charte d’utilisation de l’IA
2. Télétravail
Point 1. Charte d’utilisation de l’IA. La direction présente le texte.
${opinion}
Point 2. Télétravail. La direction présente le règlement.
Le comité social territorial émet un avis favorable, à l’unanimité.`
    expect(await proved(minutes('Le comité rend un avis favorable, qui sera transmis au conseil.'))).toEqual([
      'charter-staff-body-opinion',
    ])
    expect(await proved(minutes('Le point est renvoyé à une réunion ultérieure.'))).toEqual([])
  })

  it('is an internal session on the environment, and no event for the public', async () => {
    const text = `Ville de Saint-Aubrac – Direction des ressources humaines
Feuille de présence
Objet : atelier interne « empreinte environnementale de l’IA », ouvert à tous les agents publics
Date : 6 mars 2026
Formation précédente : accueil du public et des familles au forum des associations`
    expect(await proved(text)).toEqual(['environment-session'])
  })

  it('is a citizens’ café when its subject says so', async () => {
    const text = `Médiathèque de Saint-Aubrac
Feuille d’émargement
Objet : Café IA, discussion ouverte aux habitants
Date : 9 octobre 2026`
    expect(await proved(text)).toEqual(['citizen-cafe-session'])
  })

  it('reports a survey on AI when AI is its subject, else leaves it to a person', async () => {
    const report = (subject: string) => `${subject}
Ville de Saint-Aubrac – Direction des systèmes d’information
Établi le 4 mai 2026
Sur 212 réponses à l’enquête, 31 % des agents déclarent un usage de ChatGPT au travail.`
    expect(await proved(report('Rapport : enquête sur les usages de l’intelligence artificielle'))).toEqual([
      'usage-survey-report',
    ])
    expect(await proved(report('Rapport d’activité du service informatique 2025'))).toEqual(['usage-survey-report?'])
  })

  it('takes a training plan for what it holds, not for what it leaves out', async () => {
    const plan = (line: string) => `Plan de formation 2027
Approuvé par le conseil municipal le 10 novembre 2026
${line}`
    expect(await proved(plan('NUM-02 Intelligence artificielle : premiers pas, module d’une journée'))).toEqual([
      'training-plan-ai-module',
    ])
    expect(await proved(plan('Le module sur l’intelligence artificielle n’est pas retenu cette année.'))).toEqual([])
  })

  it('never counts by itself, nor chooses among several points', async () => {
    const constat = `Note : constat néant
Saint-Aubrac, le 3 mars 2026
Aucun projet d’intelligence artificielle n’est engagé : toutes les directions ont été interrogées.`
    expect(await proved(constat)).toEqual(['nothing-found-ai-project?'])
    const training = `Bilan de formation 2026
Formation à l’intelligence artificielle : 54 % des utilisateurs formés.`
    expect(await proved(training)).toEqual(['ai-training-report?'])
  })

  it('has its minutes of a council debate read point by point', async () => {
    const text = `Commune de Saint-Aubrac
Procès-verbal de la séance du conseil municipal du 24 septembre 2026
1. Débat d’orientation budgétaire
Le conseil municipal prend acte du débat. La stratégie financière est inchangée.
2. Feuille de route pour l’intelligence artificielle
Le conseil municipal en débat puis prend acte de la feuille de route.`
    expect(await proved(text)).toEqual(['ai-roadmap-debated'])
    expect(await proved(text.replace(/2\. [^\n]*\n.*/, '2. Intelligence artificielle\nQuestion remise.'))).toEqual([])
  })

  it('is never sure when only the file’s name says what it is', async () => {
    const text = 'Bonjour,\nLa charte d’usage de l’intelligence artificielle est adoptée et entre en vigueur.'
    expect(await proved(text, 'charte-ia.docx')).toEqual(['ai-charter-adopted?'])
  })
})
