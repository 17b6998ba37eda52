import { isCarried } from '#plan/action.ts'
import { levels } from '#plan/referential.ts'
import type { DeliberationFacts, PlanAction } from './deliberation-content.ts'
import { line, type Line } from './deliberation-line.ts'
import { paperDate } from './typesetting.ts'

/** Why the assembly is asked to decide: counts of the plan, never a score; what exists, what is missing, what comes first. */
export function grounds(facts: DeliberationFacts, actions: readonly PlanAction[]): Line[] {
  return [...figures(facts), ...situation(facts), ...priorities(actions), standing(facts)]
}

function figures({ authority, plan }: DeliberationFacts): Line[] {
  const applicable = plan.rows.filter(row => row.state !== 'not-applicable')
  const measured = applicable.filter(row => row.level !== null)
  const counts = levels
    .map(({ level, name }) => ({ name: name.fr, count: measured.filter(row => row.level === level).length }))
    .filter(({ count }) => count > 0)
    .map(({ name, count }) => `${count} ${count > 1 ? 'points' : 'point'} au niveau « ${name} »`)
  return [
    line(
      "Considérant que l'intelligence artificielle est ou sera présente dans des logiciels et des usages de {name}, et qu'il revient à l'assemblée d'en fixer les orientations ;",
      { name: authority.name },
    ),
    line(
      "Considérant que le plan d'actions compte {all} points, {applicable} ; qu'au {date}, {measured} d'entre eux sont mesurés à partir des registres et de pièces datées, l'absence de donnée ne valant pas zéro ;",
      {
        all: plan.rows.length,
        applicable:
          applicable.length === plan.rows.length ? 'tous applicables' : `dont ${applicable.length} applicables`,
        measured: measured.length,
        date: paperDate(plan.today, 'fr'),
      },
    ),
    ...(counts.length > 0
      ? [
          line('Considérant que l’on compte {counts} ; que ce ne sont ni une note ni un classement ;', {
            counts: counts.join(', '),
          }),
        ]
      : []),
  ]
}

function situation({ summary }: DeliberationFacts): Line[] {
  const said = (items: readonly string[]) => items.map(item => item.replace(/\.$/, '')).join(' ; ')
  return [
    ...(summary.strengths.length > 0
      ? [line('Considérant ce qui est commencé ou en place : {items} ;', { items: said(summary.strengths) })]
      : []),
    ...(summary.gaps.length > 0
      ? [line('Considérant ce qui manque ou n’est pas encore mesuré : {items} ;', { items: said(summary.gaps) })]
      : []),
  ]
}

function priorities(actions: readonly PlanAction[]): Line[] {
  const first = actions.filter(isCarried).slice(0, 5)
  if (first.length === 0)
    return [line('Considérant que [priorités à compléter : aucune action n’est encore acceptée] ;')]
  const said = first.map(({ title, due_on }) => (due_on ? `${title} (pour le ${paperDate(due_on, 'fr')})` : title))
  return [line('Considérant que les premières actions du plan sont : {items} ;', { items: said.join(' ; ') })]
}

function standing({ plan: { validation } }: DeliberationFacts): Line {
  if (!validation) {
    return line(
      'Considérant que ces niveaux [ne sont pas validés : à faire valider par une personne nommée avant la séance] ;',
    )
  }
  return line('Considérant que ces niveaux ont été validés le {date} par {name}, {role} ;', {
    date: paperDate(validation.validated_on, 'fr'),
    name: validation.validated_by,
    role: validation.role,
  })
}
