import { defineTexts } from './texts.ts'
import type { Words } from './errors.ts'

/** What the kernel itself may have to say. */
export const kernelTexts = defineTexts(
  {
    errors: {
      invalid: 'Certains champs sont à corriger.',
      'invalid-value': 'Cette valeur n’est pas acceptée ici.',
      required: 'Ce champ est nécessaire.',
      'not-a-number': 'Écrivez un nombre, en chiffres.',
      'too-big': (w: Words) => `C’est trop : ${w.maximum} au plus.`,
      'too-small': (w: Words) => `Ce n’est pas assez : ${w.minimum} au moins.`,
      refused:
        'Votre rôle ne permet pas cette action. Demandez à une personne qui administre Gouvernail dans votre collectivité.',
      'no-tenant': 'Cette collectivité n’existe pas ici.',
      'not-found': 'Cette page ou cette fiche n’existe pas, ou plus.',
      'already-exists': 'Une fiche identique existe déjà : rechargez la page pour la voir.',
      'no-such-file': 'Ce fichier n’existe pas, ou plus.',
      'file-too-large': (w: Words) =>
        `Ce fichier dépasse ${w.megabytes} Mo : réduisez-le ou passez par la ligne de commande.`,
      'quota-reached': 'L’espace de fichiers de la collectivité est plein.',
      'undo-impossible': 'Cette opération ne peut plus être annulée.',
      'invalid-siren': 'Ce numéro SIREN ou SIRET ne passe pas le contrôle : vérifiez chaque chiffre.',
      'json-only': 'Le corps de la demande doit être un objet JSON.',
      'invalid-date': 'Écrivez une date qui existe, par exemple 2026-11-23.',
    },
  },
  {
    errors: {
      invalid: 'Some fields need correcting.',
      'invalid-value': 'This value is not accepted here.',
      required: 'This field is needed.',
      'not-a-number': 'Write a number, in digits.',
      'too-big': (w: Words) => `Too much: ${w.maximum} at most.`,
      'too-small': (w: Words) => `Not enough: at least ${w.minimum}.`,
      refused: 'Your role does not allow this. Ask someone who administers Gouvernail in your authority.',
      'no-tenant': 'There is no such authority here.',
      'not-found': 'This page or record does not exist, or no longer does.',
      'already-exists': 'The same record already exists: reload the page to see it.',
      'no-such-file': 'This file does not exist, or no longer does.',
      'file-too-large': (w: Words) =>
        `This file is larger than ${w.megabytes} MB: make it smaller or use the command line.`,
      'quota-reached': 'The authority’s file space is full.',
      'undo-impossible': 'This operation can no longer be undone.',
      'invalid-siren': 'This SIREN or SIRET number fails its check: look at each digit.',
      'json-only': 'The body of the request must be a JSON object.',
      'invalid-date': 'Write a date that exists, for example 2026-11-23.',
    },
  },
)
