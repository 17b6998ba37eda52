import { defineTexts } from '#kernel/texts.ts'

export const reminderWords = defineTexts(
  {
    title: 'Rappels par courriel',
    lead: 'Un courriel trente jours avant une échéance, un autre le lendemain d’une échéance manquée. Rien de nouveau, pas de courriel.',
    oneALine: 'Une adresse par ligne ; une adresse de fonction vaut mieux qu’une adresse de personne.',
    save: 'Enregistrer',
    on: 'Les rappels partiront chaque matin où quelque chose est à dire.',
    off: 'Les rappels sont arrêtés.',
    calendar: 'L’abonnement à l’agenda du plan (page Actions, calendrier) porte aussi les échéances d’obligations.',
  },
  {
    title: 'Reminders by e-mail',
    lead: 'One mail thirty days before a due date, another on the day after a missed one. Nothing new, no mail.',
    oneALine: 'One address a line; the address of a function is better than that of a person.',
    save: 'Save',
    on: 'Reminders will leave each morning when there is something to say.',
    off: 'Reminders are stopped.',
    calendar: 'The subscription to the calendar of the plan (Actions page, calendar) carries due dates of duties too.',
  },
)
