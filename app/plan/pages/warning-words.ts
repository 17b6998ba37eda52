import { defineTexts, formatDate, spaced, type Language } from '#kernel/texts.ts'
import type { DateWarning } from '../dates-that-fit.ts'

const words = defineTexts(
  {
    beforeVote: (budget: string, month: string) => `À inscrire avant le vote du budget ${budget}, en ${month}.`,
    beforeDebate: (budget: string, debate: string, month: string) =>
      `À présenter au débat d’orientation budgétaire du ${debate} et à inscrire avant le vote du budget ${budget}, en ${month}.`,
    startsBeforeVote: (budget: string, vote: string) =>
      `Elle commence avant le vote du budget ${budget} qui doit la porter (${vote}).`,
    budgetVoted: (budget: string, vote: string) =>
      `Le budget ${budget} a été voté avant qu’elle entre dans le plan (${vote}) : prévoyez une décision modificative ou une échéance après le prochain vote.`,
    afterMandate: (date: string) => `Elle finit après la fin du mandat (${date}).`,
    startsBeforeWaited: (title: string, date: string) =>
      `Elle commence avant la fin de ce qu’elle attend : « ${title} », ${date}.`,
  },
  {
    beforeVote: (budget, month) => `To be entered before the vote of the ${budget} budget, in ${month}.`,
    beforeDebate: (budget, debate, month) =>
      `To be presented at the budget orientation debate of ${debate} and entered before the vote of the ${budget} budget, in ${month}.`,
    startsBeforeVote: (budget, vote) =>
      `It starts before the vote of the ${budget} budget that must carry it (${vote}).`,
    budgetVoted: (budget, vote) =>
      `The ${budget} budget was voted before it entered the plan (${vote}): plan an amending decision or a due date after the next vote.`,
    afterMandate: date => `It ends after the end of the term (${date}).`,
    startsBeforeWaited: (title, date) => `It starts before the end of what it waits for: “${title}”, ${date}.`,
  },
)

/** What does not fit, in one plain sentence. */
export function warningWords(warning: DateWarning, language: Language): string {
  return spaced(sentenceOf(warning, language), language)
}

function sentenceOf(warning: DateWarning, language: Language): string {
  const t = words[language]
  const day = (date: string) => formatDate(date, language)
  switch (warning.kind) {
    case 'before-vote': {
      const [budget, month] = [String(warning.budget), monthWords(warning.vote, language)]
      return warning.debate ? t.beforeDebate(budget, day(warning.debate), month) : t.beforeVote(budget, month)
    }
    case 'starts-before-vote':
      return t.startsBeforeVote(String(warning.budget), day(warning.vote))
    case 'budget-voted':
      return t.budgetVoted(String(warning.budget), day(warning.vote))
    case 'after-mandate':
      return t.afterMandate(day(warning.mandate))
    case 'starts-before-waited':
      return t.startsBeforeWaited(warning.title, day(warning.due))
  }
}

/** « mars 2027 » */
export function monthWords(date: string, language: Language): string {
  const format = new Intl.DateTimeFormat(language, { month: 'long', year: 'numeric', timeZone: 'UTC' })
  return format.format(new Date(`${date}T00:00:00Z`))
}
