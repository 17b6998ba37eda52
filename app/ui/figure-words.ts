import { defineTexts } from '#kernel/texts.ts'

/** What figures, levels, the rose and trends say by themselves. */
export const figureWords = defineTexts(
  {
    figure: {
      explain: 'd’où vient ce chiffre',
      base: (numerator: string, denominator: string) => `${numerator} sur ${denominator}`,
      numerator: 'Compté',
      denominator: 'Sur',
      date: 'Preuve la plus récente',
      method: 'Méthode',
      rows: 'Voir les lignes comptées',
      noData: 'pas de données',
      undated: 'sans date',
    },
    level: {
      names: ['à démarrer', 'amorcé', 'organisé', 'tenu', 'partagé'],
      level: (level: number) => `Niveau ${level} sur 4`,
      target: (target: number) => `cible ${target}`,
      states: { 'no-data': 'pas de données', 'to-come': 'mesure à venir', 'not-applicable': 'sans objet' },
    },
    rose: {
      title: 'Rose des 32 points du plan',
      description:
        'Chaque pétale est un point du plan : sa longueur dit le niveau atteint, de 0 au centre à 4 au bord ; le trait épais dit la cible.',
      axis: (id: string) => `Axe ${id}`,
      draft: 'document préparatoire',
      skip: 'Passer la rose et lire le tableau',
      legend: 'Légende',
      measured: 'niveau mesuré',
      target: 'cible',
    },
    trend: {
      table: 'Voir les valeurs',
      date: 'Date',
      value: 'Valeur',
      none: 'Pas encore assez de mesures pour tracer une évolution.',
      summary: (from: string, fromDate: string, to: string, toDate: string) =>
        `de ${from} le ${fromDate} à ${to} le ${toDate}`,
    },
  },
  {
    figure: {
      explain: 'where this figure comes from',
      base: (numerator, denominator) => `${numerator} of ${denominator}`,
      numerator: 'Counted',
      denominator: 'Out of',
      date: 'Newest evidence',
      method: 'Method',
      rows: 'See the rows counted',
      noData: 'no data',
      undated: 'undated',
    },
    level: {
      names: ['to start', 'begun', 'organised', 'kept up', 'shared'],
      level: level => `Level ${level} out of 4`,
      target: target => `target ${target}`,
      states: { 'no-data': 'no data', 'to-come': 'measure to come', 'not-applicable': 'not applicable' },
    },
    rose: {
      title: 'Rose of the 32 points of the plan',
      description:
        'Each petal is a point of the plan: its length is the level reached, from 0 at the centre to 4 at the rim; the thick mark is the target.',
      axis: id => `Axis ${id}`,
      draft: 'working document',
      skip: 'Skip the rose and read the table',
      legend: 'Legend',
      measured: 'measured level',
      target: 'target',
    },
    trend: {
      table: 'See the values',
      date: 'Date',
      value: 'Value',
      none: 'Not enough measurements yet to draw a trend.',
      summary: (from, fromDate, to, toDate) => `from ${from} on ${fromDate} to ${to} on ${toDate}`,
    },
  },
)
