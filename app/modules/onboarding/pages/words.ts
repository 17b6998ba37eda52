import { defineTexts } from '#kernel/texts.ts'

export const journeyWords = defineTexts(
  {
    title: 'Premiers pas',
    lead: {
      small: 'Cinq pas, dans l’ordre qui vous arrange. Chacun crée de vraies fiches : rien n’est un exercice.',
      medium: 'Sept pas, dans l’ordre qui vous arrange. Chacun crée de vraies fiches : rien n’est un exercice.',
      large:
        'Sept pas à répartir entre la mission IA, la DSI et les ressources humaines. Chacun crée de vraies fiches : rien n’est un exercice.',
    },
    progress: (done: number, all: number) => `${done} sur ${all} faits`,
    left: (minutes: number) =>
      minutes < 60
        ? `Encore ${minutes} min environ.`
        : `Encore ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} environ.`,
    done: 'fait',
    toDo: 'à faire',
    minutes: (minutes: number) => `${minutes} min environ`,
    open: 'Ouvrir',
    steps: {
      describe: {
        title: 'Décrire la collectivité',
        why: 'Sa population et ses effectifs règlent tous les seuils du plan.',
        action: 'Répondre à cinq questions',
      },
      directorates: {
        title: 'Nommer les directions',
        why: 'Elles relient les logiciels, les usages et les actions à des équipes. Cochez celles qui existent chez vous ; vous corrigerez les noms ensuite.',
        action: 'Créer les directions cochées',
      },
      software: {
        title: 'Lister les logiciels',
        why: 'L’IA arrive d’abord par eux. Déposez la liste de votre outil de parc, ou écrivez ici les noms que vous connaissez.',
        action: 'Créer ces logiciels',
      },
      assess: {
        title: 'Dire où il y a de l’IA',
        why: 'Pour chaque logiciel : oui, non, ou « je ne sais pas ». La moitié suffit pour commencer.',
        action: 'Examiner les logiciels',
      },
      invite: {
        title: 'Inviter les bonnes personnes',
        why: 'La déléguée ou le délégué à la protection des données, la DSI, une élue ou un élu : chacun avec son rôle.',
        action: 'Inviter',
      },
      promise: {
        title: 'Promettre de ne pas sanctionner',
        why: 'Sans promesse signée, personne ne dira quels outils servent vraiment. Le lien de déclaration s’ouvre ensuite.',
        action: 'Lire et signer l’engagement',
      },
      plan: {
        title: 'Accepter trois actions',
        why: 'Les trois premières dans l’ordre de la méthode, avec une échéance à trois mois. Tout se modifie ensuite.',
        action: 'Accepter ces trois actions',
      },
    },
    importFile: 'Déposer une liste',
    family: (label: string) => `${label} : quel logiciel ?`,
    familyHelp: 'Un seul nom par case. Laissez vide ce que vous n’avez pas ou ne connaissez pas.',
    created: {
      directorates: (n: number) => (n > 1 ? `${n} directions créées.` : 'Une direction créée.'),
      software: (n: number) => (n > 1 ? `${n} logiciels créés.` : 'Un logiciel créé.'),
      plan: (n: number) => (n > 1 ? `${n} actions acceptées dans le plan.` : 'Une action acceptée dans le plan.'),
    },
    counts: {
      directorates: (n: number) => (n > 1 ? `${n} directions` : `${n} direction`),
      software: (n: number) => (n > 1 ? `${n} logiciels` : `${n} logiciel`),
      assess: (n: number) => (n > 1 ? `${n} examinés` : `${n} examiné`),
      plan: (n: number) => (n > 1 ? `${n} actions` : `${n} action`),
    },
    dismiss: 'Ne plus proposer les premiers pas',
    dismissText: 'Les premiers pas quittent l’accueil de tout le monde ; cette page reste dans les réglages.',
    dismissed: 'Les premiers pas ne seront plus proposés.',
    dismissedBy: (name: string, date: string) => `Retirés de l’accueil par ${name}, le ${date}.`,
  },
  {
    title: 'First steps',
    lead: {
      small: 'Five steps, in whatever order suits you. Each creates real records: nothing is an exercise.',
      medium: 'Seven steps, in whatever order suits you. Each creates real records: nothing is an exercise.',
      large:
        'Seven steps to share between the AI lead, IT and human resources. Each creates real records: nothing is an exercise.',
    },
    progress: (done, all) => `${done} of ${all} done`,
    left: minutes =>
      minutes < 60
        ? `About ${minutes} min left.`
        : `About ${Math.floor(minutes / 60)} h ${String(minutes % 60).padStart(2, '0')} left.`,
    done: 'done',
    toDo: 'to do',
    minutes: minutes => `about ${minutes} min`,
    open: 'Open',
    steps: {
      describe: {
        title: 'Describe the authority',
        why: 'Its population and headcount set every threshold of the plan.',
        action: 'Answer five questions',
      },
      directorates: {
        title: 'Name the directorates',
        why: 'They tie applications, uses and actions to teams. Tick those that you have; names can be corrected later.',
        action: 'Create the directorates ticked',
      },
      software: {
        title: 'List the applications',
        why: 'AI comes in through them first. Drop the list of your asset tool, or write here the names that you know.',
        action: 'Create these applications',
      },
      assess: {
        title: 'Say where there is AI',
        why: 'For each application: yes, no, or “I don’t know”. Half of them is enough to begin.',
        action: 'Assess the applications',
      },
      invite: {
        title: 'Invite the right people',
        why: 'The data protection officer, IT, an elected member: each with their role.',
        action: 'Invite',
      },
      promise: {
        title: 'Promise not to sanction',
        why: 'Without a signed promise nobody will say which tools are really used. The declaration link opens afterwards.',
        action: 'Read and sign the commitment',
      },
      plan: {
        title: 'Accept three actions',
        why: 'The first three in the order of the method, due in three months. Everything can be changed afterwards.',
        action: 'Accept these three actions',
      },
    },
    importFile: 'Drop a list',
    family: label => `${label}: which application?`,
    familyHelp: 'One name a field. Leave blank what you do not have or do not know.',
    created: {
      directorates: n => (n > 1 ? `${n} directorates created.` : 'One directorate created.'),
      software: n => (n > 1 ? `${n} applications created.` : 'One application created.'),
      plan: n => (n > 1 ? `${n} actions accepted into the plan.` : 'One action accepted into the plan.'),
    },
    counts: {
      directorates: n => (n > 1 ? `${n} directorates` : `${n} directorate`),
      software: n => (n > 1 ? `${n} applications` : `${n} application`),
      assess: n => `${n} assessed`,
      plan: n => (n > 1 ? `${n} actions` : `${n} action`),
    },
    dismiss: 'Stop offering the first steps',
    dismissText: 'The first steps leave everybody’s home page; this page stays in the settings.',
    dismissed: 'The first steps will no longer be offered.',
    dismissedBy: (name, date) => `Taken off the home page by ${name}, on ${date}.`,
  },
)
