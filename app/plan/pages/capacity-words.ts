import { defineTexts } from '#kernel/texts.ts'

/** Euros and days by quarter and by year, against what the authority stated. */
export const capacityWords = defineTexts(
  {
    title: 'Par trimestre et par année',
    how: 'Les jours et les euros d’une action sont répartis de son début, ou d’aujourd’hui, à son échéance. Un trimestre dispose du quart des jours de l’année ; les euros se comptent par année.',
    undated: (count: number, days: string) =>
      count > 1
        ? `${count} actions sans date, pour ${days} jours, ne sont dans aucun trimestre.`
        : `Une action sans date, pour ${days} jours, n’est dans aucun trimestre.`,
    chart: (limit: string) => `Jours de travail demandés par trimestre${limit}`,
    limit: (days: string) => `, pour ${days} jours disponibles (trait pointillé)`,
    quarter: (quarter: number, year: number) => `T${quarter} ${year}`,
    year: (year: number) => `Année ${year}`,
    twelveMonths: 'Quatre trimestres à venir, actions sans date comprises',
    table: 'Le même contenu en tableau',
    columns: {
      period: 'Période',
      days: 'Jours demandés',
      available: 'Jours disponibles',
      euros: 'Euros',
      state: 'Constat',
    },
    fits: 'tient',
    unknown: 'capacité non indiquée',
    over: (gap: string) => `dépasse de ${gap}`,
    overDays: (period: string, asked: string, available: string, gap: string) =>
      `${period} : ${asked} jours demandés pour ${available} disponibles, ${gap} de trop.`,
    overEuros: (period: string, asked: string, available: string, gap: string) =>
      `${period} : ${asked} € demandés pour ${available} € disponibles, ${gap} € de trop.`,
    overTitle: 'Le plan demande plus que la capacité indiquée',
    back: 'Pour revenir dans la capacité, mettez en réserve :',
    backShort: 'Cela ne suffira pas : il faudra aussi reporter des échéances ou revoir la capacité.',
    noBack: 'Aucune action prévue ne peut attendre : reportez des échéances ou revoyez la capacité.',
    frees: (days: string, euros: string) => (euros ? `libère ${days} jours et ${euros} €` : `libère ${days} jours`),
    reserve: 'Mettre en réserve',
    which: (title: string) => ` : ${title}`,
    days: (days: string) => `${days} jours`,
    euros: (euros: string) => `${euros} €`,
  },
  {
    title: 'By quarter and by year',
    how: 'The days and euros of an action are spread from its start, or from today, to its due date. A quarter has a fourth of the days of the year; euros are counted by year.',
    undated: (count, days) =>
      count > 1
        ? `${count} actions without a date, for ${days} days, are in no quarter.`
        : `One action without a date, for ${days} days, is in no quarter.`,
    chart: limit => `Working days asked for by quarter${limit}`,
    limit: days => `, for ${days} days available (dashed line)`,
    quarter: (quarter, year) => `Q${quarter} ${year}`,
    year: year => `Year ${year}`,
    twelveMonths: 'Four quarters to come, actions without a date included',
    table: 'The same content as a table',
    columns: {
      period: 'Period',
      days: 'Days asked for',
      available: 'Days available',
      euros: 'Euros',
      state: 'Finding',
    },
    fits: 'fits',
    unknown: 'capacity not stated',
    over: gap => `exceeds by ${gap}`,
    overDays: (period, asked, available, gap) =>
      `${period}: ${asked} days asked for, ${available} available, ${gap} too many.`,
    overEuros: (period, asked, available, gap) =>
      `${period}: €${asked} asked for, €${available} available, €${gap} too much.`,
    overTitle: 'The plan asks for more than the stated capacity',
    back: 'To come back within capacity, keep in reserve:',
    backShort: 'That will not be enough: due dates must also be put off, or the capacity revised.',
    noBack: 'No planned action can wait: put off due dates or revise the capacity.',
    frees: (days, euros) => (euros ? `frees ${days} days and €${euros}` : `frees ${days} days`),
    reserve: 'Keep in reserve',
    which: title => `: ${title}`,
    days: days => `${days} days`,
    euros: euros => `€${euros}`,
  },
)
