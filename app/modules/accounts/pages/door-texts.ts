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
      lost: 'Phrase de passe oubliée ? Demandez à la personne qui administre Gouvernail dans votre collectivité.',
      flash: 'La session est ouverte.',
    },
    signOut: {
      title: 'Se déconnecter',
      text: 'Sur un poste partagé, déconnectez-vous avant de partir.',
      action: 'Se déconnecter',
      flash: 'La session est fermée.',
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
        'Vous avez déjà un compte avec cette adresse : tapez sa phrase de passe pour rejoindre cette collectivité.',
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
      lost: 'Forgotten passphrase? Ask the person who administers Gouvernail in your authority.',
      flash: 'You are signed in.',
    },
    signOut: {
      title: 'Sign out',
      text: 'On a shared computer, sign out before you leave.',
      action: 'Sign out',
      flash: 'You are signed out.',
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
      known: 'You already have an account with this address: type its passphrase to join this authority.',
      fresh: 'Choose your name and your passphrase: you will then sign in with this address.',
      action: 'Join',
      flash: authority => `Welcome to the space “${authority}”.`,
      closed: 'Invitation',
    },
  },
)
