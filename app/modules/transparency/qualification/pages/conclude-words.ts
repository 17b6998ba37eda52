import { defineTexts } from '#kernel/texts.ts'

export const concludeWords = defineTexts(
  {
    title: (system: string) => `Conclure : « ${system} »`,
    lead: 'Relisez vos réponses, voyez ce qu’elles donnent, puis concluez. Rien n’engage la collectivité tant qu’une fonction nommée ne l’a pas validé.',
    preview: 'Ce que ces réponses donnent aujourd’hui',
    duties: (n: number) =>
      n > 1
        ? `${n} obligations du règlement sur l’IA`
        : n === 1
          ? 'Une obligation du règlement sur l’IA'
          : 'Aucune obligation du règlement sur l’IA',
    decisions: (n: number) =>
      n > 1
        ? `${n} obligations envers les personnes que ses décisions visent`
        : n === 1
          ? 'Une obligation envers les personnes que ses décisions visent'
          : 'Aucune obligation liée à des décisions sur des personnes',
    others: (n: number) =>
      n > 1
        ? `${n} obligations de protection des données et envers les agents publics`
        : n === 1
          ? 'Une obligation de protection des données ou envers les agents publics'
          : 'Aucune obligation de protection des données ni envers les agents publics',
    unknown: 'Ce qui reste inconnu',
    unknownLead: 'Vous pouvez conclure ainsi : la qualification dira ce qui reste ouvert et à qui le demander.',
    answerMore: (n: number) => (n > 1 ? `Répondre aux ${n} questions qui restent` : 'Répondre à la question qui reste'),
    action: 'Conclure la qualification',
    frozen:
      'Une qualification conclue ne change plus : elle garde ses réponses, la version du droit et la date. Vous pourrez en faire une autre.',
    done: (number: number) => `La qualification n° ${number} est conclue.`,
  },
  {
    title: system => `Conclude: “${system}”`,
    lead: 'Read your answers over, see what they give, then conclude. Nothing commits the authority until a named function has validated it.',
    preview: 'What these answers give today',
    duties: n => (n > 1 ? `${n} duties of the AI Act` : n === 1 ? 'One duty of the AI Act' : 'No duty of the AI Act'),
    decisions: n =>
      n > 1
        ? `${n} duties towards those its decisions are about`
        : n === 1
          ? 'One duty towards those its decisions are about'
          : 'No duty tied to decisions about persons',
    others: n =>
      n > 1
        ? `${n} duties of data protection and towards public agents`
        : n === 1
          ? 'One duty of data protection or towards public agents'
          : 'No duty of data protection nor towards public agents',
    unknown: 'What remains unknown',
    unknownLead: 'You may conclude as it is: the qualification will say what stays open.',
    answerMore: n => (n > 1 ? `Answer the ${n} questions that remain` : 'Answer the question that remains'),
    action: 'Conclude the qualification',
    frozen:
      'A concluded qualification never changes: it keeps its answers, the version of the law and the day. You may make another one.',
    done: number => `Qualification no. ${number} is concluded.`,
  },
)
