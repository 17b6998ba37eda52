import { defineTexts } from '#kernel/texts.ts'

/** What several screens of the inventory say alike. */
export const sharedWords = defineTexts(
  {
    save: 'Enregistrer',
    search: 'Rechercher',
    dontKnow: 'Je ne sais pas',
    yes: 'Oui',
    no: 'Non',
    directorate: 'Direction',
    directorates: {
      all: 'toutes les directions',
      more: (names: string, others: number) => `${names} et ${others} autres`,
    },
    anyDirectorate: 'Toutes les directions',
    directorateNeeded: 'Choisissez l’une de vos directions.',
    edit: 'Modifier',
    history: {
      created: 'Fiche créée',
      changed: 'Fiche modifiée',
    },
    twins: {
      title: 'Peut-être déjà inscrit',
      text: 'Une fiche existe sous un nom proche. Ouvrez-la plutôt que d’en créer une deuxième.',
      anyway: 'Enregistrer quand même',
    },
    archive: {
      title: (name: string) => `Retirer « ${name} »`,
      text: 'La fiche quitte les listes et les chiffres ; elle n’est pas détruite, et son historique reste.',
      reason: 'Pourquoi la retirer ?',
      action: 'Retirer du registre',
      done: (name: string) => `« ${name} » est retiré du registre.`,
      restored: 'La fiche est remise dans le registre.',
    },
    nextQuestion: { answer: 'Répondre', complete: 'Compléter' },
  },
  {
    save: 'Save',
    search: 'Search',
    dontKnow: 'I don’t know',
    yes: 'Yes',
    no: 'No',
    directorate: 'Directorate',
    directorates: {
      all: 'every directorate',
      more: (names: string, others: number) => `${names} and ${others} others`,
    },
    anyDirectorate: 'All directorates',
    directorateNeeded: 'Choose one of your directorates.',
    edit: 'Edit',
    history: {
      created: 'Record created',
      changed: 'Record changed',
    },
    twins: {
      title: 'Perhaps already recorded',
      text: 'A record exists under a close name. Open it rather than creating a second one.',
      anyway: 'Save anyway',
    },
    archive: {
      title: name => `Archive “${name}”`,
      text: 'The record leaves lists and figures; it is not destroyed, and its history stays.',
      reason: 'Why archive it?',
      action: 'Archive',
      done: name => `“${name}” is archived.`,
      restored: 'The record is back in the register.',
    },
    nextQuestion: { answer: 'Answer', complete: 'Complete' },
  },
)
