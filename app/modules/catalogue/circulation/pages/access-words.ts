import { defineTexts } from '#kernel/texts.ts'

export const accessWords = defineTexts(
  {
    title: 'Demandes d’accès aux données',
    lead: 'Qui a besoin de quelles données, pour quoi faire, et ce qui lui a été répondu. Une réponse est attendue en quinze jours ouvrés.',
    count: (n: string, one: boolean) => `${n} ${one ? 'demande' : 'demandes'}`,
    search: 'Chercher des données, un but, un demandeur',
    add: 'Demander des données',
    empty:
      'Demandez ici ce qui manque à votre travail : la demande va à qui répond des données, avec une date de réponse.',
    any: 'Peu importe',
    kind: 'Demande d’accès',
    fields: {
      subject: 'Données demandées',
      dataset_id: 'Jeu de données',
      wanted: 'De quelles données avez-vous besoin ?',
      purpose: 'Pour quoi faire ?',
      applicant: 'Pour qui',
      directorate_id: 'Pour quelle direction ?',
      party_id: 'Ou pour quel partenaire ?',
      asked_by: 'Demandé par',
      asked_on: 'Demandé le',
      due_on: 'Réponse attendue le',
      state: 'Où elle en est',
      days: 'Délai, en jours ouvrés',
      answer: 'Quelle réponse ?',
      answer_text: 'La réponse, ou son motif',
      answered_by: 'Répondu par',
      answered_on: 'Répondu le',
    },
    help: {
      wanted: 'Avec vos mots : elles ne sont pas encore dans le catalogue.',
      purpose: 'Qui répond en a besoin pour décider, et pour proposer mieux peut-être.',
      answer_text:
        'Comment y accéder, ou pourquoi ce n’est pas possible. Obligatoire pour un accès partiel ou un refus.',
    },
    standings: {
      late: 'en retard',
      open: 'en attente',
      granted: 'accordée',
      partial: 'accordée en partie',
      refused: 'refusée',
      withdrawn: 'retirée',
    },
    answers: { granted: 'Accès accordé', partial: 'Accès accordé en partie', refused: 'Accès refusé' },
    groups: { asked: 'La demande', answered: 'La réponse' },
    newTitle: 'Demander des données',
    newLead: (dataset: string) => `Jeu de données demandé : « ${dataset} ».`,
    send: 'Envoyer la demande',
    sent: (date: string, told: boolean) =>
      told
        ? `Demande envoyée : le contact de ces données est prévenu par courriel. Réponse attendue le ${date}.`
        : `Demande enregistrée. Réponse attendue le ${date}.`,
    nobody: 'personne en particulier',
    days: (n: number) => (n > 1 ? `${n} jours ouvrés` : `${n} jour ouvré`),
    summary: {
      open: (date: string, days: number) =>
        days === 0
          ? `Demandée aujourd’hui ; réponse attendue le ${date}.`
          : `En attente depuis ${days > 1 ? `${days} jours ouvrés` : '1 jour ouvré'} ; réponse attendue le ${date}.`,
      late: (date: string, days: number) =>
        `En retard : la réponse était attendue le ${date}, la demande attend depuis ${days} jours ouvrés.`,
      granted: (date: string) => `Accordée le ${date}.`,
      partial: (date: string) => `Accordée en partie le ${date}.`,
      refused: (date: string) => `Refusée le ${date}.`,
      withdrawn: 'Retirée avant toute réponse.',
    },
    answerTitle: 'Répondre',
    answer: 'Enregistrer la réponse',
    answered: 'Réponse enregistrée.',
    withdraw: 'Retirer cette demande',
    withdrawn: 'La demande est retirée.',
    waiting: (subject: string) => `Demande d’accès à laquelle répondre : ${subject}`,
    deadline: (subject: string) => `Répondre à la demande d’accès : ${subject}`,
    searched: 'Vous ne trouvez pas ? Demandez ces données',
  },
  {
    title: 'Data access requests',
    lead: 'Who needs which data, what for, and what they were answered. An answer is expected within fifteen working days.',
    count: (n, one) => `${n} ${one ? 'request' : 'requests'}`,
    search: 'Search data, a purpose, who asks',
    add: 'Ask for data',
    empty:
      'Ask here for what your work lacks: the request goes to whoever answers for the data, with a day for the answer.',
    any: 'Any',
    kind: 'Access request',
    fields: {
      subject: 'Data asked for',
      dataset_id: 'Dataset',
      wanted: 'Which data do you need?',
      purpose: 'What for?',
      applicant: 'For whom',
      directorate_id: 'For which directorate?',
      party_id: 'Or for which partner?',
      asked_by: 'Asked by',
      asked_on: 'Asked on',
      due_on: 'Answer expected on',
      state: 'Where it stands',
      days: 'Time, in working days',
      answer: 'Which answer?',
      answer_text: 'The answer, or its reason',
      answered_by: 'Answered by',
      answered_on: 'Answered on',
    },
    help: {
      wanted: 'In your own words: it is not in the catalogue yet.',
      purpose: 'Whoever answers needs it to decide, and perhaps to propose better.',
      answer_text: 'How to get it, or why it is not possible. Necessary for a partial access or a refusal.',
    },
    standings: {
      late: 'late',
      open: 'waiting',
      granted: 'granted',
      partial: 'granted in part',
      refused: 'refused',
      withdrawn: 'withdrawn',
    },
    answers: { granted: 'Access granted', partial: 'Access granted in part', refused: 'Access refused' },
    groups: { asked: 'The request', answered: 'The answer' },
    newTitle: 'Ask for data',
    newLead: dataset => `Dataset asked for: “${dataset}”.`,
    send: 'Send the request',
    sent: (date, told) =>
      told
        ? `Request sent: the contact of this data is told by mail. Answer expected on ${date}.`
        : `Request recorded. Answer expected on ${date}.`,
    nobody: 'nobody in particular',
    days: n => (n === 1 ? '1 working day' : `${n} working days`),
    summary: {
      open: (date, days) =>
        days === 0
          ? `Asked today; answer expected on ${date}.`
          : `Waiting for ${days === 1 ? '1 working day' : `${days} working days`}; answer expected on ${date}.`,
      late: (date, days) =>
        `Late: the answer was expected on ${date}, the request has waited for ${days} working days.`,
      granted: date => `Granted on ${date}.`,
      partial: date => `Granted in part on ${date}.`,
      refused: date => `Refused on ${date}.`,
      withdrawn: 'Withdrawn before any answer.',
    },
    answerTitle: 'Answer',
    answer: 'Record the answer',
    answered: 'Answer recorded.',
    withdraw: 'Withdraw this request',
    withdrawn: 'The request is withdrawn.',
    waiting: subject => `Access request to answer: ${subject}`,
    deadline: subject => `Answer the access request: ${subject}`,
    searched: 'Not found? Ask for this data',
  },
)
