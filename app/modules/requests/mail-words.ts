import { defineTexts } from '#kernel/texts.ts'

interface Words {
  authority: string
  directorate: string
  by: string
  applications: number
  asker: string
  link: string
}

export const mailWords = defineTexts(
  {
    subject: (w: Words) => `${w.authority} : cinq minutes sur l’IA dans vos logiciels, avant le ${w.by}`,
    reminder: (w: Words) => `Rappel – ${w.authority} : cinq minutes sur l’IA dans vos logiciels, avant le ${w.by}`,
    text: (w: Words) =>
      [
        'Bonjour,',
        `Le plan d’actions sur l’intelligence artificielle de ${w.authority} a besoin de cinq minutes de la part de : ${w.directorate}.`,
        w.applications > 0
          ? `La page montre ${w.applications === 1 ? 'le logiciel' : `les ${w.applications} logiciels`} que le registre attribue à votre direction. Pour chacun : contient-il de l’IA, à votre connaissance ? « Je ne sais pas » est une réponse. Vous pouvez aussi signaler un outil qui manque.`
          : 'Le registre n’attribue aucun logiciel à votre direction : la page vous demande ceux qui manquent.',
        `Répondre avant le ${w.by}, sans compte ni mot de passe :\n${w.link}`,
        'Le lien est propre à votre direction. Vous pouvez l’ouvrir plusieurs fois et garder un brouillon ; il se ferme quand la réponse est envoyée, et au plus tard au bout de soixante jours. Ne le publiez pas.',
        'Rien n’entre au registre sans relecture.',
        `Demande faite par ${w.asker}.`,
      ].join('\n\n'),
  },
  {
    subject: w => `${w.authority}: five minutes about AI in your software, before ${w.by}`,
    reminder: w => `Reminder – ${w.authority}: five minutes about AI in your software, before ${w.by}`,
    text: w =>
      [
        'Hello,',
        `The action plan on artificial intelligence of ${w.authority} needs five minutes from: ${w.directorate}.`,
        w.applications > 0
          ? `The page shows the ${w.applications === 1 ? 'application' : `${w.applications} applications`} that the register attributes to your directorate. For each: does it contain AI, as far as you know? “I don’t know” is an answer. You can also name a tool that is missing.`
          : 'The register attributes no application to your directorate: the page asks which are missing.',
        `Answer before ${w.by}, without account or password:\n${w.link}`,
        'The link is your directorate’s own. You can open it several times and keep a draft; it closes when the answer is sent, and after sixty days at the latest. Do not publish it.',
        'Nothing enters the register before it is read.',
        `Asked by ${w.asker}.`,
      ].join('\n\n'),
  },
)
