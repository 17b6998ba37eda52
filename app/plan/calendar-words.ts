import { defineTexts } from '#kernel/texts.ts'

/** What calendar applications show of the plan. */
export const calendarWords = defineTexts(
  {
    name: (authority: string) => `Plan IA, ${authority}`,
    description: 'Échéances du plan d’actions et moments de la collectivité. En lecture seule.',
    done: (title: string) => `Fait : ${title}`,
    state: (state: string) => `État : ${state}`,
    owner: (owner: string) => `Qui : ${owner}`,
    toName: 'à désigner',
    points: (points: string) => `Points du plan : ${points}`,
    euros: (euros: string) => `Dépense : ${euros} €`,
    waits: (titles: string) => `Attend : ${titles}`,
    moment: 'D’après le mandat et le calendrier budgétaire indiqués par la collectivité. Jour habituel, à confirmer.',
    remind: (name: string) => `Dans trente jours : ${name}`,
    moments: {
      'budget-debate': 'Débat d’orientation budgétaire',
      'budget-vote': 'Vote du budget',
      'mandate-end': 'Fin du mandat',
      validation: 'Validation du plan IA',
    },
  },
  {
    name: authority => `AI plan, ${authority}`,
    description: 'Due dates of the action plan and moments of the authority. Read only.',
    done: title => `Done: ${title}`,
    state: state => `State: ${state}`,
    owner: owner => `Who: ${owner}`,
    toName: 'to be named',
    points: points => `Points of the plan: ${points}`,
    euros: euros => `Spending: €${euros}`,
    waits: titles => `Waits for: ${titles}`,
    moment: 'From the term and the budget calendar stated by the authority. Usual day, to be confirmed.',
    remind: name => `In thirty days: ${name}`,
    moments: {
      'budget-debate': 'Budget orientation debate',
      'budget-vote': 'Budget vote',
      'mandate-end': 'End of the term',
      validation: 'Validation of the AI plan',
    },
  },
)
