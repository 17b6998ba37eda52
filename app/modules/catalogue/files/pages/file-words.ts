import { defineTexts, formatNumber } from '#kernel/texts.ts'
import { many, several } from './counts.ts'

const formatFr = (value: number) => formatNumber(value, 'fr', 0)
const formatEn = (value: number) => formatNumber(value, 'en', 0)

/** Of the page of a file: what it is, and what may be personal in it. */
export const fileWords = defineTexts(
  {
    profile: {
      kind: 'Profil de fichier',
      back: 'Fichiers du jeu de données',
      none: 'Ce fichier n’a pas encore été lu.',
      summary: (format: string, rows: number, columns: number) =>
        `${format}, ${many(rows, 'ligne', 'lignes')}, ${many(columns, 'colonne', 'colonnes')}`,
      madeOn: (on: string, by: string) => `Lu le ${on} par ${by}.`,
      kept: 'Le fichier est gardé ici.',
      notKept: 'Le fichier n’est pas gardé\u202f: seul son profil l’est.',
      elsewhere: 'Le fichier est lu à son adresse de téléchargement.',
      download: 'Télécharger le fichier',
      forget: 'Retirer le fichier, garder le profil',
      forgetHelp: 'Il est effacé d’ici et ne revient pas ; il pourra être déposé de nouveau.',
      forgetNow: 'Effacer le fichier',
      deposit: 'Déposer le fichier',
      depositAgain: 'Déposer le fichier de nouveau',
      forgotten: 'Fichier retiré. Son profil reste.',
      newsTitle: 'Nouveau depuis la dernière lecture',
      news: {
        finding: (column: string, what: string) => `${column}\u202f: peut-être ${what}`,
        'column-added': (column: string) => `colonne ajoutée\u202f: ${column}`,
        'column-gone': (column: string) => `colonne disparue\u202f: ${column}`,
      },
      moreNews: (count: number) => `et ${many(count, 'autre', 'autres')}`,
    },
    personal: {
      title: 'Données personnelles',
      state: 'Ce jeu de données contient-il des données personnelles\u202f?',
      by: (by: string, on: string) => `Dit par ${by} le ${on}.`,
      lead: 'Ce sont des suggestions\u202f: une personne tranche. Aucune valeur n’est gardée ni montrée.',
      none: 'Rien, dans ce fichier, ne ressemble à une donnée personnelle.',
      confirmAll: (count: number) => (count > 1 ? `Tout confirmer (${formatFr(count)})` : 'Confirmer la suggestion'),
      suggested: 'suggérée',
      verdicts: {
        personal: 'personnelle',
        'not-personal': 'pas personnelle',
        'professional-contact': 'contact professionnel',
        sensitive: 'sensible',
      },
      byWhom: (by: string, on: string) => `par ${by}, le ${on}`,
      because: (reason: string) => `Raison\u202f: ${reason}`,
      confirm: 'Confirmer',
      notPersonal: 'Pas personnelle',
      professional: 'Contact professionnel',
      change: 'Changer de réponse',
      reason: 'Raison',
      withReason: 'Donner une raison',
      forColumn: (column: string, kind: string) => `${column} (${kind})`,
      sensitivity: {
        high: 'À ne jamais confier à un service d’IA',
        special: 'Donnée sensible (article 9 du RGPD)',
        social: 'Situation sociale',
        personal: 'Donnée personnelle',
        context: 'Personnelle à côté de ce qui nomme une personne',
        low: 'Contact professionnel, sans alarme',
      },
      evidence: {
        label: 'D’après le nom de la colonne.',
        share: (share: string, valid: string, checked: string, inside: boolean) =>
          inside
            ? `Trouvée dans ${valid} textes sur ${checked} (${share}).`
            : `${valid} valeurs sur ${checked} en ont la forme (${share}).`,
        sample: 'Sur un échantillon des lignes.',
        example: (example: string) => `Exemple masqué\u202f: ${example}`,
      },
      nothing: 'Dire qu’il n’y en a aucune',
      add: 'Signaler une colonne',
      addHelp:
        'Une colonne tient à des personnes et rien ne l’a signalée\u202f? Dites-le\u202f: ses valeurs seront masquées.',
      column: 'Colonne',
      verdict: 'Ce qu’elle contient',
      tell: 'Enregistrer',
      kept: (count: number) => (count > 1 ? `${formatFr(count)} réponses enregistrées.` : 'Réponse enregistrée.'),
      others: 'Réponses données sur d’autres colonnes',
      whole: 'tout le fichier',
    },
  },
  {
    profile: {
      kind: 'Profile of a file',
      back: 'Files of the dataset',
      none: 'This file has not been read yet.',
      summary: (format, rows, columns) =>
        `${format}, ${several(rows, 'row', 'rows')}, ${several(columns, 'column', 'columns')}`,
      madeOn: (on, by) => `Read on ${on} by ${by}.`,
      kept: 'The file is kept here.',
      notKept: 'The file is not kept: only its profile is.',
      elsewhere: 'The file is read at its download address.',
      download: 'Download the file',
      forget: 'Remove the file, keep the profile',
      forgetHelp: 'It is erased from here and cannot be brought back; it may be deposited again.',
      forgetNow: 'Erase the file',
      deposit: 'Deposit the file',
      depositAgain: 'Deposit the file again',
      forgotten: 'File removed. Its profile stays.',
      newsTitle: 'New since the last reading',
      news: {
        finding: (column, what) => `${column}: perhaps ${what}`,
        'column-added': column => `column added: ${column}`,
        'column-gone': column => `column gone: ${column}`,
      },
      moreNews: count => `and ${several(count, 'other', 'others')}`,
    },
    personal: {
      title: 'Personal data',
      state: 'Does this dataset hold personal data?',
      by: (by, on) => `Said by ${by} on ${on}.`,
      lead: 'These are suggestions: a person rules. No value is kept or shown.',
      none: 'Nothing in this file looks like personal data.',
      confirmAll: count => (count === 1 ? 'Confirm the suggestion' : `Confirm all (${formatEn(count)})`),
      suggested: 'suggested',
      verdicts: {
        personal: 'personal',
        'not-personal': 'not personal',
        'professional-contact': 'professional contact',
        sensitive: 'sensitive',
      },
      byWhom: (by, on) => `by ${by}, on ${on}`,
      because: reason => `Reason: ${reason}`,
      confirm: 'Confirm',
      notPersonal: 'Not personal',
      professional: 'Professional contact',
      change: 'Change the answer',
      reason: 'Reason',
      withReason: 'Give a reason',
      forColumn: (column, kind) => `${column} (${kind})`,
      sensitivity: {
        high: 'Never to be given to an AI service',
        special: 'Sensitive data (Article 9 GDPR)',
        social: 'Social situation',
        personal: 'Personal data',
        context: 'Personal beside what names a person',
        low: 'Professional contact, no alarm',
      },
      evidence: {
        label: 'From the name of the column.',
        share: (share, valid, checked, inside) =>
          inside
            ? `Found in ${valid} texts out of ${checked} (${share}).`
            : `${valid} values out of ${checked} have its form (${share}).`,
        sample: 'On a sample of the rows.',
        example: example => `Masked example: ${example}`,
      },
      nothing: 'Say that there is none',
      add: 'Point out a column',
      addHelp: 'A column is about people and nothing pointed it out? Say so: its values will be masked.',
      column: 'Column',
      verdict: 'What it holds',
      tell: 'Save',
      kept: count => (count === 1 ? 'Answer saved.' : `${formatEn(count)} answers saved.`),
      others: 'Answers given about other columns',
      whole: 'the whole file',
    },
  },
)
