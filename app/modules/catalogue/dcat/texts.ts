import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

/** Why an answer or a record in RDF could not be kept, and what is doubtful in it. */
export const rdfTexts = defineTexts(
  {
    'rdf-other': 'Ce fichier n’est ni du Turtle, ni du RDF/XML, ni du JSON-LD.',
    'rdf-broken': 'Ce passage du catalogue n’est pas écrit selon les règles de sa syntaxe.',
    'rdf-unknown-context':
      'Ce fichier JSON-LD renvoie à un contexte que nous ne connaissons pas et que nous n’allons pas chercher.',
    'rdf-no-dataset': 'Ce fichier se lit, mais il ne décrit aucun jeu de données au sens de DCAT.',
    'rdf-only-named': 'Le catalogue cite ce jeu de données sans le décrire.',
    'rdf-no-box': 'L’emprise géographique n’a pas pu être lue.',
    'rdf-series': 'La source le présente aussi comme une série de jeux de données.',
    'rdf-same-identifier': 'Un autre jeu de données porte le même identifiant : celui-ci est connu par son adresse.',
    'rdf-no-identifier': 'La source ne lui donne ni identifiant ni adresse : il est connu par son titre.',
    'rdf-blank-format': 'Le format donné n’est pas un nom de format.',
    'rdf-distribution-lost': 'Un accès est cité sans adresse : il n’est pas gardé.',
  },
  {
    'rdf-other': 'This file is neither Turtle, nor RDF/XML, nor JSON-LD.',
    'rdf-broken': 'This passage of the catalogue does not follow the rules of its syntax.',
    'rdf-unknown-context': 'This JSON-LD file refers to a context that we do not know and do not fetch.',
    'rdf-no-dataset': 'This file can be read, but it describes no dataset in the sense of DCAT.',
    'rdf-only-named': 'The catalogue names this dataset without describing it.',
    'rdf-no-box': 'The geographic extent could not be read.',
    'rdf-series': 'The source also presents it as a series of datasets.',
    'rdf-same-identifier': 'Another dataset bears the same identifier: this one is known by its address.',
    'rdf-no-identifier': 'The source gives it neither identifier nor address: it is known by its title.',
    'rdf-blank-format': 'The format given is no name of a format.',
    'rdf-distribution-lost': 'A way of access is named without an address: it is not kept.',
  },
)

/** What publishing refuses, with the sentences of readings. */
export const dcatTexts = defineTexts(
  {
    errors: {
      ...rdfTexts.fr,
      'publish-archived': (words: Words) =>
        `« ${words.title} » a quitté le registre : il ne peut pas être ouvert à tous.`,
      'publish-not-open': (words: Words) =>
        `L’accès à « ${words.title} » n’est pas « ouvert » : changez-le d’abord dans sa fiche, si c’est vrai.`,
      'publish-personal': (words: Words) =>
        `« ${words.title} » contient des données personnelles : il ne peut pas être ouvert à tous.`,
      'publish-to-judge': (words: Words) =>
        `« ${words.title} » contient peut-être des données personnelles : un avis doit d’abord être donné.`,
      'publish-unchanged': (words: Words) => `« ${words.title} » est déjà en ligne tel que sa fiche le dit.`,
    },
  },
  {
    errors: {
      ...rdfTexts.en,
      'publish-archived': words => `“${words.title}” left the register: it cannot be opened to everybody.`,
      'publish-not-open': words =>
        `The access to “${words.title}” is not “open”: change it first in its record, if that is true.`,
      'publish-personal': words => `“${words.title}” holds personal data: it cannot be opened to everybody.`,
      'publish-to-judge': words => `“${words.title}” may hold personal data: a verdict must be given first.`,
      'publish-unchanged': words => `“${words.title}” is already online as its record says it.`,
    },
  },
)
