import { defineTexts } from '#kernel/texts.ts'
import { errorSentences } from './error-sentences.ts'

interface InvitationWords {
  authority: string
  inviter: string
  roles: string
  until: string
  link: string
}

export const texts = defineTexts(
  {
    roles: {
      admin: 'Administration de l’espace',
      'ai-lead': 'Pilotage de l’IA',
      dpo: 'Protection des données (DPO)',
      it: 'Systèmes d’information',
      data: 'Données et cartographie',
      procurement: 'Commande publique',
      hr: 'Ressources humaines et formation',
      communication: 'Communication',
      referent: 'Référent de direction',
      agent: 'Agent public',
      elected: 'Élu ou élue',
    },
    errors: errorSentences.fr,
    mail: {
      subject: (authority: string) => `Invitation à rejoindre ${authority} sur Gouvernail`,
      text: ({ authority, inviter, roles, until, link }: InvitationWords) => `Bonjour,

${inviter} vous invite à rejoindre l’espace « ${authority} » sur Gouvernail, l’outil qui suit la politique d’IA de la collectivité.

Ce que vous y ferez : ${roles}.

Pour accepter, ouvrez ce lien. Il sert une seule fois, jusqu’au ${until} :

${link}

Si vous n’attendiez pas ce message, ignorez-le : rien ne sera créé.
`,
    },
    resetMail: {
      subject: 'Gouvernail : choisir une nouvelle phrase de passe',
      text: (link: string, minutes: number) => `Bonjour,

Quelqu’un, sans doute vous, a demandé une nouvelle phrase de passe pour votre compte Gouvernail.

Pour la choisir, ouvrez ce lien. Il sert une seule fois, pendant ${minutes} minutes :

${link}

Si vous n’avez rien demandé, ignorez ce message : votre phrase de passe ne change pas.
`,
    },
    fields: {
      name: 'Prénom et nom',
      email: 'Adresse électronique',
      emailExample: 'prenom.nom@collectivite.fr',
      roles: 'Rôles',
      rolesHelp: 'Chaque rôle ouvre les écrans dont la personne a besoin. Plusieurs rôles s’ajoutent.',
      directorates: 'Directions',
      directoratesHelp: 'Pour un référent : les directions dont il tient les fiches.',
      reason: 'Motif du retrait',
      reasonExample: 'A quitté la collectivité',
    },
    members: {
      title: 'Membres',
      lead: 'Qui entre dans cet espace, et ce que chacun peut y faire.',
      count: (n: number) => (n > 1 ? `${n} membres` : '1 membre'),
      since: 'Membre depuis',
      empty: 'Invitez les personnes qui tiendront les registres avec vous.',
      invite: 'Inviter une personne',
      inviteAction: 'Envoyer l’invitation',
      invited: (email: string) => `Invitation envoyée à ${email}.`,
      everywhere: 'Toutes',
      audit: 'Voir le journal',
    },
    member: {
      title: (name: string) => `Membre : ${name}`,
      change: 'Changer les rôles',
      changeAction: 'Enregistrer',
      changed: (name: string) => `Les rôles de ${name} sont enregistrés.`,
      remove: 'Retirer de cet espace',
      removeText: 'La personne perd l’accès tout de suite. Ce qu’elle a fait reste au journal et dans les fiches.',
      removeAction: 'Retirer cette personne',
      removed: (name: string) => `${name} n’a plus accès à cet espace.`,
      back: 'Retour aux membres',
      follows:
        'Les rôles de cette personne viennent de son fournisseur d’identité : ils sont relus à chaque connexion.',
      account: 'Phrase de passe et second facteur',
      reset: 'Elle a oublié sa phrase de passe et ne reçoit pas de courrier ? Remettez-lui un lien en main propre.',
      resetAction: 'Afficher un lien',
      resetTitle: (name: string) => `Nouvelle phrase de passe pour ${name}`,
      resetShown: 'Ce lien n’est affiché qu’une fois. Il sert une seule fois, pendant une heure.',
      factorTitle: 'Téléphone perdu',
      factor:
        'Elle a perdu son téléphone et ses codes de secours ? Retirez son second facteur après avoir vérifié qui demande.',
      factorReason: 'Comment vous avez vérifié son identité',
      factorExample: 'Vue au guichet avec sa carte professionnelle',
      factorAction: 'Retirer le second facteur',
      factorRemoved: (name: string) => `${name} n’a plus de second facteur ; ses sessions sont fermées.`,
    },
    invitations: {
      title: 'Invitations en attente',
      until: 'Valable jusqu’au',
      late: 'expirée',
      by: 'Envoyée par',
      cancel: 'Annuler',
      cancelOf: (email: string) => `Annuler l’invitation de ${email}`,
      cancelled: 'L’invitation est annulée : son lien ne sert plus.',
    },
    audit: {
      title: 'Journal',
      lead: 'Ce qui a été fait dans cet espace, par qui et quand. Une lecture du journal y laisse aussi une ligne.',
      filters: 'Filtrer le journal',
      operation: 'Opération',
      anyOperation: 'Toutes les opérations',
      actor: 'Personne',
      from: 'Du',
      until: 'Au (inclus)',
      show: 'Afficher',
      clear: 'Tout effacer',
      at: 'Quand',
      who: 'Qui',
      what: 'Quoi',
      details: 'Détails',
      none: 'Aucune ligne ne correspond à ces filtres.',
      count: (n: string, one: boolean) => `${n} ${one ? 'ligne' : 'lignes'}`,
      kinds: {
        anonymous: 'Personne sans compte',
        cli: 'Ligne de commande',
        job: 'Tâche automatique',
        key: 'Clé d’API',
      },
    },
  },
  {
    roles: {
      admin: 'Administration of the space',
      'ai-lead': 'AI lead',
      dpo: 'Data protection (DPO)',
      it: 'Information systems',
      data: 'Data and mapping',
      procurement: 'Procurement',
      hr: 'Human resources and training',
      communication: 'Communication',
      referent: 'Directorate contact',
      agent: 'Public agent',
      elected: 'Elected member',
    },
    errors: errorSentences.en,
    mail: {
      subject: authority => `Invitation to join ${authority} on Gouvernail`,
      text: ({ authority, inviter, roles, until, link }) => `Hello,

${inviter} invites you to join the space “${authority}” on Gouvernail, the tool that follows the authority’s AI policy.

What you will do there: ${roles}.

To accept, open this link. It works once, until ${until}:

${link}

If you were not expecting this message, ignore it: nothing will be created.
`,
    },
    resetMail: {
      subject: 'Gouvernail: choose a new passphrase',
      text: (link, minutes) => `Hello,

Somebody, probably you, asked for a new passphrase for your Gouvernail account.

To choose it, open this link. It works once, for ${minutes} minutes:

${link}

If you asked for nothing, ignore this message: your passphrase does not change.
`,
    },
    fields: {
      name: 'First and last name',
      email: 'E-mail address',
      emailExample: 'first.last@authority.fr',
      roles: 'Roles',
      rolesHelp: 'Each role opens the screens that the person needs. Several roles add up.',
      directorates: 'Directorates',
      directoratesHelp: 'For a directorate contact: the directorates whose records they keep.',
      reason: 'Reason for removing',
      reasonExample: 'Has left the authority',
    },
    members: {
      title: 'Members',
      lead: 'Who comes into this space, and what each may do in it.',
      count: n => (n > 1 ? `${n} members` : '1 member'),
      since: 'Member since',
      empty: 'Invite the people who will keep the registers with you.',
      invite: 'Invite somebody',
      inviteAction: 'Send the invitation',
      invited: email => `Invitation sent to ${email}.`,
      everywhere: 'All',
      audit: 'See the log',
    },
    member: {
      title: name => `Member: ${name}`,
      change: 'Change roles',
      changeAction: 'Save',
      changed: name => `The roles of ${name} are saved.`,
      remove: 'Remove from this space',
      removeText: 'The person loses access at once. What they did stays in the log and in the records.',
      removeAction: 'Remove this person',
      removed: name => `${name} no longer has access to this space.`,
      back: 'Back to members',
      follows: 'The roles of this person come from their identity provider: they are read again at each sign-in.',
      account: 'Passphrase and second factor',
      reset: 'They have forgotten their passphrase and receive no mail? Hand over a link in person.',
      resetAction: 'Show a link',
      resetTitle: name => `New passphrase for ${name}`,
      resetShown: 'This link is shown only once. It works once, for one hour.',
      factorTitle: 'Lost telephone',
      factor:
        'They have lost their telephone and recovery codes? Remove their second factor once you have checked who asks.',
      factorReason: 'How you checked their identity',
      factorExample: 'Seen at the desk with their work card',
      factorAction: 'Remove the second factor',
      factorRemoved: name => `${name} no longer has a second factor; their sessions are closed.`,
    },
    invitations: {
      title: 'Pending invitations',
      until: 'Valid until',
      late: 'expired',
      by: 'Sent by',
      cancel: 'Cancel',
      cancelOf: email => `Cancel the invitation of ${email}`,
      cancelled: 'The invitation is cancelled: its link no longer works.',
    },
    audit: {
      title: 'Log',
      lead: 'What was done in this space, by whom and when. Reading the log leaves a line in it too.',
      filters: 'Filter the log',
      operation: 'Operation',
      anyOperation: 'All operations',
      actor: 'Person',
      from: 'From',
      until: 'To (included)',
      show: 'Show',
      clear: 'Clear all',
      at: 'When',
      who: 'Who',
      what: 'What',
      details: 'Details',
      none: 'No line matches these filters.',
      count: (n, one) => `${n} ${one ? 'line' : 'lines'}`,
      kinds: { anonymous: 'Person without an account', cli: 'Command line', job: 'Automatic task', key: 'API key' },
    },
  },
)
