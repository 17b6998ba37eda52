import { defineTexts } from '#kernel/texts.ts'

/** What the note to a directorate says. */
export const noteWords = defineTexts(
  {
    title: (directorate: string) => `Note à : ${directorate}`,
    lead: 'Le plan d’actions sur l’intelligence artificielle demande peu à chaque direction, à des dates connues. Cette note rassemble ce qui vous concerne.',
    answer: 'Répondre en cinq minutes',
    answerText: (day: string) =>
      `Avant le ${day}, ouvrez ce lien ou visez le code avec un téléphone. Il ne demande ni compte ni mot de passe. « Je ne sais pas » est une réponse.`,
    qr: 'Code à viser avec un téléphone pour ouvrir la page de réponse',
    secret:
      'Le lien est propre à votre direction : ne le publiez pas. Il se ferme quand la réponse est envoyée, et au plus tard soixante jours après cette note.',
    actions: 'Ce que le plan demande à votre direction',
    noAction: 'Aucune action du plan n’est confiée à votre direction aujourd’hui.',
    columns: ['Action', 'Qui la porte', 'Pour le'],
    undated: 'sans date',
    nobody: 'à désigner',
    applications: 'Les logiciels à regarder',
    noApplication: 'Le registre n’attribue aucun logiciel à votre direction : la page vous demande ceux qui manquent.',
    left: (n: number) =>
      n === 1
        ? 'Un autre logiciel sera demandé une prochaine fois.'
        : `${n} autres logiciels seront demandés une prochaine fois.`,
  },
  {
    title: directorate => `Note to: ${directorate}`,
    lead: 'The action plan on artificial intelligence asks little of each directorate, at known dates. This note gathers what concerns you.',
    answer: 'Answer in five minutes',
    answerText: day =>
      `Before ${day}, open this link or aim at the code with a phone. It asks for neither account nor password. “I don’t know” is an answer.`,
    qr: 'Code to aim at with a phone to open the answer page',
    secret:
      'The link is your directorate’s own: do not publish it. It closes when the answer is sent, and sixty days after this note at the latest.',
    actions: 'What the plan asks of your directorate',
    noAction: 'No action of the plan is given to your directorate today.',
    columns: ['Action', 'Who carries it', 'By'],
    undated: 'no date',
    nobody: 'to be named',
    applications: 'Applications to look at',
    noApplication: 'The register attributes no application to your directorate: the page asks which are missing.',
    left: n =>
      n === 1
        ? 'One more application will be asked about next time.'
        : `${n} more applications will be asked about next time.`,
  },
)
