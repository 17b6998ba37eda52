import { defineTexts } from '#kernel/texts.ts'

/** The no-sanction commitment in full: `articles` is what is signed, the rest is around it. */
export const commitmentWords = defineTexts(
  {
    title: 'Engagement de non-sanction',
    lead: 'Pour savoir quels usages de l’IA existent vraiment, la collectivité promet de ne pas sanctionner ceux qui les déclarent. Sans cette promesse signée, le lien de déclaration n’existe pas.',
    preamble: (name: string) =>
      `${name} veut connaître les usages de l’intelligence artificielle dans ses services, pour protéger les données, répondre aux besoins et proposer de bons outils. Elle s’engage envers tous ses agents publics, quel que soit leur statut.`,
    articles: [
      {
        title: 'Ce qui est promis',
        text: 'Déclarer de bonne foi un usage de l’IA, passé ou présent, autorisé ou non, n’entraîne ni sanction, ni reproche écrit, ni effet sur l’évaluation, la rémunération, l’affectation ou la carrière.',
      },
      {
        title: 'Aucun nom',
        text: 'La déclaration ne demande ni nom, ni compte, ni adresse. Personne ne cherchera à savoir qui l’a faite, ni à partir des réponses, ni à partir des journaux des réseaux ou des postes.',
      },
      {
        title: 'À quoi servent les réponses',
        text: 'Elles servent à connaître les outils, les besoins et les risques. Elles ne servent ni à mesurer le travail d’une personne ou d’une équipe, ni à supprimer un poste.',
      },
      {
        title: 'Une suite à chaque déclaration',
        text: 'Chaque usage déclaré reçoit une suite écrite : outil retenu, règle, formation, autre solution, ou raison de ne pas continuer. S’il faut arrêter un usage, la consigne est donnée à tout le service et non à une personne.',
      },
      {
        title: 'Les limites',
        text: 'L’engagement ne couvre ni l’intention de nuire, ni la poursuite d’un usage après une consigne claire de l’arrêter. Il ne change rien aux obligations prévues par la loi : une fuite de données personnelles se signale sans attendre au délégué à la protection des données (DPO).',
      },
      {
        title: 'Durée',
        text: 'L’engagement vaut à partir de sa signature. S’il devait prendre fin, les agents publics en seraient prévenus avant, et ce qui a été déclaré jusque-là resterait couvert.',
      },
    ],
    signedBy: (who: string, date: string) => `Signé par ${who}, le ${date}.`,
    notSigned: 'L’engagement n’est pas encore signé.',
    askAdmin:
      'Il est signé par une personne qui administre Gouvernail, au nom de la direction générale ou de l’autorité territoriale.',
    signTitle: 'Signer l’engagement',
    signText:
      'Parlez-en d’abord aux représentants du personnel. La signature crée le lien et le QR code de déclaration ; elle ne se fait qu’une fois.',
    fields: { signed_by: 'Prénom et nom de la personne qui signe', role: 'Sa fonction' },
    help: { signed_by: 'Elle engage la collectivité : ce nom est montré à tous les agents publics.' },
    example: 'Directrice générale des services',
    sign: 'Signer',
    signed: 'L’engagement est signé. Le lien de déclaration est prêt.',
    openLink: 'Voir le lien et le QR code de déclaration',
  },
  {
    title: 'No-sanction commitment',
    lead: 'To know which uses of AI really exist, the authority promises not to sanction those who declare them. Without this signed promise, the declaration link does not exist.',
    preamble: name =>
      `${name} wants to know the uses of artificial intelligence in its services, to protect data, meet needs and offer good tools. It commits itself towards all its public agents, whatever their status.`,
    articles: [
      {
        title: 'What is promised',
        text: 'Declaring in good faith a use of AI, past or present, authorised or not, leads to no sanction, no written reprimand and no effect on appraisal, pay, posting or career.',
      },
      {
        title: 'No name',
        text: 'The declaration asks for no name, no account and no address. Nobody will try to find out who made it, neither from the answers nor from the logs of networks or computers.',
      },
      {
        title: 'What the answers are for',
        text: 'They serve to know tools, needs and risks. They serve neither to measure the work of a person or a team, nor to cut a post.',
      },
      {
        title: 'A follow-up to every declaration',
        text: 'Each declared use receives a written follow-up: tool adopted, rule, training, another solution, or the reason not to go on. If a use must stop, the instruction is given to the whole service and not to one person.',
      },
      {
        title: 'Limits',
        text: 'The commitment covers neither the intention to harm nor going on with a use after a clear instruction to stop. It changes nothing to the duties set by law: a leak of personal data is reported without delay to the data protection officer (DPO).',
      },
      {
        title: 'Duration',
        text: 'The commitment holds from its signature. Should it end, public agents would be told beforehand, and what was declared until then would stay covered.',
      },
    ],
    signedBy: (who, date) => `Signed by ${who}, on ${date}.`,
    notSigned: 'The commitment is not signed yet.',
    askAdmin:
      'It is signed by a person who administers Gouvernail, on behalf of the head of administration or the territorial authority.',
    signTitle: 'Sign the commitment',
    signText:
      'Talk to staff representatives first. Signing creates the declaration link and its QR code; it is done only once.',
    fields: { signed_by: 'First and last name of the person who signs', role: 'Their function' },
    help: { signed_by: 'They commit the authority: this name is shown to all public agents.' },
    example: 'Head of administration',
    sign: 'Sign',
    signed: 'The commitment is signed. The declaration link is ready.',
    openLink: 'See the declaration link and its QR code',
  },
)
