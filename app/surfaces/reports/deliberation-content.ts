import type { Authority } from '#organisation/authority.ts'
import type { PlanRead } from '#plan/read-plan.ts'
import type { ReportContent } from '#plan/report-content.ts'
import { articles } from './deliberation-articles.ts'
import { blanksIn, line, type Line } from './deliberation-line.ts'
import { assemblyOf, visasFor, type Assembly } from './deliberation-model.ts'
import { grounds } from './deliberation-grounds.ts'
import { paperDate } from './typesetting.ts'

/** All that a draft is made from. */
export interface DeliberationFacts {
  authority: Pick<Authority, 'type' | 'population' | 'competences'> & { name: string }
  plan: Pick<PlanRead, 'actions' | 'rows' | 'today' | 'validation'>
  summary: ReportContent['summary']
  /** Deliberations already recorded as dated facts. */
  earlier: readonly { title: string; dated: string; who: string }[]
  directorates: ReadonlyMap<string, string>
}

export interface Deliberation {
  authority: string
  /** To be taken out before the draft is sent. */
  note: Line[]
  heading: Line[]
  subject: Line
  visas: Line[]
  competences: { line: Line; proposed: string[] }
  grounds: Line[]
  decides: Line
  articles: { title: string; lines: Line[] }[]
  vote: Line[]
  annexes: { report: Line[]; actions: readonly PlanAction[]; noAction: string }
  blanks: string[]
}

export type PlanAction = PlanRead['actions'][number] & { directorate: string | null }

/** A draft for the assembly, from the plan’s own figures: what nobody verified, chose or counted is a marked blank. */
export function deliberationOf(facts: DeliberationFacts): Deliberation {
  const { authority, plan, directorates } = facts
  const assembly = assemblyOf(authority.type)
  const actions = plan.actions
    .filter(({ state }) => state !== 'reserve' && state !== 'dropped')
    .map(action => ({ ...action, directorate: directorates.get(action.directorate_id ?? '') ?? null }))
  const draft = {
    heading: heading(assembly),
    subject: line("Objet : orientations du plan d'actions pour un usage maîtrisé de l'intelligence artificielle"),
    visas: visas(facts),
    competences: {
      line: line('Au titre de ses {what} : [compétence à compléter]', { what: assembly.competences }),
      proposed: authority.competences,
    },
    grounds: grounds(facts, actions),
    decides: [
      ...theAssembly(assembly, true),
      ...line(', sur le rapport de [nom et qualité à compléter], après en avoir délibéré,'),
    ],
    articles: articles(facts, actions, assembly),
    vote: [
      'Votants : [nombre à compléter]',
      'Pour : [nombre à compléter]',
      'Contre : [nombre à compléter]',
      'Abstentions : [nombre à compléter]',
      'Signature : [nom, qualité et date à compléter]',
      'Délais et voies de recours : [mention à compléter]',
    ].map(text => line(text)),
    annexes: {
      report: [
        line(
          "Joindre le rapport « Plan d'actions IA » de la collectivité, situation au {date} : [document à joindre et à dater]",
          { date: paperDate(plan.today, 'fr') },
        ),
      ],
      actions,
      noAction: "Aucune action n'est encore acceptée dans le plan : ce tableau se remplira quand il y en aura.",
    },
  }
  const blanks = blanksIn([
    ...draft.heading,
    draft.subject,
    ...draft.visas,
    draft.competences.line,
    ...draft.grounds,
    draft.decides,
    ...draft.articles.flatMap(({ lines }) => lines),
    ...draft.vote,
    ...draft.annexes.report,
  ])
  return { authority: authority.name, note: note(facts, blanks.length), ...draft, blanks }
}

/** « Le conseil municipal »; blank where nobody knows its name. */
export function theAssembly({ name }: Assembly, capital = false): Line {
  if (name === null) return line('[nom de l’assemblée à compléter]')
  return line(`${capital ? 'Le' : 'le'} ${name}`)
}

function note({ plan }: DeliberationFacts, count: number): Line[] {
  return [
    line(
      'Note à retirer avant tout envoi. Projet préparé par Gouvernail le {date} à partir du plan de la collectivité. Il ne vaut pas avis juridique : il est à relire par le service juridique ou le secrétariat des assemblées.',
      { date: paperDate(plan.today, 'fr') },
    ),
    line(
      `Ce qui est entre crochets et surligné est à compléter, à vérifier ou à choisir (${count} mentions). Aucun montant ni aucune compétence n'a été écrit à votre place. Les textes marqués « à vérifier » n'ont pas été relus à leur source.`,
    ),
  ]
}

function heading(assembly: Assembly): Line[] {
  return [
    [...line('Assemblée : '), ...theAssembly(assembly)],
    ...[
      'Séance du : [date à compléter]',
      'Lieu : [lieu à compléter]',
      'Délibération n° : [numéro à compléter]',
      'Date de la convocation : [date à compléter]',
      'Membres en exercice : [nombre à compléter]',
      'Présents : [noms et nombre à compléter]',
      'Représentés (pouvoirs) : [noms et nombre à compléter]',
      'Absents ou excusés : [noms et nombre à compléter]',
      'Présidence de la séance : [nom et qualité à compléter]',
      'Secrétaire de séance : [nom à compléter]',
    ].map(text => line(text)),
  ]
}

/** One act may prove several things: it is cited once. */
function distinct(earlier: DeliberationFacts['earlier']) {
  return [...new Map(earlier.map(act => [`${act.dated} ${act.title}`, act])).values()].slice(0, 5)
}

function visas({ authority, earlier }: DeliberationFacts): Line[] {
  return [
    ...visasFor(authority.type, authority.population).map(({ text, verified }) =>
      line(verified ? `Vu ${text} ;` : `Vu ${text} [à vérifier] ;`),
    ),
    ...distinct(earlier).map(({ title, dated, who }) =>
      line('Vu la délibération du {date}, « {title} » ({who}), n° [numéro à compléter] ;', {
        date: paperDate(dated, 'fr'),
        title,
        who,
      }),
    ),
    line(
      "Vu l'avis du comité social territorial [date de l'avis à compléter, ou visa à retirer s'il n'est pas requis] ;",
    ),
  ]
}
