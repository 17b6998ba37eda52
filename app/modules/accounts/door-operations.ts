import type { Text } from '#kernel/texts.ts'

/** What the audit log says of people who come in. Only functions of this module may run these, so no manifest lists them. */
export const acceptingInvitation = operation('accounts.accept-invitation', {
  fr: 'Accepter une invitation',
  en: 'Accept an invitation',
})
export const openingAuthority = operation('accounts.open-authority', {
  fr: 'Ouvrir l’espace d’une collectivité',
  en: 'Open an authority’s space',
})
export const followingProvider = operation('accounts.follow-provider', {
  fr: 'Donner les droits que dit le fournisseur d’identité',
  en: 'Give the rights that the identity provider tells',
})

/** What somebody does to their own account; every authority they work for hears of it. */
export const ownDeeds = {
  signIn: operation('accounts.record-sign-in', { fr: 'Se connecter', en: 'Sign in' }),
  resetPassphrase: operation('accounts.reset-passphrase', {
    fr: 'Remplacer sa phrase de passe oubliée',
    en: 'Replace one’s forgotten passphrase',
  }),
  changePassphrase: operation('accounts.change-passphrase', {
    fr: 'Changer sa phrase de passe',
    en: 'Change one’s passphrase',
  }),
  enrolFactor: operation('accounts.enrol-factor', {
    fr: 'Mettre en place son second facteur',
    en: 'Set up one’s second factor',
  }),
  removeFactor: operation('accounts.remove-own-factor', {
    fr: 'Retirer son second facteur',
    en: 'Remove one’s second factor',
  }),
  renewCodes: operation('accounts.renew-codes', {
    fr: 'Renouveler ses codes de secours',
    en: 'Renew one’s recovery codes',
  }),
  closeSessions: operation('accounts.close-sessions', {
    fr: 'Fermer une de ses sessions',
    en: 'Close one of one’s sessions',
  }),
  linkProvider: operation('accounts.link-provider', {
    fr: 'Relier son compte à un fournisseur d’identité',
    en: 'Link one’s account to an identity provider',
  }),
  unlinkProvider: operation('accounts.unlink-provider', {
    fr: 'Délier son compte d’un fournisseur d’identité',
    en: 'Unlink one’s account from an identity provider',
  }),
}
export type OwnDeed = keyof typeof ownDeeds

export const doorOperations = [acceptingInvitation, openingAuthority, followingProvider, ...Object.values(ownDeeds)]

function operation(name: `accounts.${string}`, summary: Text) {
  return { name, summary }
}
