import { defineTexts } from '#kernel/texts.ts'

/** Around the questions, which are in French only. */
export const questionsWords = defineTexts(
  {
    title: (system: string) => `Qualifier « ${system} »`,
    left: (n: number) =>
      n === 0
        ? 'Plus rien à demander : vous pouvez conclure.'
        : n === 1
          ? 'Encore une question environ.'
          : `Encore ${n} questions environ : chaque réponse en écarte ou en ouvre d’autres.`,
    conclude: 'Relire les réponses et conclure',
    kept: 'Vos réponses sont gardées.',
  },
  {
    title: (system: string) => `Qualify “${system}”`,
    left: (n: number) =>
      n === 0
        ? 'Nothing left to ask: you may conclude.'
        : n === 1
          ? 'About one more question.'
          : `About ${n} more questions: each answer rules some out or opens others. Questions of the law are in French.`,
    conclude: 'Read the answers over and conclude',
    kept: 'Your answers are kept.',
  },
)
