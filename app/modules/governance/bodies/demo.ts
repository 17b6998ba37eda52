import type { Story } from '#kernel/module.ts'
import { closeDecision } from '../decisions/close-decision.ts'
import { recordDecision } from '../decisions/record-decision.ts'
import { holdMeeting } from './hold-meeting.ts'
import { planMeeting } from './plan-meeting.ts'
import { readBody } from './read-body.ts'
import { saveBody } from './save-body.ts'
import { saveMember } from './save-member.ts'
import { writeMinutes } from './write-minutes.ts'

interface Told {
  subject: string
  decided: string
  owner: string
  due_on: string
  /** The day it was carried out, and what was done. */
  done?: [on: string, what: string]
  responsible?: string
  decides?: string
  pays?: string
  votes?: [yes: number, no: number, none: number]
  dissent?: string
  review_on?: string
  agreement?: true
}

const meetings: { on: string; agenda: string[]; minutes: string; guest: boolean; decisions: Told[] }[] = [
  {
    on: '2026-04-16',
    agenda: ['Rôles et calendrier', 'Charte territoriale de la donnée', 'Inventaire des jeux de données'],
    minutes:
      'Le comité installe ses règles : trois décisions au plus par point, chacune avec un responsable et une date.',
    guest: false,
    decisions: [
      {
        subject: 'Un référent données par direction',
        decided: 'Chaque direction désigne un référent données ; une journée par mois lui est réservée.',
        owner: 'Directeur général des services',
        due_on: '2026-06-30',
        done: ['2026-06-18', 'Onze fiches de poste modifiées, une direction en attente.'],
        responsible: 'Directeur général des services',
        decides: 'Comité de pilotage',
        pays: 'Chaque direction, sur son temps',
      },
      {
        subject: 'Catalogue commun avec les communes',
        decided: 'Les communes qui le souhaitent versent leurs jeux de données au catalogue de l’agglomération.',
        owner: 'Responsable du service données et SIG',
        due_on: '2026-09-30',
        done: ['2026-09-24', 'Trois communes versent ; mode d’emploi envoyé aux autres.'],
        votes: [4, 0, 1],
      },
      {
        subject: 'Archivage des données de gestion',
        decided: 'Un tableau de gestion fixe la durée de conservation de chaque jeu de données métier.',
        owner: 'Archiviste intercommunale',
        due_on: '2026-09-30',
      },
    ],
  },
  {
    on: '2026-06-25',
    agenda: ['Données du délégataire de l’eau', 'Qualité des adresses'],
    minutes: 'Hydrolisse présente les relevés disponibles. Le pas de temps retenu est l’heure, sans donnée d’abonné.',
    guest: true,
    decisions: [
      {
        subject: 'Relevés horaires du réseau d’eau',
        decided: 'Le délégataire livre chaque mois les débits horaires par secteur, sans donnée d’abonné.',
        owner: 'Responsable de l’exploitation',
        due_on: '2026-10-31',
        done: ['2026-10-12', 'Première livraison reçue et vérifiée.'],
        responsible: 'Hydrolisse',
        decides: 'Agglomération',
        pays: 'Hydrolisse, au titre de la convention',
      },
      {
        subject: 'Une seule base d’adresses',
        decided: 'Les communes certifient leurs adresses dans la base commune avant la fin de l’année.',
        owner: 'Géomaticienne',
        due_on: '2026-12-18',
        votes: [3, 1, 1],
        dissent: 'Saint-Orban-le-Vif demande une aide pour les voies privées avant de s’engager sur une date.',
      },
    ],
  },
  {
    on: '2026-10-08',
    agenda: ['Suivi des décisions', 'Fréquentation des bus', 'Données pour l’IA : ce qui manque'],
    minutes:
      'Le comité relit ses décisions. Il constate le retard du tableau de gestion, faute d’archiviste depuis septembre.',
    guest: true,
    decisions: [
      {
        subject: 'Renouveler la convention avec Lisse Mobilités',
        decided:
          'La convention est renégociée : pas de temps de quinze minutes, réutilisation par un système d’IA encadrée.',
        owner: 'Directrice des mobilités',
        due_on: '2026-12-31',
        responsible: 'Directrice des mobilités',
        decides: 'Bureau communautaire',
        pays: 'Sans incidence financière',
        agreement: true,
      },
      {
        subject: 'Jeux de données que les projets d’IA demandent',
        decided: 'La liste des données manquantes est présentée à chaque comité, avec qui les produit.',
        owner: 'Chargé de mission IA',
        due_on: '2026-11-20',
        done: ['2026-11-16', 'Liste ouverte, présentée aux référents.'],
        review_on: '2027-04-08',
      },
      {
        subject: 'Données ouvertes de la médiathèque',
        decided:
          'Les prêts anonymisés par mois et par genre sont publiés, après avis de la déléguée à la protection des données.',
        owner: 'Chargée des données ouvertes',
        due_on: '2027-01-29',
        votes: [5, 0, 0],
      },
    ],
  },
]

const members = [
  ['Vice-présidente chargée du numérique et des données', 'chair', null],
  ['Responsable du service données et SIG', 'secretary', null],
  ['Directeur général des services', 'member', null],
  ['Déléguée à la protection des données', 'member', null],
  ['Maire adjoint au numérique de Rivebrune', 'member', 'Rivebrune'],
  ['Secrétaire générale de Saint-Orban-le-Vif', 'member', 'Saint-Orban'],
] as const

/** A steering committee that meets, and two bodies of another kind: the bureau that hears the account, an ethics committee. */
export async function demo(story: Story, party: (word: string) => string, agreement: string): Promise<string> {
  const start = story.on('2026-02-02')
  const body_id = await saveBody(start, {
    name: 'Comité de pilotage de la donnée',
    kind: 'steering',
    domain: 'data',
    purpose: 'Fixer les priorités, ouvrir ou partager les données, suivre les conventions.',
    every_months: 3,
    charter: 'Présidé par la vice-présidente. Convocation dix jours avant. Trois décisions au plus par point.',
    created_on: '2026-02-02',
  })
  for (const [name, seat, from] of members)
    await saveMember(start, { body_id, name, seat, party_id: from && party(from), since: '2026-02-02' })
  await saveBody(story.on('2026-10-15'), {
    name: 'Comité d’éthique de l’IA',
    kind: 'ethics',
    domain: 'ai',
    purpose: 'Donner un avis motivé sur les projets d’IA qui touchent les habitants ou les agents publics.',
    every_months: 6,
    created_on: '2026-10-15',
  })
  const { members: sitting } = await readBody(start, { id: body_id })
  for (const meeting of meetings)
    await tell(story, { body_id, sitting, hydrolisse: party('Hydrolisse'), agreement }, meeting)
  await planMeeting(story.on('2026-10-09'), {
    body_id,
    meets_on: '2026-12-10',
    meets_at: '14:30',
    place: 'Salle de la Lisse, siège de l’agglomération',
    agenda: ['Relire les décisions en cours', 'Convention avec Lisse Mobilités', 'Priorités 2027'],
  })
  return saveBody(start, {
    name: 'Bureau communautaire',
    kind: 'council',
    domain: 'both',
    purpose: 'Délibère par délégation du conseil ; entend le bilan annuel.',
    created_on: '2026-01-08',
  })
}

interface Cast {
  body_id: string
  sitting: readonly { id: string; seat: string }[]
  hydrolisse: string
  agreement: string
}

async function tell(story: Story, cast: Cast, { on, agenda, minutes, guest, decisions }: (typeof meetings)[number]) {
  const { body_id, sitting } = cast
  const scope = story.on(on)
  const place = 'Salle de la Lisse, siège de l’agglomération'
  const id = await planMeeting(scope, { body_id, meets_on: on, meets_at: '14:30', place, agenda })
  await holdMeeting(scope, {
    id,
    members: sitting.map(({ id: member_id }, index) => ({
      member_id,
      state: index === 5 && !guest ? 'excused' : 'present',
    })),
    guests: guest ? [{ name: 'Responsable de l’exploitation', party_id: cast.hydrolisse }] : [],
  })
  for (const { done, votes, agreement, ...decision } of decisions) {
    const [votes_for, votes_against, votes_abstain] = votes ?? []
    const recorded = await recordDecision(scope, {
      ...decision,
      body_id,
      meeting_id: id,
      decided_on: on,
      votes_for,
      votes_against,
      votes_abstain,
      ...(agreement ? { agreement_ids: [cast.agreement] } : {}),
    })
    if (done) await closeDecision(story.on(done[0]), { id: recorded.id, done_on: done[0], done_what: done[1] })
  }
  const signed = new TextEncoder().encode(`Compte rendu du ${on}, signé. Document de démonstration.\n`)
  await writeMinutes(scope, { id, minutes, file: { name: `compte-rendu-${on}.txt`, content: signed } })
}
