import { defineTexts } from '#kernel/texts.ts'

export const reminderWords = defineTexts(
  {
    title: 'Échéances de la gouvernance',
    lead: 'Réunions, décisions à exécuter ou à revoir, conventions à renouveler.',
    none: 'Aucune échéance à venir.',
    late: 'Dépassées',
    next: 'À venir',
    mailTitle: 'Rappels par courriel',
    mailLead:
      'Un courriel sept jours avant une réunion, trente jours avant une échéance, quatre-vingt-dix avant le dernier jour pour renégocier une convention ; un autre le lendemain d’une échéance manquée.',
    fields: { mails: 'Envoyer ces rappels', recipients: 'À qui ?' },
    oneALine: 'Une adresse par ligne ; une adresse de fonction vaut mieux qu’une adresse de personne.',
    save: 'Enregistrer',
    on: 'Les rappels partiront chaque matin où quelque chose est à dire.',
    off: 'Les rappels sont arrêtés.',
    calendar: 'L’abonnement à l’agenda du plan porte aussi ces échéances.',
    toCalendar: 'S’abonner',
  },
  {
    title: 'Dates of governance',
    lead: 'Meetings, decisions to carry out or review, agreements to renew.',
    none: 'No date to come.',
    late: 'Past',
    next: 'To come',
    mailTitle: 'Reminders by e-mail',
    mailLead:
      'One mail seven days before a meeting, thirty days before a due date, ninety before the last day to renegotiate an agreement; another on the day after a missed date.',
    fields: { mails: 'Send these reminders', recipients: 'To whom?' },
    oneALine: 'One address a line; the address of a function is better than that of a person.',
    save: 'Save',
    on: 'Reminders will leave each morning when there is something to say.',
    off: 'Reminders are stopped.',
    calendar: 'The subscription to the calendar of the plan carries these dates too.',
    toCalendar: 'Subscribe',
  },
)
