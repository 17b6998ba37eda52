import { formatNumber } from '#kernel/texts.ts'
import { isCarried } from '#plan/action.ts'
import { estimate } from '#plan/efforts.ts'
import type { DeliberationFacts, PlanAction } from './deliberation-content.ts'
import { line, type Line } from './deliberation-line.ts'
import type { Assembly } from './deliberation-model.ts'
import { paperDate } from './typesetting.ts'

/** What the assembly would decide: amounts, names and dates are left to it. */
export function articles({ plan }: DeliberationFacts, actions: readonly PlanAction[], { head }: Assembly) {
  const date = paperDate(plan.today, 'fr')
  const decided = [
    [
      "approuve les orientations du plan d'actions pour un usage maîtrisé de l'intelligence artificielle, telles qu'elles figurent au rapport annexé, situation au {date}.",
    ],
    ['annexe à la présente délibération le rapport du plan (annexe 1) et le tableau des actions (annexe 2).'],
    ["charge [nom et qualité de l'élue ou de l'élu à compléter] de suivre l'exécution du plan et d'en rendre compte."],
    ['fixe les moyens du plan à [montant à compléter], inscrits à [budget, chapitre et exercice à compléter].'],
    [
      "dit que le comité social territorial est saisi des projets qui touchent l'organisation ou les conditions de travail : [date de l'avis ou de la séance à compléter].",
    ],
    [
      "demande qu'il lui soit rendu compte du plan chaque année, avec les niveaux point par point, les actions faites, en retard ou abandonnées, et les moyens employés.",
    ],
    [
      'dit que la présente délibération et ses annexes seront publiées : [modalités de publication à compléter] ; et transmises au contrôle de légalité : [à vérifier].',
      head === null
        ? "autorise [qualité à compléter] à signer tout acte nécessaire à l'exécution de la présente délibération."
        : `autorise ${head} à signer tout acte nécessaire à l'exécution de la présente délibération.`,
    ],
  ]
  return decided.map((sentences, index) => ({
    title: `Article ${index + 1}`,
    lines: [...sentences.map(sentence => line(sentence, { date })), ...(index === 3 ? estimates(actions) : [])],
  }))
}

/** What the plan itself counts, said as estimates and never as a decision. */
function estimates(actions: readonly PlanAction[]): Line[] {
  const carried = actions.filter(isCarried)
  if (carried.length === 0) return []
  const priced = carried.flatMap(({ euros }) => (euros === null ? [] : [euros]))
  const say = (figure: number) => formatNumber(figure, 'fr', 0)
  const days = carried.reduce((sum, action) => sum + estimate(action), 0)
  const work = line('Pour information, estimation du plan et non décision : {days} jours de travail pour {count}.', {
    days: formatNumber(days, 'fr'),
    count: carried.length === 1 ? 'une action prévue ou commencée' : `${carried.length} actions prévues ou commencées`,
  })
  if (priced.length === 0) return [work, line("Aucune de ces actions n'est chiffrée en euros dans le plan.")]
  const unpriced = carried.length - priced.length
  const left =
    unpriced === 0 ? '' : unpriced === 1 ? ' ; une n’est pas chiffrée' : ' ; {unpriced} ne sont pas chiffrées'
  return [
    work,
    line(
      `Dépenses estimées dans le plan : {euros}\u00a0€ pour {priced} de ces actions${left}. Ce sont des estimations.`,
      { euros: say(priced.reduce((sum, euros) => sum + euros, 0)), priced: priced.length, unpriced },
    ),
  ]
}
