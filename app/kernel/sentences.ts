import { defineTexts, type Language } from './texts.ts'
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
      'archive-damaged': (w: Words) =>
        `Cette archive est abîmée ou incomplète (${w.part}) : rien n’a été importé. Refaites l’export, ou recopiez le fichier.`,
      'archive-part-missing': (w: Words) => `Il manque « ${w.part} » dans cette archive : rien n’a été importé.`,
      'archive-part-unexpected': (w: Words) =>
        `Cette archive contient « ${w.part} », qui n’a rien à y faire : rien n’a été importé.`,
      'archive-bomb': (w: Words) =>
        `« ${w.part} » grossit démesurément à la lecture : l’archive est refusée et rien n’a été importé.`,
      'archive-newer': (w: Words) =>
        `Cette archive vient d’une version plus récente (${w.version}) : mettez d’abord Gouvernail à jour ici.`,
      'archive-foreign': (w: Words) =>
        `Cette archive a été faite par un Gouvernail modifié (${w.version}) : ses tables ne sont pas celles d’ici.`,
      'archive-older': (w: Words) =>
        `Cette archive vient d’une version trop ancienne : « ${w.part} » a changé depuis. Importez-la avec la version qui l’a faite, mettez à jour, puis exportez à nouveau.`,
      'archive-other-tenant': (w: Words) =>
        `La ligne ${w.line} de « ${w.part} » appartient à une autre collectivité : l’archive est refusée et rien n’a été importé.`,
      'archive-bad-line': (w: Words) =>
        `La ligne ${w.line} de « ${w.part} » n’est pas une fiche lisible : rien n’a été importé.`,
      'archive-long-line': (w: Words) =>
        `La ligne ${w.line} de « ${w.part} » dépasse ${w.megabytes} Mo : l’archive est refusée et rien n’a été importé.`,
      'archive-slug-taken': (w: Words) =>
        `« ${w.slug} » est déjà l’adresse d’une collectivité d’ici : choisissez-en une autre avec --slug.`,
      'archive-impossible': (w: Words) =>
        `« ${w.part} » contient une fiche que la base refuse (valeur, référence ou identifiant en double) : rien n’a été importé.`,
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
      'archive-damaged': (w: Words) =>
        `This archive is damaged or incomplete (${w.part}): nothing was imported. Export again, or copy the file again.`,
      'archive-part-missing': (w: Words) => `“${w.part}” is missing from this archive: nothing was imported.`,
      'archive-part-unexpected': (w: Words) =>
        `This archive holds “${w.part}”, which has no business there: nothing was imported.`,
      'archive-bomb': (w: Words) =>
        `“${w.part}” grows beyond measure when read: the archive is refused and nothing was imported.`,
      'archive-newer': (w: Words) =>
        `This archive comes from a newer version (${w.version}): update Gouvernail here first.`,
      'archive-foreign': (w: Words) =>
        `This archive was made by a modified Gouvernail (${w.version}): its tables are not those of this one.`,
      'archive-older': (w: Words) =>
        `This archive comes from too old a version: “${w.part}” has changed since. Import it with the version that made it, update, then export again.`,
      'archive-other-tenant': (w: Words) =>
        `Line ${w.line} of “${w.part}” belongs to another authority: the archive is refused and nothing was imported.`,
      'archive-bad-line': (w: Words) => `Line ${w.line} of “${w.part}” is no readable record: nothing was imported.`,
      'archive-long-line': (w: Words) =>
        `Line ${w.line} of “${w.part}” is larger than ${w.megabytes} MB: the archive is refused and nothing was imported.`,
      'archive-slug-taken': (w: Words) =>
        `“${w.slug}” is already the address of an authority here: choose another with --slug.`,
      'archive-impossible': (w: Words) =>
        `“${w.part}” holds a record that the database refuses (value, reference or repeated id): nothing was imported.`,
    },
  },
)

const actorWords = defineTexts(
  {
    nobody: 'auteur non enregistré',
    anonymous: 'sans nom, par un lien',
    job: 'travail automatique',
    cli: (name: string) => `ligne de commande (${name})`,
    narrator: 'la démonstration',
    key: (name: string) => `clé d’API «\u202f${name}\u202f»`,
  },
  {
    nobody: 'author not recorded',
    anonymous: 'nameless, by a link',
    job: 'automatic job',
    cli: name => `command line (${name})`,
    narrator: 'the demonstration',
    key: name => `API key “${name}”`,
  },
)

/** Under which name the demonstration is told. */
export const narrator = 'démonstration'

/** Who did it, as people say it: somebody by name, else the command line, an API key, a job, or nobody on record. */
export function sayActor(name: string | null, language: Language): string {
  const say = actorWords[language]
  if (name === null) return say.nobody
  if (name === 'anonymous') return say.anonymous
  const [kind = '', ...rest] = name.split(':')
  if (kind === 'job') return say.job
  if (kind === 'key') return say.key(rest.join(':'))
  if (kind !== 'cli') return name
  return rest[0] === narrator ? say.narrator : say.cli(rest.join(':'))
}
