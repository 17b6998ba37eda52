import { defineTexts } from '#kernel/texts.ts'

/** Home, validation, and what several pages of the plan say. */
export const pageWords = defineTexts(
  {
    draft: 'Document préparatoire',
    toName: 'à désigner',
    overdue: (date: string) => `en retard depuis le ${date}`,
    home: {
      title: 'Où en est la collectivité',
      lead: 'Les 32 points du plan d’actions IA, mesurés sur vos registres et vos pièces. Ce n’est ni une note ni un classement : chaque niveau dit pourquoi il est là et ce qui manque.',
      draftWhy: 'Personne n’a encore validé ces niveaux : ils servent à préparer la décision.',
      validated: (name: string, role: string, date: string) => `Validé par ${name}, ${role}, le ${date}.`,
      movedSince: (count: string, date: string) =>
        `Depuis la validation du ${date}, le niveau de ${count} a changé : le document redevient préparatoire.`,
      points: (count: number) => (count > 1 ? `${count} points` : 'un point'),
      validate: 'Valider les niveaux et le plan',
      seeValidation: 'Voir ce qui a été validé',
      table: 'Le même contenu en tableau',
      axis: (id: string) => `Axe ${id}`,
      columns: {
        point: 'Point du plan',
        level: 'Niveau',
        movement: 'Évolution',
        next: 'Prochaine étape',
        owner: 'Qui s’en charge',
        due: 'Échéance',
      },
      complete: 'Le dernier niveau est atteint',
      noAction: 'aucune action',
      noDue: 'sans échéance',
    },
    movement: {
      none: 'pas encore de photo',
      steady: (date: string) => `stable depuis la photo du ${date}`,
      up: (from: string, to: string) => `en hausse, de ${from} à ${to}`,
      down: (from: string, to: string) => `en baisse, de ${from} à ${to}`,
      changed: (from: string, to: string) => `de ${from} à ${to}`,
      since: (date: string) => `depuis la photo du ${date}`,
      at: (date: string) => `à la photo du ${date}`,
      noData: 'pas de donnée',
    },
    first: {
      title: 'Par quoi commencer',
      why: 'Trois actions qui rapprochent le plus des cibles, dans l’ordre de la méthode : savoir ce qui existe, fixer les priorités, poser le cadre, agir.',
      none: 'Aucune action n’attend votre réponse.',
      all: 'Voir tout le plan d’actions',
    },
    decide: {
      title: 'À décider',
      imposed: (count: number) =>
        count > 1
          ? `${count} fonctions d’IA imposées par des éditeurs attendent une décision`
          : 'Une fonction d’IA imposée par un éditeur attend une décision',
      why: 'Tant que rien n’est décidé, c’est l’éditeur qui décide.',
      open: 'Décider',
    },
    doors: {
      title: 'Deux façons de commencer',
      describe: 'Décrire la collectivité',
      describeWhy:
        'Son nom, son type et sa population suffisent : les seuils s’adaptent à sa taille et les premières actions arrivent.',
      add: 'Ajouter un fichier',
      addWhy:
        'Une liste de logiciels, une délibération, un registre RGPD : Gouvernail reconnaît ce que c’est et vous montre ce qu’il en comprend avant d’enregistrer.',
    },
    proposal: {
      accept: 'Accepter',
      reserve: 'Mettre en réserve',
      drop: 'Ne pas retenir',
      which: (title: string) => ` : ${title}`,
      steps: 'Premiers pas',
      open: 'Ouvrir l’écran qui la réalise',
      usual: (owner: string) => `D’ordinaire : ${owner}`,
      effort: (effort: string) => `effort ${effort}`,
      priority: (gap: string, weight: string, divisor: string, value: string) =>
        `Priorité : écart ${gap} × poids ${weight} ÷ effort ${divisor} = ${value}`,
      flash: {
        accept: 'L’action est dans le plan. Il reste à dire qui s’en charge et pour quand.',
        reserve: 'L’action attend en réserve.',
        drop: 'L’action n’est pas retenue. Elle reste dans la liste des actions abandonnées.',
      },
    },
    validation: {
      title: 'Valider les niveaux et le plan',
      lead: 'Valider, c’est dire à son nom : « j’ai lu les 32 niveaux et leurs raisons, ils décrivent ce que je sais de la collectivité, et ce plan peut être présenté ».',
      means: [
        'La mention « document préparatoire » disparaît de l’accueil et du rapport.',
        'Le nom, la fonction et la date figurent sur chaque page du rapport.',
        'Les niveaux restent calculés : valider ne les change pas.',
        'Dès qu’un niveau bouge, le document redevient préparatoire, et cette page dit lesquels.',
      ],
      never: 'Personne n’a encore validé.',
      current: (name: string, role: string, date: string) =>
        `Validé par ${name}, ${role}, le ${date}. Aucun niveau n’a changé depuis.`,
      moved: (name: string, role: string, date: string) =>
        `Validé par ${name}, ${role}, le ${date}. Ces niveaux ont changé depuis :`,
      then: 'À la validation',
      now: 'Aujourd’hui',
      form: 'Validation',
      name: 'Nom de la personne qui valide',
      nameExample: 'Claire Le Goff',
      role: 'Fonction',
      roleExample: 'directrice générale adjointe',
      roleHelp: 'Celle au titre de laquelle la personne engage la collectivité.',
      submit: 'Valider',
      read: 'Relire le rapport avant de valider',
      flash: 'Les niveaux et le plan sont validés.',
    },
    history: 'Historique',
  },
  {
    draft: 'Working document',
    toName: 'to be named',
    overdue: date => `overdue since ${date}`,
    home: {
      title: 'Where the authority stands',
      lead: 'The 32 points of the AI action plan, measured from your registers and documents. It is neither a score nor a ranking: each level says why it is there and what is missing.',
      draftWhy: 'Nobody has validated these levels yet: they serve to prepare the decision.',
      validated: (name, role, date) => `Validated by ${name}, ${role}, on ${date}.`,
      movedSince: (count, date) =>
        `Since the validation of ${date}, the level of ${count} has changed: it is a working document again.`,
      points: count => (count > 1 ? `${count} points` : 'one point'),
      validate: 'Validate levels and plan',
      seeValidation: 'See what was validated',
      table: 'The same content as a table',
      axis: id => `Axis ${id}`,
      columns: {
        point: 'Point of the plan',
        level: 'Level',
        movement: 'Trend',
        next: 'Next step',
        owner: 'Who does it',
        due: 'Due',
      },
      complete: 'The last level is reached',
      noAction: 'no action',
      noDue: 'no due date',
    },
    movement: {
      none: 'no snapshot yet',
      steady: date => `steady since the snapshot of ${date}`,
      up: (from, to) => `up, from ${from} to ${to}`,
      down: (from, to) => `down, from ${from} to ${to}`,
      changed: (from, to) => `from ${from} to ${to}`,
      since: date => `since the snapshot of ${date}`,
      at: date => `at the snapshot of ${date}`,
      noData: 'no data',
    },
    first: {
      title: 'Where to begin',
      why: 'Three actions that bring you closest to your targets, in the order of the method: know what exists, set priorities, set the frame, act.',
      none: 'No action is waiting for your answer.',
      all: 'See the whole action plan',
    },
    decide: {
      title: 'To decide',
      imposed: count =>
        count > 1
          ? `${count} AI functions imposed by vendors are waiting for a decision`
          : 'One AI function imposed by a vendor is waiting for a decision',
      why: 'As long as nothing is decided, the vendor decides.',
      open: 'Decide',
    },
    doors: {
      title: 'Two ways to begin',
      describe: 'Describe the authority',
      describeWhy:
        'Its name, type and population are enough: thresholds adapt to its size and the first actions appear.',
      add: 'Add a file',
      addWhy:
        'A list of software, a deliberation, a GDPR register: Gouvernail recognises what it is and shows what it understood before saving anything.',
    },
    proposal: {
      accept: 'Accept',
      reserve: 'Keep in reserve',
      drop: 'Do not keep',
      which: title => `: ${title}`,
      steps: 'First steps',
      open: 'Open the screen that does it',
      usual: owner => `Usually: ${owner}`,
      effort: effort => `${effort} effort`,
      priority: (gap, weight, divisor, value) =>
        `Priority: gap ${gap} × weight ${weight} ÷ effort ${divisor} = ${value}`,
      flash: {
        accept: 'The action is in the plan. Now say who does it and by when.',
        reserve: 'The action waits in reserve.',
        drop: 'The action is not kept. It stays in the list of dropped actions.',
      },
    },
    validation: {
      title: 'Validate levels and plan',
      lead: 'To validate is to say in one’s own name: “I have read the 32 levels and their reasons, they describe what I know of the authority, and this plan may be presented”.',
      means: [
        'The words “working document” leave the home page and the report.',
        'Name, role and date are printed on every page of the report.',
        'Levels are still computed: validating does not change them.',
        'As soon as a level moves, it is a working document again, and this page says which.',
      ],
      never: 'Nobody has validated yet.',
      current: (name, role, date) => `Validated by ${name}, ${role}, on ${date}. No level has changed since.`,
      moved: (name, role, date) => `Validated by ${name}, ${role}, on ${date}. These levels have changed since:`,
      then: 'When validated',
      now: 'Today',
      form: 'Validation',
      name: 'Name of the person who validates',
      nameExample: 'Claire Le Goff',
      role: 'Role',
      roleExample: 'deputy head of administration',
      roleHelp: 'The capacity in which this person commits the authority.',
      submit: 'Validate',
      read: 'Read the report again first',
      flash: 'Levels and plan are validated.',
    },
    history: 'History',
  },
)
