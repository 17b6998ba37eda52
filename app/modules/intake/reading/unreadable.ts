import { formatNumber, frenchSpaces, type Text } from '#kernel/texts.ts'

export type UnreadableCode =
  | 'empty'
  | 'too-big'
  | 'too-slow'
  | 'too-many-lines'
  | 'too-many-columns'
  | 'too-many-cells'
  | 'zip-bomb'
  | 'truncated'
  | 'damaged'
  | 'encrypted'
  | 'web-page'
  | 'old-format'
  | 'unknown-type'
  | 'xml-entities'
  | 'open-quote'
  | 'invalid-json'

/** Why a file could not be read, in words for its owner. `line` and `column` count from 1 as in the file. */
export class Unreadable extends Error {
  readonly code: UnreadableCode
  readonly text: Text
  readonly line: number | undefined
  readonly column: number | undefined

  constructor(
    code: UnreadableCode,
    text: Text,
    place: { line?: number | undefined; column?: number | undefined } = {},
  ) {
    super(text.en)
    this.name = 'Unreadable'
    this.code = code
    this.text = { fr: frenchSpaces(text.fr), en: text.en }
    this.line = place.line
    this.column = place.column
  }
}

const fr = (value: number) => formatNumber(value, 'fr')
const en = (value: number) => formatNumber(value, 'en')
const inSheet = (sheet: string | undefined) => ({
  fr: sheet === undefined ? 'Ce fichier' : `La feuille « ${sheet} »`,
  en: sheet === undefined ? 'This file' : `The sheet “${sheet}”`,
})

/** Every refusal of the readers, so that the same defect always reads the same. */
export const refusals = {
  empty: () => new Unreadable('empty', { fr: 'Ce fichier ne contient rien.', en: 'This file contains nothing.' }),
  tooBig: (mb: number) =>
    new Unreadable('too-big', {
      fr: `Ce fichier dépasse ${fr(mb)} Mo : découpez-le en plusieurs fichiers.`,
      en: `This file is over ${en(mb)} MB: split it into several files.`,
    }),
  tooMuchMemory: () =>
    new Unreadable('too-big', {
      fr: 'Ce fichier demande trop de mémoire pour être lu ici : découpez-le en plusieurs fichiers.',
      en: 'This file needs too much memory to be read here: split it into several files.',
    }),
  tooSlow: (seconds: number) =>
    new Unreadable('too-slow', {
      fr: `La lecture de ce fichier a été arrêtée après ${fr(seconds)} secondes : découpez-le ou enregistrez-le en .csv.`,
      en: `Reading this file was stopped after ${en(seconds)} seconds: split it or save it as .csv.`,
    }),
  tooManyLines: (found: number, limit: number, sheet?: string) =>
    new Unreadable('too-many-lines', {
      fr: `${inSheet(sheet).fr} compte ${fr(found)} lignes ; la limite est de ${fr(limit)}.`,
      en: `${inSheet(sheet).en} has ${en(found)} lines; the limit is ${en(limit)}.`,
    }),
  tooManyColumns: (found: number, limit: number, place: { sheet?: string; line?: number } = {}) =>
    new Unreadable(
      'too-many-columns',
      {
        fr: `${inSheet(place.sheet).fr} compte ${fr(found)} colonnes ; la limite est de ${fr(limit)}.`,
        en: `${inSheet(place.sheet).en} has ${en(found)} columns; the limit is ${en(limit)}.`,
      },
      { line: place.line },
    ),
  tooManyCells: (limit: number) =>
    new Unreadable('too-many-cells', {
      fr: `Ce fichier compte plus de ${fr(limit)} cellules : découpez-le, ou ôtez les colonnes inutiles.`,
      en: `This file has more than ${en(limit)} cells: split it, or remove the columns you do not need.`,
    }),
  zipBomb: () =>
    new Unreadable('zip-bomb', {
      fr: 'Le contenu compressé de ce fichier est démesuré : il n’a pas été ouvert.',
      en: 'The compressed content of this file is out of all proportion: it was not opened.',
    }),
  truncated: () =>
    new Unreadable('truncated', {
      fr: 'Ce fichier est incomplet, sans doute coupé pendant un transfert : reprenez l’original.',
      en: 'This file is incomplete, probably cut during a transfer: take the original again.',
    }),
  damaged: (what?: string) =>
    new Unreadable('damaged', {
      fr: `Ce fichier est abîmé${what === undefined ? '' : ` (${what})`} : ouvrez-le dans son logiciel et enregistrez-le de nouveau.`,
      en: `This file is damaged${what === undefined ? '' : ` (${what})`}: open it in its program and save it again.`,
    }),
  encrypted: () =>
    new Unreadable('encrypted', {
      fr: 'Ce fichier est protégé par un mot de passe : enregistrez-en une copie sans mot de passe.',
      en: 'This file is protected by a password: save a copy without a password.',
    }),
  webPage: (extension: string) =>
    new Unreadable('web-page', {
      fr: `Ce fichier est une page web enregistrée avec l’extension .${extension} : ouvrez-le dans votre tableur et enregistrez-le en .xlsx ou .csv.`,
      en: `This file is a web page saved with the extension .${extension}: open it in your spreadsheet program and save it as .xlsx or .csv.`,
    }),
  oldFormat: (format: string, targets: Text) =>
    new Unreadable('old-format', {
      fr: `Ce fichier est au format ${format}, qui n’est pas lu : ouvrez-le dans son logiciel et enregistrez-le en ${targets.fr}.`,
      en: `This file is in the ${format} format, which is not read: open it in its program and save it as ${targets.en}.`,
    }),
  archive: () =>
    new Unreadable('unknown-type', {
      fr: 'Ce fichier est une archive : décompressez-la et déposez les fichiers qu’elle contient.',
      en: 'This file is an archive: unpack it and drop the files it contains.',
    }),
  unknownType: () =>
    new Unreadable('unknown-type', {
      fr: 'Ce type de fichier n’est pas reconnu. Sont lus : .csv, .xlsx, .xls, .ods, .docx, .odt, .pdf, .txt, .eml, .json, .html.',
      en: 'This type of file is not recognised. Read are: .csv, .xlsx, .xls, .ods, .docx, .odt, .pdf, .txt, .eml, .json, .html.',
    }),
  xmlEntities: () =>
    new Unreadable('xml-entities', {
      fr: 'Ce fichier contient des déclarations XML qu’aucun logiciel de bureau n’écrit : il n’a pas été ouvert.',
      en: 'This file contains XML declarations that no office program writes: it was not opened.',
    }),
  openQuote: (line: number) =>
    new Unreadable(
      'open-quote',
      {
        fr: `Ligne ${fr(line)}, un guillemet est ouvert et jamais refermé : corrigez cette ligne, sans quoi les suivantes seraient avalées.`,
        en: `On line ${en(line)} a quotation mark is opened and never closed: correct this line, or those that follow would be swallowed.`,
      },
      { line },
    ),
  invalidJson: (place: { line?: number | undefined; column?: number | undefined }) =>
    new Unreadable(
      'invalid-json',
      {
        fr: `Ce fichier JSON n’est pas valide${place.line === undefined ? '' : ` (ligne ${fr(place.line)}, colonne ${fr(place.column ?? 1)})`}.`,
        en: `This JSON file is not valid${place.line === undefined ? '' : ` (line ${en(place.line)}, column ${en(place.column ?? 1)})`}.`,
      },
      place,
    ),
}
