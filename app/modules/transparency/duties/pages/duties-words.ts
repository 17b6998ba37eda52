import { defineTexts } from '#kernel/texts.ts'

export const dutiesWords = defineTexts(
  {
    title: 'Obligations',
    lead: 'Ce que les textes demandent pour chaque système qualifié : de quel article cela vient, pour quand, qui s’en charge, et ce qui montre que c’est fait.',
    search: 'Obligation, système, article…',
    anyState: 'Tous les états',
    anyFamily: 'Tous les textes',
    count: (n: string, one: boolean) => (one ? `${n} obligation` : `${n} obligations`),
    empty:
      'Les obligations naissent de la qualification d’un système : répondez à quelques questions, elles s’inscrivent ici avec leur date.',
    qualify: 'Qualifier un système',
    calendar: 'Agenda (ICS)',
    reminders: 'Rappels par courriel',
    year: 'Les douze mois à venir',
    yearLead: 'Les échéances d’obligations qui lient la collectivité, mois par mois.',
    late: (n: number) => (n > 1 ? `${n} échéances dépassées` : '1 échéance dépassée'),
    noneDue: 'Aucune échéance dans les douze mois.',
    month: 'Mois',
    what: 'Obligations',
    disclaimer: 'Aide à la qualification, ne vaut pas avis juridique.',
  },
  {
    title: 'Duties',
    lead: 'What the texts ask for each qualified system: which article it comes from, by when, who sees to it, and what shows that it is done.',
    search: 'Duty, system, article…',
    anyState: 'Any standing',
    anyFamily: 'Any text',
    count: (n: string, one: boolean) => (one ? `${n} duty` : `${n} duties`),
    empty:
      'Duties come from the qualification of a system: answer a few questions, they are listed here with their date.',
    qualify: 'Qualify a system',
    calendar: 'Calendar (ICS)',
    reminders: 'Reminders by e-mail',
    year: 'The next twelve months',
    yearLead: 'Due dates of binding duties, month by month.',
    late: (n: number) => (n > 1 ? `${n} due dates passed` : '1 due date passed'),
    noneDue: 'No due date within twelve months.',
    month: 'Month',
    what: 'Duties',
    disclaimer: 'Help with qualification, not legal advice.',
  },
)
