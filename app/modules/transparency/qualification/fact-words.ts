import { formatDate, formatNumber } from '#kernel/texts.ts'
import { factNames, kindOf, type FactName, type Facts, type FactValue } from '../engine/fact-table.ts'
import { optionsOf } from '../engine/options.ts'
import { question, questionOf } from '../engine/questions.ts'

/** Answers common to all questions, that are asked in French only. */
export const plainAnswers = { yes: 'Oui', no: 'Non', unknown: 'Je ne sais pas' }

/** An answer as a person reads it, in French. */
export function answerInWords(fact: FactName, value: FactValue): string {
  const kind = kindOf(fact)
  if (kind.kind === 'flag') return value === true ? plainAnswers.yes : plainAnswers.no
  if (kind.kind === 'date') return formatDate(String(value), 'fr')
  if (kind.kind === 'number') return formatNumber(Number(value), 'fr')
  const options = optionsOf(fact)
  const labels = (Array.isArray(value) ? value : [String(value)]).map(
    code => options.find(option => option.value === code)?.label ?? code,
  )
  return labels.length > 0 ? labels.join('\u202f; ') : (questionOf(fact).none ?? plainAnswers.no)
}

/** Known facts as questions and answers, for a list under a rule. */
export function factsInWords(facts: Facts): { question: string; answer: string }[] {
  return factNames.flatMap(name => {
    const value = facts[name]
    return value === undefined || name === 'as_of'
      ? []
      : [{ question: question(name), answer: answerInWords(name, value as FactValue) }]
  })
}
