import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

/** How accounts say no. */
export const errorSentences = defineTexts(
  {
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
    'factor-required': 'Cette collectivité demande un second facteur. Mettez-le en place dans « Mon compte ».',
    'wrong-code': 'Ce code n’est pas le bon, ou il a déjà servi. Attendez le suivant et tapez-le.',
    'narrow-session':
      'Votre session vient du fournisseur d’identité d’une collectivité : elle n’ouvre que cette collectivité et ne change pas votre compte, second facteur compris. Déconnectez-vous, puis entrez avec votre phrase de passe ; si vous n’en avez pas, « Phrase de passe oubliée » permet d’en choisir une.',
    'begin-again': 'Ce qui était commencé a expiré. Recommencez depuis la page de connexion.',
    'wrong-present-passphrase': 'Ce n’est pas votre phrase de passe actuelle.',
    'no-reset':
      'Ce lien ne sert plus : il a expiré, il a déjà servi ou un autre l’a remplacé. Demandez-en un nouveau depuis la page de connexion.',
    'reset-by-operator':
      'Cette personne a aussi accès ailleurs sur cette installation : seule la personne qui l’exploite peut remettre ce lien ou retirer ce second facteur.',
    'no-factor': 'Cette personne n’a pas de second facteur.',
    'no-installation': 'Le secret ne peut pas être chiffré ici : enregistrez-le depuis l’application ouverte.',
    'invalid-issuer':
      'Écrivez l’adresse complète du fournisseur, sans « ? » ni « # », par exemple https://connexion.exemple.fr.',
    'invalid-domain': 'Écrivez un domaine par ligne, par exemple collectivite.fr.',
    'no-admin-by-default': 'L’administration ne se donne pas d’office à tous : choisissez un autre rôle.',
    'domains-needed': 'Indiquez les domaines dont les adresses sont sûres.',
    'map-needed': 'Indiquez au moins une valeur qui donne un rôle.',
    'claim-needed': 'Indiquez l’attribut où lire ces valeurs.',
    'roles-needed': 'Choisissez les rôles donnés d’office, ou les valeurs qui donnent un rôle.',
    'condition-halved': 'Indiquez l’attribut et ses valeurs, ou ni l’un ni l’autre.',
    'label-taken': 'Un autre fournisseur porte déjà ce nom.',
    'provider-unreachable': (w: Words) => `Le fournisseur ne répond pas. ${w.why}`,
    'provider-silent': (w: Words) =>
      `${w.address} a répondu ${w.status} : vérifiez l’adresse, elle est celle qui précède « /.well-known ».`,
    'provider-unreadable': (w: Words) => `${w.address} ne décrit pas un fournisseur OpenID Connect.`,
    'provider-other-name': (w: Words) =>
      `Ce fournisseur se nomme « ${w.said} » : recopiez cette adresse exactement, barre finale comprise.`,
    'provider-lacks': (w: Words) => `Ce fournisseur n’offre pas ce qui est nécessaire : ${w.what}.`,
    'provider-in-clear': (w: Words) =>
      `${w.host} est en http : il faut https, ou que la personne qui exploite Gouvernail autorise cette machine.`,
    'provider-off': 'Ce fournisseur d’identité n’est pas ouvert ici. Choisissez une autre façon de vous connecter.',
    'provider-declined': (w: Words) =>
      `${w.provider} n’a pas ouvert de session. Recommencez, ou choisissez une autre façon.`,
    'provider-answer': (w: Words) =>
      `La réponse de ${w.provider} n’est pas celle attendue : rien n’a été ouvert. Si cela se répète, prévenez la personne qui administre Gouvernail.`,
    'condition-unmet': (w: Words) => `${w.provider} ne vous rattache pas à cette collectivité.`,
    'email-unverified': (w: Words) =>
      `${w.provider} ne donne pas d’adresse électronique vérifiée : elle ne peut pas servir à vous reconnaître.`,
    'email-elsewhere': (w: Words) => `Les adresses en ${w.domain} n’entrent pas ici.`,
    'no-role': (w: Words) =>
      `${w.provider} ne vous donne aucun rôle ici. Demandez à la personne qui administre Gouvernail dans votre collectivité.`,
    'no-account': 'Vous n’avez pas de compte ici : demandez une invitation à la personne qui administre Gouvernail.',
    'link-from-account':
      'Un compte a déjà cette adresse. Entrez comme d’habitude, puis reliez ce fournisseur depuis « Mon compte ».',
    'identity-taken': 'Ce fournisseur vous connaît déjà sous un autre compte de cette installation.',
    'other-invitation': 'Cette invitation a été envoyée à une autre adresse que celle donnée par le fournisseur.',
    'last-way-in': 'C’est votre seule façon d’entrer : elle ne peut pas être retirée.',
  },
  {
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
    'factor-required': 'This authority asks for a second factor. Set it up in “My account”.',
    'wrong-code': 'This code is not the right one, or has already been used. Wait for the next one and type it.',
    'narrow-session':
      'Your session comes from the identity provider of one authority: it opens that authority alone and does not change your account, second factor included. Sign out, then come in with your passphrase; if you have none, “Forgotten passphrase” lets you choose one.',
    'begin-again': 'What was begun has expired. Begin again from the sign-in page.',
    'wrong-present-passphrase': 'This is not your present passphrase.',
    'no-reset':
      'This link no longer works: it has expired, has been used or another one has replaced it. Ask for a new one from the sign-in page.',
    'reset-by-operator':
      'This person also has access elsewhere on this installation: only whoever operates it can hand over this link or remove this second factor.',
    'no-factor': 'This person has no second factor.',
    'no-installation': 'The secret cannot be encrypted here: save it from the open application.',
    'invalid-issuer':
      'Write the full address of the provider, without “?” or “#”, for example https://signin.example.org.',
    'invalid-domain': 'Write one domain per line, for example authority.example.org.',
    'no-admin-by-default': 'Administration is not given to everybody by default: choose another role.',
    'domains-needed': 'Give the domains whose addresses are sure.',
    'map-needed': 'Give at least one value that brings a role.',
    'claim-needed': 'Give the attribute where these values are read.',
    'roles-needed': 'Choose the roles given by default, or the values that bring a role.',
    'condition-halved': 'Give the attribute and its values, or neither.',
    'label-taken': 'Another provider already has this name.',
    'provider-unreachable': w => `The provider does not answer. ${w.why}`,
    'provider-silent': w =>
      `${w.address} answered ${w.status}: check the address, it is the one that comes before “/.well-known”.`,
    'provider-unreadable': w => `${w.address} does not describe an OpenID Connect provider.`,
    'provider-other-name': w =>
      `This provider calls itself “${w.said}”: copy this address exactly, final slash included.`,
    'provider-lacks': w => `This provider does not offer what is needed: ${w.what}.`,
    'provider-in-clear': w =>
      `${w.host} is in http: https is needed, unless whoever operates Gouvernail allows this machine.`,
    'provider-off': 'This identity provider is not open here. Choose another way to sign in.',
    'provider-declined': w => `${w.provider} did not open a session. Try again, or choose another way.`,
    'provider-answer': w =>
      `The answer of ${w.provider} is not the expected one: nothing was opened. If it happens again, tell whoever administers Gouvernail.`,
    'condition-unmet': w => `${w.provider} does not attach you to this authority.`,
    'email-unverified': w => `${w.provider} gives no verified e-mail address: it cannot serve to recognise you.`,
    'email-elsewhere': w => `Addresses in ${w.domain} do not come in here.`,
    'no-role': w =>
      `${w.provider} gives you no role here. Ask the person who administers Gouvernail in your authority.`,
    'no-account': 'You have no account here: ask whoever administers Gouvernail for an invitation.',
    'link-from-account':
      'An account already has this address. Come in as usual, then link this provider from “My account”.',
    'identity-taken': 'This provider already knows you under another account of this installation.',
    'other-invitation': 'This invitation was sent to another address than the one the provider gives.',
    'last-way-in': 'This is your only way in: it cannot be removed.',
  },
)
