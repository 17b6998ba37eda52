import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const inventoryTexts = defineTexts(
  {
    notice: {
      title: 'Logiciel ou fonction',
      vendor: 'Éditeur',
      how: 'Comment elle arrive',
      what_it_does: 'Ce que fait la fonction',
      data_touched: 'Données touchées',
      notice_on: 'Date de l’annonce',
      activation_on: 'Date d’activation',
      object_by: 'S’opposer avant le',
    },
    hows: {
      update: 'par une mise à jour',
      'on-by-default': 'option active par défaut',
      'contract-rider': 'par un avenant au contrat',
      'end-of-version': 'fin de la version sans IA',
    },
    waiting: {
      imposed: (title: string) => `Décider du sort de « ${title} »`,
      declared: (open: number) =>
        open > 1 ? `Donner suite à ${open} usages déclarés` : 'Donner suite à un usage déclaré',
    },
    errors: {
      'incomplete-notice': 'Écrivez au moins le logiciel et ce que fait la fonction.',
      'own-directorate-only':
        'Vous pouvez écrire sur les logiciels de vos directions seulement : indiquez l’une d’elles.',
      'objection-before-notice': 'La date limite d’opposition vient avant l’annonce de l’éditeur.',
      'decided-already':
        'Une des lignes cochées est déjà décidée : décochez-la, ou ouvrez sa fiche pour revoir la décision.',
      'future-decision': 'Une décision se date du jour où elle est prise, pas plus tard.',
      'future-proof': 'Une preuve se date du jour où elle est constatée, pas plus tard.',
      'decide-first': 'Décidez d’abord : la preuve montre qu’une décision est appliquée.',
      'no-such-system': 'Le système à rejoindre n’est pas dans le registre.',
      'link-not-valid': 'Ce lien de déclaration n’est pas valable. Demandez le lien en vigueur à votre direction.',
      'already-answered': 'Cette déclaration a déjà reçu une suite.',
      'no-such-directorate': 'Une direction choisie n’existe pas, ou plus.',
      'choose-system': 'Choisissez le système à rejoindre.',
      'reason-needed': 'Écrivez la réponse donnée ou la raison.',
      'too-many-directorates': (w: Words) =>
        `Une colonne lue comme « Directions » contient plus de ${w.most} noms différents : choisissez une autre correspondance.`,
    },
  },
  {
    notice: {
      title: 'Application or function',
      vendor: 'Vendor',
      how: 'How it arrives',
      what_it_does: 'What the function does',
      data_touched: 'Data touched',
      notice_on: 'Date of the notice',
      activation_on: 'Activation date',
      object_by: 'Object before',
    },
    hows: {
      update: 'by an update',
      'on-by-default': 'option on by default',
      'contract-rider': 'by a contract rider',
      'end-of-version': 'end of the version without AI',
    },
    waiting: {
      imposed: title => `Decide on “${title}”`,
      declared: open => (open > 1 ? `Answer ${open} declared uses` : 'Answer a declared use'),
    },
    errors: {
      'incomplete-notice': 'Write at least the application and what the function does.',
      'own-directorate-only': 'You can write about the applications of your own directorates only: choose one of them.',
      'objection-before-notice': 'The deadline to object comes before the vendor’s notice.',
      'decided-already': 'One of the rows ticked is decided already: untick it, or open its record to decide again.',
      'future-decision': 'A decision bears the day it was taken, not a later one.',
      'future-proof': 'A proof bears the day it was observed, not a later one.',
      'decide-first': 'Decide first: the proof shows that a decision was applied.',
      'no-such-system': 'The system to join is not in the register.',
      'link-not-valid': 'This declaration link is not valid. Ask your directorate for the current one.',
      'already-answered': 'This declaration has already had a follow-up.',
      'no-such-directorate': 'A directorate you chose does not exist, or no longer does.',
      'choose-system': 'Choose the system to join.',
      'reason-needed': 'Write the answer given or the reason.',
      'too-many-directorates': (w: Words) =>
        `A column read as “Directorates” holds more than ${w.most} different names: choose another match.`,
    },
  },
)
