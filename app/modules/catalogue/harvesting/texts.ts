import { spaced, type Language, type Text } from '#kernel/texts.ts'
import { rdfTexts } from '../dcat/texts.ts'

/** Why an answer, or one record, could not be kept. French spaces are set when they are said. */
const reasons = {
  'catalogue.not-written': [
    'La fiche contient une valeur que le registre ne peut pas recevoir.',
    'The record holds a value that the register cannot take.',
  ],
  'catalogue.protocol-unknown': [
    'Ce type de catalogue n’est pas encore compris.',
    'This kind of catalogue is not understood yet.',
  ],
  'catalogue.no-identifier': [
    'La fiche n’a pas d’identifiant : elle ne pourrait pas être retrouvée au moissonnage suivant.',
    'The record has no identifier: the next harvest could not find it again.',
  ],
  'catalogue.no-title': ['La fiche n’a pas de titre.', 'The record has no title.'],
  'catalogue.unreadable-record': ['La fiche ne se lit pas.', 'The record cannot be read.'],
  'catalogue.unknown-schema': [
    'La fiche est écrite dans un format inconnu.',
    'The record is written in an unknown format.',
  ],
  'catalogue.seen-twice': [
    'La source a envoyé deux fois cet identifiant : la première fiche est gardée.',
    'The source sent this identifier twice: the first record is kept.',
  ],
  'catalogue.source-deleted': ['La fiche est supprimée à la source.', 'The record is deleted at the source.'],
  'catalogue.source-draft': ['La fiche est un brouillon à la source.', 'The record is a draft at the source.'],
  'catalogue.source-private': ['La fiche est privée à la source.', 'The record is private at the source.'],
  'catalogue.source-archived': ['La fiche est archivée à la source.', 'The record is archived at the source.'],
  'catalogue.not-a-dataset': ['La fiche ne décrit pas un jeu de données.', 'The record does not describe a dataset.'],
  'catalogue.answer-empty': ['La réponse est vide.', 'The answer is empty.'],
  'catalogue.web-page': [
    'L’adresse mène à une page de site, pas à un catalogue.',
    'The address leads to a web page, not to a catalogue.',
  ],
  'catalogue.not-xml': ['La réponse n’est pas du XML lisible.', 'The answer is not readable XML.'],
  'catalogue.not-json': ['La réponse n’est pas du JSON lisible.', 'The answer is not readable JSON.'],
  'catalogue.answer-cut-short': ['La réponse est coupée avant la fin.', 'The answer is cut before its end.'],
  'catalogue.answer-too-large': [
    'La réponse est trop volumineuse pour une page de catalogue.',
    'The answer is too large for a page of a catalogue.',
  ],
  'catalogue.answer-too-deep': ['La réponse emboîte trop d’éléments.', 'The answer nests too many elements.'],
  'catalogue.xml-entities': [
    'Le XML définit des entités, ce qu’un catalogue n’a pas à faire : il n’est pas lu.',
    'The XML defines entities, which a catalogue has no need of: it is not read.',
  ],
  'catalogue.exception-report': ['Le service refuse la demande.', 'The service refuses the request.'],
  'catalogue.service-refuses': ['Le service refuse la demande.', 'The service refuses the request.'],
  'catalogue.http-status': ['Le serveur a répondu par une erreur.', 'The server answered with an error.'],
  'catalogue.rdf-inside': [
    'Le serveur répond en RDF, qui n’est pas lu ici.',
    'The server answers in RDF, which is not read here.',
  ],
  'catalogue.not-csw': ['Ce n’est pas la réponse d’un service CSW.', 'This is not the answer of a CSW service.'],
  'catalogue.not-ckan': [
    'Ce n’est pas la réponse d’un portail CKAN ou DKAN.',
    'This is not the answer of a CKAN or DKAN portal.',
  ],
  'catalogue.not-udata': ['Ce n’est pas la réponse d’un portail udata.', 'This is not the answer of a udata portal.'],
  'catalogue.not-ods': [
    'Ce n’est pas la réponse d’un portail Opendatasoft.',
    'This is not the answer of an Opendatasoft portal.',
  ],
  'catalogue.not-wfs': ['Ce n’est pas la réponse d’un service WFS.', 'This is not the answer of a WFS service.'],
  'catalogue.not-wms': ['Ce n’est pas la réponse d’un service WMS.', 'This is not the answer of a WMS service.'],
  'catalogue.not-ogc-api': ['Ce n’est pas la réponse d’une API OGC.', 'This is not the answer of an OGC API.'],
} as const

/** What was left out of a kept record, or is doubtful in it. */
const doubts = {
  'catalogue.impossible-date': [
    'Une date n’existe pas ou ne se lit pas : elle est laissée de côté.',
    'A date does not exist or cannot be read: it is left out.',
  ],
  'catalogue.imprecise-date': ['Une date ne dit que l’année ou le mois.', 'A date only says a year or a month.'],
  'catalogue.reversed-period': [
    'La période finit avant de commencer : elle est laissée de côté.',
    'The period ends before it begins: it is left out.',
  ],
  'catalogue.box-not-numbers': [
    'L’emprise n’est pas faite de nombres : elle est laissée de côté.',
    'The extent is not made of numbers: it is left out.',
  ],
  'catalogue.box-outside': [
    'L’emprise sort du globe, sans doute en mètres : elle est laissée de côté.',
    'The extent leaves the globe, probably in metres: it is left out.',
  ],
  'catalogue.box-exchanged': [
    'L’emprise avait ses côtés inversés : ils sont remis dans l’ordre.',
    'The sides of the extent were exchanged: they are put back in order.',
  ],
  'catalogue.link-not-web': [
    'Une adresse ne s’ouvre pas depuis un navigateur : elle est laissée de côté.',
    'An address cannot be opened by a browser: it is left out.',
  ],
  'catalogue.links-cut': [
    'La fiche a plus de 500 liens : les 500 premiers sont gardés.',
    'The record has more than 500 links: the first 500 are kept.',
  ],
  'catalogue.text-cut': [
    'Un texte dépasse 100 000 caractères : son début est gardé.',
    'A text is longer than 100,000 characters: its beginning is kept.',
  ],
  'catalogue.modified-of-description': [
    'La source ne date pas les données : la date est celle de leur description.',
    'The source does not date the data: the date is that of their description.',
  ],
  'catalogue.technical-title': ['Le titre est un nom technique.', 'The title is a technical name.'],
  'catalogue.resources-elsewhere': [
    'La source annonce plus de ressources qu’elle n’en donne ici.',
    'The source announces more resources than it gives here.',
  ],
  'catalogue.address-unknown': [
    'Lue dans un fichier, la fiche ne dit pas à quelle adresse se trouvent les données.',
    'Read from a file, the record does not say at which address the data are.',
  ],
} as const

/** Why a walk ended before the source said so: see `Stop`. */
const stops = {
  limit: ['La lecture s’arrête à la limite demandée.', 'The reading stops at the limit asked.'],
  'repeated-page': [
    'Le serveur renvoie toujours la même page : la lecture s’arrête là.',
    'The server sends the same page again and again: the reading stops there.',
  ],
  'too-many-pages': [
    'Le serveur annonce des pages sans fin : la lecture s’arrête.',
    'The server announces pages without end: the reading stops.',
  ],
  'empty-pages': [
    'Le serveur envoie page vide sur page vide : la lecture s’arrête.',
    'The server sends empty page after empty page: the reading stops.',
  ],
} as const

type Pairs = Readonly<Record<string, readonly [string, string]>>

/** Sentences by their code, in the shape of the texts of a part: « catalogue.no-title » is the code « no-title ». */
function spoken(pairs: Pairs): Record<'fr' | 'en', { errors: Record<string, string> }> {
  const said = Object.entries(pairs).map(
    ([key, [fr, en]]) => [key.replace('catalogue.', ''), spaced(fr, 'fr'), en] as const,
  )
  return {
    fr: { errors: Object.fromEntries(said.map(([code, fr]) => [code, fr])) },
    en: { errors: Object.fromEntries(said.map(([code, , en]) => [code, en])) },
  }
}

/** For the part that harvests: reasons of `NotACatalogue` and of `Rejection`, doubts of records. */
export const readingTexts = spoken({ ...reasons, ...doubts })
const stopTexts = spoken(stops)

/** The sentence of a reason, a doubt or a stop; the code itself when nobody says it. */
export function sayHarvest(code: string): Text {
  const word = (language: 'fr' | 'en') =>
    readingTexts[language].errors[code] ?? stopTexts[language].errors[code] ?? ofRdf(code, language) ?? code
  return { fr: word('fr'), en: word('en') }
}

function ofRdf(code: string, language: Language): string | undefined {
  const said: Readonly<Record<string, string>> = rdfTexts[language]
  return said[code] && spaced(said[code], language)
}
