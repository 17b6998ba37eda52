import { defineTexts } from '#kernel/texts.ts'

/** Words of the screens at the door, seen before anybody is in an authority. */
export const doorTexts = defineTexts(
  {
    fields: {
      name: 'Prénom et nom',
      email: 'Adresse électronique',
      emailExample: 'prenom.nom@collectivite.fr',
      passphrase: 'Phrase de passe',
      passphraseHelp:
        'Au moins 14 caractères. Quatre mots sans lien entre eux se retiennent bien ; majuscules et chiffres ne sont pas exigés.',
      passphraseAgain: 'Phrase de passe, une seconde fois',
      authority: 'Nom de la collectivité',
      authorityExample: 'Commune de Val-de-Brume',
    },
    signIn: {
      title: 'Se connecter',
      action: 'Se connecter',
      lost: 'Phrase de passe oubliée ?',
      with: (provider: string) => `Se connecter avec ${provider}`,
      or: 'Ou avec une phrase de passe',
      flash: 'La session est ouverte.',
    },
    code: {
      title: 'Second facteur',
      lead: 'Tapez le code à six chiffres que montre votre application, ou un de vos codes de secours.',
      field: 'Code',
      action: 'Continuer',
      lost: 'Plus de téléphone ni de codes de secours ? Demandez à la personne qui administre Gouvernail dans votre collectivité.',
      expired: 'Le temps est écoulé : tapez à nouveau votre phrase de passe.',
    },
    forgotten: {
      title: 'Phrase de passe oubliée',
      lead: 'Indiquez votre adresse : vous recevrez un lien pour choisir une nouvelle phrase de passe.',
      action: 'Recevoir un lien',
      sentTitle: 'Regardez votre courrier',
      sent: 'Si cette adresse a un compte ici, un message vient de partir. Son lien sert une seule fois, pendant une heure.',
      noMail:
        'Rien après quelques minutes ? Regardez les indésirables, puis demandez un lien à la personne qui administre Gouvernail dans votre collectivité.',
      back: 'Retour à la connexion',
    },
    reset: {
      title: 'Nouvelle phrase de passe',
      lead: (name: string) => `Pour le compte de ${name}. Toutes ses sessions seront fermées.`,
      action: 'Enregistrer',
      flash: 'La nouvelle phrase de passe est enregistrée. Connectez-vous avec elle.',
      closed: 'Lien de nouvelle phrase de passe',
    },
    signOut: {
      title: 'Se déconnecter',
      text: 'Sur un poste partagé, déconnectez-vous avant de partir.',
      action: 'Se déconnecter',
      flash: 'La session est fermée.',
      leaving:
        'La session de Gouvernail est fermée. Reste celle du fournisseur d’identité, sur laquelle vous êtes conduit.',
      leave: 'La fermer aussi',
    },
    provider: {
      title: 'Se connecter avec un fournisseur d’identité',
      linked: (name: string) => `${name} ouvre désormais votre compte.`,
      confirmTitle: 'Ce compte est-il le vôtre ?',
      confirm: (provider: string, email: string) =>
        `${provider} vous connaît sous l’adresse ${email}, qui a déjà un compte ici. Prouvez une fois que c’est le vôtre ; ensuite, ${provider} suffira.`,
      confirmAction: 'Relier et entrer',
    },
    firstRun: {
      title: 'Première visite',
      lead: 'Vous installez Gouvernail. Créez le premier compte : il gère l’installation et invite les autres personnes.',
      action: 'Créer le compte',
      closed: 'Lien de première visite',
    },
    openAuthority: {
      title: 'Ouvrir l’espace d’une collectivité',
      lead: 'Vous en serez la première personne administratrice. La suite de la description vient juste après.',
      action: 'Ouvrir l’espace',
      flash: 'L’espace est ouvert.',
    },
    accept: {
      title: (authority: string) => `Rejoindre ${authority}`,
      lead: (inviter: string, roles: string) => `${inviter} vous invite. Ce que vous ferez ici : ${roles}.`,
      known:
        'Vous avez déjà un compte avec cette adresse : tapez sa phrase de passe pour rejoindre cette collectivité. Sans phrase de passe, connectez-vous d’abord, ou choisissez-en une par « Phrase de passe oubliée », puis ouvrez à nouveau ce lien.',
      signedIn: 'Vous êtes connecté à ce compte : il ne reste qu’à confirmer.',
      fresh: 'Choisissez votre nom et votre phrase de passe : vous vous connecterez ensuite avec cette adresse.',
      action: 'Rejoindre',
      flash: (authority: string) => `Bienvenue dans l’espace « ${authority} ».`,
      closed: 'Invitation',
    },
  },
  {
    fields: {
      name: 'First and last name',
      email: 'E-mail address',
      emailExample: 'first.last@authority.fr',
      passphrase: 'Passphrase',
      passphraseHelp:
        'At least 14 characters. Four unrelated words are easy to remember; capitals and digits are not required.',
      passphraseAgain: 'Passphrase, a second time',
      authority: 'Name of the authority',
      authorityExample: 'Commune de Val-de-Brume',
    },
    signIn: {
      title: 'Sign in',
      action: 'Sign in',
      lost: 'Forgotten passphrase?',
      with: provider => `Sign in with ${provider}`,
      or: 'Or with a passphrase',
      flash: 'You are signed in.',
    },
    code: {
      title: 'Second factor',
      lead: 'Type the six-digit code that your application shows, or one of your recovery codes.',
      field: 'Code',
      action: 'Continue',
      lost: 'No telephone and no recovery codes left? Ask the person who administers Gouvernail in your authority.',
      expired: 'Time is up: type your passphrase again.',
    },
    forgotten: {
      title: 'Forgotten passphrase',
      lead: 'Give your address: you will receive a link to choose a new passphrase.',
      action: 'Receive a link',
      sentTitle: 'Check your mail',
      sent: 'If this address has an account here, a message has just left. Its link works once, for one hour.',
      noMail:
        'Nothing after a few minutes? Look among unwanted mail, then ask the person who administers Gouvernail in your authority for a link.',
      back: 'Back to signing in',
    },
    reset: {
      title: 'New passphrase',
      lead: name => `For the account of ${name}. All its sessions will be closed.`,
      action: 'Save',
      flash: 'The new passphrase is saved. Sign in with it.',
      closed: 'New passphrase link',
    },
    signOut: {
      title: 'Sign out',
      text: 'On a shared computer, sign out before you leave.',
      action: 'Sign out',
      flash: 'You are signed out.',
      leaving: 'The Gouvernail session is closed. That of the identity provider remains, where you are being taken.',
      leave: 'Close it too',
    },
    provider: {
      title: 'Sign in with an identity provider',
      linked: name => `${name} now opens your account.`,
      confirmTitle: 'Is this account yours?',
      confirm: (provider, email) =>
        `${provider} knows you under the address ${email}, which already has an account here. Prove once that it is yours; from then on, ${provider} will be enough.`,
      confirmAction: 'Link and come in',
    },
    firstRun: {
      title: 'First visit',
      lead: 'You are setting up Gouvernail. Create the first account: it runs the installation and invites the others.',
      action: 'Create the account',
      closed: 'First-visit link',
    },
    openAuthority: {
      title: 'Open an authority’s space',
      lead: 'You will be the first to administer it. The rest of its description comes right after.',
      action: 'Open the space',
      flash: 'The space is open.',
    },
    accept: {
      title: authority => `Join ${authority}`,
      lead: (inviter, roles) => `${inviter} invites you. What you will do here: ${roles}.`,
      known:
        'You already have an account with this address: type its passphrase to join this authority. Without a passphrase, sign in first, or choose one with “Forgotten passphrase”, then open this link again.',
      signedIn: 'You are signed in to this account: you only have to confirm.',
      fresh: 'Choose your name and your passphrase: you will then sign in with this address.',
      action: 'Join',
      flash: authority => `Welcome to the space “${authority}”.`,
      closed: 'Invitation',
    },
  },
)
