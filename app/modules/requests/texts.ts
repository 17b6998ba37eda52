import { defineTexts } from '#kernel/texts.ts'

export const requestsTexts = defineTexts(
  {
    errors: {
      'control-character': 'Écrivez ce champ sur une seule ligne, sans caractère invisible.',
      'invalid-email': 'Écrivez une adresse électronique complète, par exemple direction@ville.fr.',
      'deadline-passed': 'Choisissez une date de réponse à venir.',
      'choose-directorate': 'Cochez au moins une direction.',
      'no-such-directorate': 'Une direction choisie n’existe pas, ou plus.',
      'link-not-valid': 'Ce lien ne sert pas, ou plus. Demandez-en un autre à la personne qui vous l’a envoyé.',
      'not-open': 'Cette demande n’attend plus de réponse.',
      'not-answered': 'Cette demande n’a pas encore de réponse à reprendre.',
      'already-handled': 'Cette réponse a déjà été reprise ou mise de côté.',
      'nothing-chosen': 'Cochez au moins une réponse à reprendre, ou mettez la réponse de côté.',
      'whole-or-parts': 'Cochez les outils d’une liste un à un, ou la liste telle quelle : pas les deux.',
      'left-the-register': 'Un logiciel coché n’est plus au registre : rechargez la page.',
    },
    waiting: {
      answered: (directorate: string) => `Réponse d’une direction à relire : ${directorate}`,
      late: (directorate: string) => `Demande restée sans réponse : ${directorate}`,
    },
  },
  {
    errors: {
      'control-character': 'Write this field on one line, without any invisible character.',
      'invalid-email': 'Write a complete e-mail address, for example directorate@city.com.',
      'deadline-passed': 'Choose a day to come for the answer.',
      'choose-directorate': 'Tick at least one directorate.',
      'no-such-directorate': 'A directorate you chose does not exist, or no longer does.',
      'link-not-valid': 'This link does not work, or no longer does. Ask whoever sent it to you for another.',
      'not-open': 'This request no longer awaits an answer.',
      'not-answered': 'This request has no answer to take up yet.',
      'already-handled': 'This answer has already been taken up or set aside.',
      'nothing-chosen': 'Tick at least one answer to take up, or set the answer aside.',
      'whole-or-parts': 'Tick the tools of a list one by one, or the list as it is: not both.',
      'left-the-register': 'An application you ticked is no longer in the register: reload the page.',
    },
    waiting: {
      answered: directorate => `Answer of a directorate to read: ${directorate}`,
      late: directorate => `Request left without an answer: ${directorate}`,
    },
  },
)
