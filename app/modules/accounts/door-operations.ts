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
export const signingIn = operation('accounts.record-sign-in', { fr: 'Se connecter', en: 'Sign in' })

export const doorOperations = [acceptingInvitation, openingAuthority, signingIn]

function operation(name: `accounts.${string}`, summary: Text) {
  return { name, summary }
}
