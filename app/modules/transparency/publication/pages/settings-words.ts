import { defineTexts } from '#kernel/texts.ts'

export const settingsWords = defineTexts(
  {
    title: 'Réglages de la publication',
    lead: 'Ce que les pages publiques disent de la collectivité. Rien n’est montré avant d’être proposé et approuvé, comme le reste.',
    groups: { who: 'Qui répond au public', says: 'Ce que disent les pages', approval: 'Qui approuve' },
    fields: {
      contact: 'Adresse de contact pour le public',
      office: 'Service qui répond',
      dpo_contact: 'Contact du délégué à la protection des données',
      register_url: 'Adresse du registre public',
      introduction: 'Présentation',
      legal_notice: 'Mentions légales',
      accessibility: 'Accessibilité',
    },
    help: {
      contact: 'Une adresse de fonction : elle est publiée, et reprise dans les mentions obligatoires.',
      office: 'Le nom du service, pas celui d’une personne.',
      dpo_contact: 'Une adresse de fonction, pour les questions sur les données personnelles.',
      register_url: (address: string) =>
        `Écrite dans les mentions des courriers. Sans nom de domaine propre, c’est : ${address}`,
      introduction: 'Deux ou trois phrases en tête des pages : pourquoi la collectivité publie, et où elle en est.',
      legal_notice: 'Directeur de la publication (sa fonction), hébergeur, adresse de la collectivité.',
      accessibility:
        'L’état de conformité (non, partiellement ou totalement conforme), sa date, et comment signaler une difficulté.',
    },
    examples: {
      contact: 'transparence@val-de-brume.example',
      office: 'Mission transparence',
      dpo_contact: 'donnees-personnelles@val-de-brume.example',
      introduction:
        'La commune emploie quelques systèmes d’IA et algorithmes. Cette page dit lesquels, pour quoi faire, et comment demander une explication.',
      legal_notice: 'Directrice de la publication : la maire. Hébergement : syndicat informatique du département.',
      accessibility:
        'Partiellement conforme au RGAA, audit interne du 3 novembre 2026. Une difficulté ? Écrivez à l’adresse de contact.',
    },
    saved: 'Les réglages sont enregistrés. Proposez les pages de la collectivité pour que le public les lise.',
    toSite: 'Publier les pages de la collectivité',
    approvalText: 'Une autre personne que celle qui prépare lit et approuve chaque publication.',
    single: 'Permettre à une seule personne de préparer et d’approuver',
    singleHelp:
      'Pour une collectivité où une seule personne s’en occupe. La raison est gardée avec chaque acte approuvé ainsi.',
    reason: 'Raison',
    reasonExample: 'Une seule personne est chargée de l’IA dans la commune',
    singleSaved: 'La façon d’approuver est enregistrée.',
    now: (reason: string) => `Aujourd’hui, une seule personne peut approuver : ${reason}`,
    nowTwo: 'Aujourd’hui, deux personnes sont nécessaires.',
  },
  {
    title: 'Settings of publication',
    lead: 'What public pages say of the authority. Nothing is shown before it is proposed and approved, like the rest.',
    groups: { who: 'Who answers the public', says: 'What the pages say', approval: 'Who approves' },
    fields: {
      contact: 'Contact address for the public',
      office: 'Service that answers',
      dpo_contact: 'Contact of the data protection officer',
      register_url: 'Address of the public register',
      introduction: 'Introduction',
      legal_notice: 'Legal notice',
      accessibility: 'Accessibility',
    },
    help: {
      contact: 'The address of a function: it is published, and used in compulsory notices.',
      office: 'The name of the service, not somebody’s.',
      dpo_contact: 'The address of a function, for questions about personal data.',
      register_url: address =>
        `Written in the notices of letters. Without a domain name of your own, it is: ${address}`,
      introduction: 'Two or three sentences at the top of the pages: why the authority publishes, and where it stands.',
      legal_notice: 'Director of publication (the function), host, address of the authority.',
      accessibility: 'State of conformity (not, partly or fully), its date, and how to report a difficulty.',
    },
    examples: {
      contact: 'transparence@val-de-brume.example',
      office: 'Mission transparence',
      dpo_contact: 'donnees-personnelles@val-de-brume.example',
      introduction:
        'La commune emploie quelques systèmes d’IA et algorithmes. Cette page dit lesquels, pour quoi faire, et comment demander une explication.',
      legal_notice: 'Directrice de la publication : la maire. Hébergement : syndicat informatique du département.',
      accessibility:
        'Partiellement conforme au RGAA, audit interne du 3 novembre 2026. Une difficulté ? Écrivez à l’adresse de contact.',
    },
    saved: 'The settings are saved. Propose the pages of the authority for the public to read them.',
    toSite: 'Publish the pages of the authority',
    approvalText: 'Somebody other than who prepares reads and approves each publication.',
    single: 'Allow one person to prepare and to approve',
    singleHelp:
      'For an authority where one person alone is in charge. The reason is kept with each act approved that way.',
    reason: 'Reason',
    reasonExample: 'One person alone is in charge of AI in the commune',
    singleSaved: 'The way of approving is saved.',
    now: reason => `Today, one person may approve: ${reason}`,
    nowTwo: 'Today, two persons are needed.',
  },
)
