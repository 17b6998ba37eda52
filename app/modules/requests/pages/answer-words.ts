import { defineTexts } from '#kernel/texts.ts'

/** What a directorate reads behind its link, on a phone. */
export const answerWords = defineTexts(
  {
    title: 'Cinq minutes sur l’IA dans vos logiciels',
    lead: (authority: string, directorate: string) => `${authority}, pour : ${directorate}.`,
    by: (day: string) => `Réponse attendue le ${day}.`,
    how: 'Pour chaque logiciel, répondez si vous savez. « Je ne sais pas » est une réponse ; une ligne laissée vide aussi. Une personne relit tout avant que quoi que ce soit entre au registre.',
    applications: (n: number) => (n === 1 ? 'Votre logiciel' : `Vos ${n} logiciels`),
    noApplication: 'Le registre n’attribue encore aucun logiciel à votre direction.',
    left: (n: number) =>
      n === 1
        ? 'Un autre logiciel sera demandé une prochaine fois.'
        : `${n} autres logiciels seront demandés une prochaine fois.`,
    presences: {
      'contains-ai': 'Contient de l’IA',
      'no-ai': 'N’en contient pas',
      unknown: 'Je ne sais pas',
    },
    unused: 'Nous ne l’utilisons plus',
    missingTitle: 'Il en manque ?',
    missing: (n: number) => `Outil ${n} que votre direction utilise et qui n’est pas dans la liste`,
    remark: 'Une remarque',
    answeredBy: 'Votre nom ou votre fonction',
    answeredByHelp: 'Facultatif : seulement si l’on peut vous rappeler.',
    send: 'Envoyer la réponse',
    draft: 'Garder un brouillon',
    kept: 'Le brouillon est gardé. Ce lien le rouvrira.',
    thanks: 'Merci',
    thanksText: 'Votre réponse est envoyée. Elle sera relue avant d’entrer au registre ; ce lien est maintenant fermé.',
    closed: 'Ce lien ne sert pas, ou plus',
    closedText: 'Il a pu servir, expirer ou être fermé. Demandez-en un autre à la personne qui vous l’a envoyé.',
    exampleNotice:
      'Exemple : voici la page telle qu’une direction la reçoit. Ce qui est écrit ici n’est pas enregistré.',
    exampleDirectorate: 'Direction de l’exemple',
    exampleApplications: ['Logiciel de courrier', 'Agenda partagé'],
  },
  {
    title: 'Five minutes about AI in your software',
    lead: (authority, directorate) => `${authority}, for: ${directorate}.`,
    by: day => `Answer due on ${day}.`,
    how: 'For each application, answer if you know. “I don’t know” is an answer; a line left blank is too. Somebody reads everything before anything enters the register.',
    applications: n => (n === 1 ? 'Your application' : `Your ${n} applications`),
    noApplication: 'The register does not attribute any application to your directorate yet.',
    left: n =>
      n === 1
        ? 'One more application will be asked about next time.'
        : `${n} more applications will be asked about next time.`,
    presences: { 'contains-ai': 'Contains AI', 'no-ai': 'Contains none', unknown: 'I don’t know' },
    unused: 'We no longer use it',
    missingTitle: 'Is any missing?',
    missing: n => `Tool ${n} that your directorate uses and that is not in the list`,
    remark: 'A remark',
    answeredBy: 'Your name or function',
    answeredByHelp: 'Optional: only if you may be called back.',
    send: 'Send the answer',
    draft: 'Keep a draft',
    kept: 'The draft is kept. This link will open it again.',
    thanks: 'Thank you',
    thanksText: 'Your answer is sent. It will be read before it enters the register; this link is now closed.',
    closed: 'This link does not work, or no longer does',
    closedText: 'It may have been used, have expired or been closed. Ask whoever sent it to you for another.',
    exampleNotice: 'Example: this is the page as a directorate receives it. What is written here is not recorded.',
    exampleDirectorate: 'Example directorate',
    exampleApplications: ['Mail application', 'Shared calendar'],
  },
)
