import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

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
    errors: {
      'wrong-passphrase': 'Cette adresse et cette phrase de passe ne vont pas ensemble. Vérifiez les deux.',
      'too-many-tries': (w: Words) =>
        `Trop d’essais ont échoué. Attendez ${w.minutes} minute${Number(w.minutes) > 1 ? 's' : ''} avant de réessayer.`,
      'passphrase-short': (w: Words) =>
        `Il faut au moins ${w.minimum} caractères, il en manque ${w.missing}. Quatre mots sans lien entre eux suffisent ; majuscules et chiffres ne sont pas exigés.`,
      'passphrase-long': (w: Words) => `C’est trop long : ${w.maximum} caractères au plus.`,
      'passphrase-common':
        'Cette phrase de passe serait devinée vite : elle repose sur un mot de passe très répandu ou une répétition. Choisissez quatre mots sans lien entre eux.',
      'passphrase-own':
        'Cette phrase de passe reprend votre nom ou votre adresse. Choisissez quatre mots que rien ne relie à vous.',
      'passphrases-differ': 'Les deux saisies diffèrent. Tapez à nouveau la phrase de passe.',
      'invalid-email': 'Écrivez une adresse électronique complète, par exemple prenom.nom@collectivite.fr.',
      'invalid-name': 'Écrivez un prénom et un nom, sans signes spéciaux.',
      'account-exists': 'Un compte vient d’être créé avec cette adresse. Ouvrez à nouveau le lien de l’invitation.',
      'already-administered': 'Cette collectivité a déjà ses membres : demandez une invitation à qui l’administre.',
      'already-member': 'Cette personne est déjà membre. Changez ses rôles dans la liste des membres.',
      'unknown-directorate': 'Une des directions choisies n’existe plus. Choisissez à nouveau.',
      'last-admin': 'C’est la dernière personne qui administre cet espace. Donnez d’abord ce rôle à quelqu’un d’autre.',
      'no-invitation':
        'Ce lien d’invitation n’est plus valable : il a expiré, il a déjà servi ou il a été annulé. Demandez une nouvelle invitation.',
      'no-first-run':
        'Ce lien de première visite n’est plus valable. Si personne n’a encore de compte, redémarrez Gouvernail : il en affiche un nouveau.',
    },
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
      kinds: { anonymous: 'Personne sans compte', cli: 'Ligne de commande', job: 'Tâche automatique' },
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
    errors: {
      'wrong-passphrase': 'This address and this passphrase do not go together. Check both.',
      'too-many-tries': w =>
        `Too many tries have failed. Wait ${w.minutes} minute${Number(w.minutes) > 1 ? 's' : ''} before trying again.`,
      'passphrase-short': w =>
        `At least ${w.minimum} characters are needed, ${w.missing} more to go. Four unrelated words are enough; capitals and digits are not required.`,
      'passphrase-long': w => `Too long: ${w.maximum} characters at most.`,
      'passphrase-common':
        'This passphrase would soon be guessed: it rests on a very common password or a repetition. Choose four unrelated words.',
      'passphrase-own': 'This passphrase repeats your name or address. Choose four words that nothing links to you.',
      'passphrases-differ': 'The two entries differ. Type the passphrase again.',
      'invalid-email': 'Write a full e-mail address, for example first.last@authority.fr.',
      'invalid-name': 'Write a first and a last name, without special signs.',
      'account-exists': 'An account has just been created with this address. Open the invitation link again.',
      'already-administered': 'This authority already has its members: ask whoever administers it for an invitation.',
      'already-member': 'This person is already a member. Change their roles in the list of members.',
      'unknown-directorate': 'One of the chosen directorates no longer exists. Choose again.',
      'last-admin': 'This is the last person who administers this space. Give that role to somebody else first.',
      'no-invitation':
        'This invitation link is no longer valid: it has expired, has already been used or was cancelled. Ask for a new invitation.',
      'no-first-run':
        'This first-visit link is no longer valid. If nobody has an account yet, restart Gouvernail: it shows a new one.',
    },
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
      kinds: { anonymous: 'Person without an account', cli: 'Command line', job: 'Automatic task' },
    },
  },
)
