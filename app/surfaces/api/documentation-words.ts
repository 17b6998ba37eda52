import { defineTexts } from '#kernel/texts.ts'

export const documentationTexts = defineTexts(
  {
    title: 'Documentation de l’API',
    lead: 'Tout ce que font les écrans, un programme peut le faire, sous les mêmes autorisations.',
    machine: 'Le même document pour les machines (OpenAPI 3.1)',
    contents: 'Sommaire',
    start: {
      title: 'S’identifier',
      key: 'Un programme envoie une clé, créée dans Réglages, Clés d’API, dans l’en-tête de chaque demande. Elle ne peut jamais plus que la personne qui l’a créée, et finit avec elle.',
      session:
        'Une personne connectée peut suivre les liens « Essayer » de cette page : ils s’ouvrent avec sa session.',
    },
    lists: {
      title: 'Listes et pages',
      text: 'Toute liste répond { count, page, size, rows } : « count » compte toutes les lignes. « page » commence à 1 ; « size » vaut 50, 500 au plus. L’en-tête « Link » donne les adresses first, prev, next et last.',
    },
    versions: {
      title: 'Versions',
      text: 'Toute lecture porte un « ETag ». Renvoyé dans « If-None-Match », il évite de recevoir deux fois la même réponse (304). Renvoyé dans « If-Match » avec une écriture qui l’accepte, il empêche d’écraser ce que quelqu’un d’autre vient de changer (412).',
    },
    problems: {
      title: 'Refus',
      text: 'Un refus est un « application/problem+json » (RFC 9457). Son « type » est une des adresses ci-dessous ; il ne change pas d’une version à l’autre.',
    },
    answers: {
      title: 'Réponses décrites',
      text: 'Les champs promis à un programme. Une réponse peut en porter d’autres : ignorez ceux que vous ne connaissez pas.',
    },
    operation: {
      parameters: 'Paramètres',
      body: 'Corps',
      example: 'Exemple',
      answers: 'Réponses',
      one: (name: string) => `fiche ${name}`,
      page: (name: string) => `page de fiches ${name}`,
      id: 'un identifiant',
      free: 'du JSON',
      required: 'nécessaire',
      try: (what: string) => `Essayer ${what}`,
    },
    place: { path: 'dans le chemin', query: 'dans l’adresse', header: 'en-tête' },
    signIn: 'Connectez-vous pour essayer les lectures depuis cette page.',
    trying: (name: string) => `Les liens « Essayer » interrogent ${name}.`,
    other: (name: string) => `Essayer plutôt avec ${name}`,
  },
  {
    title: 'API documentation',
    lead: 'All that screens do, a program may do, under the same permissions.',
    machine: 'The same document for machines (OpenAPI 3.1)',
    contents: 'Contents',
    start: {
      title: 'Identifying oneself',
      key: 'A program sends a key, made in Settings, API keys, in the header of each request. It never does more than the person who made it, and ends with them.',
      session: 'Somebody signed in may follow the “Try” links of this page: they open with that person’s session.',
    },
    lists: {
      title: 'Lists and pages',
      text: 'Every list answers { count, page, size, rows }: “count” counts all rows. “page” begins at 1; “size” is 50, 500 at most. The header “Link” gives the addresses first, prev, next and last.',
    },
    versions: {
      title: 'Versions',
      text: 'Every reading bears an “ETag”. Sent back in “If-None-Match”, it spares receiving the same answer twice (304). Sent back in “If-Match” with a writing that accepts it, it keeps you from overwriting what somebody else just changed (412).',
    },
    problems: {
      title: 'Refusals',
      text: 'A refusal is an “application/problem+json” (RFC 9457). Its “type” is one of the addresses below; it does not change from one version to the next.',
    },
    answers: {
      title: 'Described answers',
      text: 'The fields promised to programs. An answer may bear others: ignore those you do not know.',
    },
    operation: {
      parameters: 'Parameters',
      body: 'Body',
      example: 'Example',
      answers: 'Answers',
      one: name => `record ${name}`,
      page: name => `page of ${name} records`,
      id: 'an id',
      free: 'JSON',
      required: 'needed',
      try: what => `Try ${what}`,
    },
    place: { path: 'in the path', query: 'in the address', header: 'header' },
    signIn: 'Sign in to try readings from this page.',
    trying: name => `The “Try” links ask ${name}.`,
    other: name => `Try with ${name} instead`,
  },
)
