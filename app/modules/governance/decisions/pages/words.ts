import { defineTexts } from '#kernel/texts.ts'

interface Votes {
  votes_for: number | null
  votes_against: number | null
  votes_abstain: number | null
}

interface Answers {
  responsible: string | null
  decides: string | null
  pays: string | null
}

const said = (label: string, colon: string, value: string | null) => (value ? [`${label}${colon}${value}`] : [])

export const decisionWords = defineTexts(
  {
    title: 'Relevé de décisions',
    lead: 'Ce que les instances ont décidé, qui s’en charge, pour quand, et ce qui a été fait.',
    count: (n: string, one: boolean) => `${n} ${one ? 'décision' : 'décisions'}`,
    search: 'Chercher un sujet, un responsable',
    empty: 'Une décision se note pendant la réunion : ouvrez une réunion tenue, puis « Ajouter une décision ».',
    toMeetings: 'Voir les réunions',
    any: 'Peu importe',
    kind: (number: number, body: string) => `Décision n° ${number}, ${body}`,
    onTime: 'Décisions exécutées à l’échéance',
    onTimeMethod:
      'Décisions exécutées au plus tard à leur échéance, sur celles dont l’échéance est venue ou qui sont exécutées, depuis vingt-quatre mois. Reportée après son échéance, une décision reste comptée en retard.',
    fields: {
      number: 'N°',
      subject: 'Sujet',
      body: 'Instance',
      decided: 'Ce qui est décidé',
      reasons: 'Motifs',
      responsible: 'Qui est responsable ?',
      decides: 'Qui décide ?',
      pays: 'Qui paie ?',
      votes_for: 'Pour',
      votes_against: 'Contre',
      votes_abstain: 'Abstentions',
      dissent: 'Avis minoritaire',
      agreement_ids: 'Conventions concernées',
      action_id: 'Action du plan',
      decided_on: 'Décidée le',
      owner: 'Qui s’en charge ?',
      due_on: 'Échéance',
      review_on: 'À revoir le',
      done_on: 'Exécutée le',
      done_what: 'Ce qui a été fait',
      missed_on: 'Échéance manquée',
      postponed_reason: 'Pourquoi elle est reportée',
      dropped_on: 'Abandonnée le',
      dropped_reason: 'Pourquoi elle est abandonnée',
      reviewed_on: 'Revue le',
      review_note: 'Ce qu’a montré la revue',
      standing: 'État',
      datasets: 'Jeux de données',
      vote: 'Vote',
      meeting: 'Réunion',
    },
    help: {
      responsible: 'De la donnée ou du service concerné.',
      decides: 'De ce qui sera ouvert, partagé ou arrêté.',
      pays: 'La production, l’entretien, l’outil.',
      dissent: 'Un désaccord se garde : qui, et pourquoi.',
    },
    states: { late: 'en retard', soon: 'bientôt due', open: 'en cours', done: 'exécutée', dropped: 'abandonnée' },
    toReview: 'à revoir',
    inTime: 'à l’échéance',
    tooLate: 'après l’échéance',
    groups: { what: 'La décision', who: 'Qui répond, décide, paie', follow: 'Suites' },
    becomes: 'Que devient-elle ?',
    views: { all: 'Toutes', late: 'En retard', soon: 'Bientôt dues', review: 'À revoir', done: 'Exécutées' },
    tooManyVotes: (votes: number, members: number) =>
      `${votes} voix pour ${members === 1 ? 'un seul membre inscrit' : `${members} membres inscrits`} ce jour-là\u202f: à vérifier.`,
    /** '' = nobody voted. */
    vote: ({ votes_for: yes, votes_against: no, votes_abstain: none }: Votes) =>
      yes === null && no === null && none === null
        ? ''
        : `pour\u202f: ${yes ?? 0}, contre\u202f: ${no ?? 0}, abstentions\u202f: ${none ?? 0}`,
    threeAnswers: ({ responsible, decides, pays }: Answers) =>
      [
        ...said('Responsable', '\u202f: ', responsible),
        ...said('Décide', '\u202f: ', decides),
        ...said('Paie', '\u202f: ', pays),
      ].join('\n'),
    summary: {
      none: 'Sans échéance.',
      due: (date: string, owner: string) => `À exécuter pour le ${date}${owner}.`,
      late: (date: string, owner: string) => `Devait être exécutée pour le ${date}${owner}.`,
      done: (date: string) => `Exécutée le ${date}.`,
      dropped: (date: string) => `Abandonnée le ${date}.`,
    },
    ask: {
      owner: { question: 'Qui s’en charge ?', why: 'Une décision sans responsable ne se fait pas.' },
      three: {
        question: 'Qui est responsable, qui décide, qui paie ?',
        why: 'Les trois questions qui évitent les malentendus.',
      },
    },
    edit: 'Modifier',
    editTitle: (number: number) => `Modifier la décision n° ${number}`,
    save: 'Enregistrer',
    saved: 'Décision mise à jour.',
    close: {
      title: 'Elle est exécutée',
      on: 'Quel jour ?',
      what: 'Qu’a-t-on fait ?',
      action: 'Clore la décision',
      done: 'Décision exécutée.',
    },
    postpone: {
      title: 'Reporter l’échéance',
      text: 'Reportée avant son échéance, elle n’est pas en retard. Après, l’échéance manquée reste comptée.',
      on: 'Nouvelle échéance',
      reason: 'Pourquoi ?',
      action: 'Reporter',
      done: 'Échéance reportée.',
    },
    drop: {
      title: 'L’abandonner',
      reason: 'Pourquoi ?',
      action: 'Abandonner par écrit',
      done: 'Décision abandonnée.',
    },
    review: {
      title: 'La revoir',
      note: 'Qu’a-t-elle donné ?',
      next: 'La revoir de nouveau le',
      action: 'Enregistrer la revue',
      done: 'Revue enregistrée.',
    },
    reopen: { action: 'Rouvrir la décision', done: 'Décision rouverte.' },
    datasets: {
      title: 'Jeux de données concernés',
      none: 'Aucun jeu de données rattaché.',
      search: 'Chercher un jeu de données à rattacher',
      find: 'Chercher',
      tie: 'Rattacher',
      untie: 'Détacher',
      nothing: 'Aucun jeu de données du catalogue ne porte ces mots.',
      tied: 'Jeu de données rattaché.',
      untied: 'Jeu de données détaché.',
    },
    none: 'aucune',
  },
  {
    title: 'Register of decisions',
    lead: 'What bodies decided, who takes care of it, by when, and what was done.',
    count: (n, one) => `${n} ${one ? 'decision' : 'decisions'}`,
    search: 'Search a subject, a person in charge',
    empty: 'A decision is written during the meeting: open a meeting that was held, then “Add a decision”.',
    toMeetings: 'See meetings',
    any: 'Any',
    kind: (number, body) => `Decision no. ${number}, ${body}`,
    onTime: 'Decisions carried out on time',
    onTimeMethod:
      'Decisions carried out by their due date, over those whose due date has come or that were carried out, within twenty-four months. Put off after its due date, a decision stays counted as late.',
    fields: {
      number: 'No.',
      subject: 'Subject',
      body: 'Body',
      decided: 'What is decided',
      reasons: 'Reasons',
      responsible: 'Who is responsible?',
      decides: 'Who decides?',
      pays: 'Who pays?',
      votes_for: 'For',
      votes_against: 'Against',
      votes_abstain: 'Abstentions',
      dissent: 'Minority opinion',
      agreement_ids: 'Agreements concerned',
      action_id: 'Action of the plan',
      decided_on: 'Decided on',
      owner: 'Who takes care of it?',
      due_on: 'Due on',
      review_on: 'To review on',
      done_on: 'Carried out on',
      done_what: 'What was done',
      missed_on: 'Due date missed',
      postponed_reason: 'Why it was put off',
      dropped_on: 'Dropped on',
      dropped_reason: 'Why it was dropped',
      reviewed_on: 'Reviewed on',
      review_note: 'What the review showed',
      standing: 'State',
      datasets: 'Datasets',
      vote: 'Vote',
      meeting: 'Meeting',
    },
    help: {
      responsible: 'For the data or the service concerned.',
      decides: 'On what will be opened, shared or stopped.',
      pays: 'For production, upkeep, the tool.',
      dissent: 'Disagreement is kept: who, and why.',
    },
    states: { late: 'late', soon: 'due soon', open: 'under way', done: 'carried out', dropped: 'dropped' },
    toReview: 'to review',
    inTime: 'on time',
    tooLate: 'after its due date',
    groups: { what: 'The decision', who: 'Who answers, decides, pays', follow: 'Follow-up' },
    becomes: 'What becomes of it?',
    views: { all: 'All', late: 'Late', soon: 'Due soon', review: 'To review', done: 'Carried out' },
    tooManyVotes: (votes, members) =>
      `${votes} votes for ${members === 1 ? 'one member recorded' : `${members} members recorded`} on that day: to be checked.`,
    vote: ({ votes_for: yes, votes_against: no, votes_abstain: none }) =>
      yes === null && no === null && none === null
        ? ''
        : `for: ${yes ?? 0}, against: ${no ?? 0}, abstentions: ${none ?? 0}`,
    threeAnswers: ({ responsible, decides, pays }) =>
      [...said('Responsible', ': ', responsible), ...said('Decides', ': ', decides), ...said('Pays', ': ', pays)].join(
        '\n',
      ),
    summary: {
      none: 'No due date.',
      due: (date, owner) => `To carry out by ${date}${owner}.`,
      late: (date, owner) => `Was to be carried out by ${date}${owner}.`,
      done: date => `Carried out on ${date}.`,
      dropped: date => `Dropped on ${date}.`,
    },
    ask: {
      owner: { question: 'Who takes care of it?', why: 'A decision without anybody in charge is not carried out.' },
      three: {
        question: 'Who is responsible, who decides, who pays?',
        why: 'The three questions that avoid misunderstandings.',
      },
    },
    edit: 'Edit',
    editTitle: number => `Edit decision no. ${number}`,
    save: 'Save',
    saved: 'Decision updated.',
    close: {
      title: 'It was carried out',
      on: 'Which day?',
      what: 'What was done?',
      action: 'Close the decision',
      done: 'Decision carried out.',
    },
    postpone: {
      title: 'Put off the due date',
      text: 'Put off before its due date, it is not late. After, the missed date stays counted.',
      on: 'New due date',
      reason: 'Why?',
      action: 'Put off',
      done: 'Due date put off.',
    },
    drop: { title: 'Drop it', reason: 'Why?', action: 'Drop in writing', done: 'Decision dropped.' },
    review: {
      title: 'Review it',
      note: 'What did it give?',
      next: 'Review it again on',
      action: 'Save the review',
      done: 'Review saved.',
    },
    reopen: { action: 'Reopen the decision', done: 'Decision reopened.' },
    datasets: {
      title: 'Datasets concerned',
      none: 'No dataset tied.',
      search: 'Find a dataset to tie',
      find: 'Search',
      tie: 'Tie',
      untie: 'Untie',
      nothing: 'No dataset of the catalogue bears these words.',
      tied: 'Dataset tied.',
      untied: 'Dataset untied.',
    },
    none: 'none',
  },
)
