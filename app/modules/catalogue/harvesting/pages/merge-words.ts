import { defineTexts } from '#kernel/texts.ts'

export const mergeWords = defineTexts(
  {
    title: 'Doublons à trancher',
    lead: 'Ces jeux de données en sont peut-être un seul, décrit deux fois. Réunir garde ce que vous avez écrit dans chacun et conduit de l’un à l’autre ; dire qu’ils sont distincts clôt la question.',
    empty:
      'Quand deux sources décrivent le même jeu, ou que vous l’aviez déjà inscrit, la question vous est posée ici.',
    none: 'Rien à trancher',
    why: {
      'same-id': 'Les deux sources leur donnent le même identifiant.',
      'same-page': 'Ils ont la même page de présentation.',
      'same-title': 'Ils ont le même titre, et le même producteur quand il est connu.',
      'by-hand': 'Quelqu’un les a rapprochés.',
    },
    from: (sources: string) => `d’après ${sources}`,
    byHand: 'inscrit à la main',
    modified: (day: string) => `données du ${day}`,
    keepFirst: 'Réunir, en gardant le premier',
    keepSecond: 'Réunir, en gardant le second',
    refuse: 'Ce sont deux jeux distincts',
    merged: 'Les deux jeux n’en font plus qu’un.',
    refused: 'C’est noté : la question ne sera plus posée.',
    count: (n: string, one: boolean) => `${n} ${one ? 'doublon possible' : 'doublons possibles'}`,
    next: 'Page suivante',
  },
  {
    title: 'Duplicates to settle',
    lead: 'These datasets may be one, described twice. Merging keeps what you wrote in each and leads from one to the other; saying that they differ closes the question.',
    empty:
      'When two sources describe the same dataset, or you had already written it down, the question is put to you here.',
    none: 'Nothing to settle',
    why: {
      'same-id': 'Both sources give them the same identifier.',
      'same-page': 'They have the same landing page.',
      'same-title': 'They have the same title, and the same publisher where it is known.',
      'by-hand': 'Somebody brought them together.',
    },
    from: sources => `from ${sources}`,
    byHand: 'written down by hand',
    modified: day => `data of ${day}`,
    keepFirst: 'Merge, keeping the first',
    keepSecond: 'Merge, keeping the second',
    refuse: 'They are two datasets',
    merged: 'The two datasets are now one.',
    refused: 'Noted: the question will not be put again.',
    count: (n, one) => `${n} possible ${one ? 'duplicate' : 'duplicates'}`,
    next: 'Next page',
  },
)
