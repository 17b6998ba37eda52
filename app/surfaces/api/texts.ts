import { defineTexts } from '#kernel/texts.ts'

/** What the API says besides the sentences of operations. */
export const apiTexts = defineTexts(
  {
    problems: {
      unreadable: {
        title: 'Corps illisible',
        why: 'Le corps de la demande n’est pas du JSON bien formé, ou ses niveaux s’emboîtent trop.',
      },
      unidentified: {
        title: 'Identification nécessaire',
        why: 'Ni session ouverte, ni clé valable pour cette collectivité. Une clé inconnue, expirée, révoquée, faite pour une autre collectivité ou dont l’auteur n’est plus membre reçoit la même réponse.',
      },
      forbidden: {
        title: 'Autorisation manquante',
        why: 'La personne ou la clé n’a pas l’autorisation nommée par le membre « permission ». Une clé ne peut jamais plus que la personne qui l’a créée.',
      },
      foreign: {
        title: 'Demande venue d’un autre site',
        why: 'Une session de navigateur ne sert qu’aux pages de Gouvernail. Depuis un programme, utilisez une clé.',
      },
      missing: {
        title: 'Introuvable',
        why: 'Cette adresse, cette collectivité ou cette fiche n’existe pas, ou ne vous est pas ouverte.',
      },
      method: {
        title: 'Méthode refusée',
        why: 'Cette adresse existe, mais pas avec cette méthode. L’en-tête « Allow » dit lesquelles.',
      },
      unacceptable: {
        title: 'Format de réponse indisponible',
        why: 'Les réponses sont en JSON : « Accept » doit le permettre.',
      },
      conflict: { title: 'Conflit', why: 'L’état actuel ne permet pas cette opération : le détail dit pourquoi.' },
      stale: {
        title: 'Version périmée',
        why: 'La fiche a changé depuis que vous l’avez lue : relisez-la, puis recommencez avec le nouvel « ETag ».',
      },
      large: {
        title: 'Envoi trop gros',
        why: 'Le corps dépasse 1 Mo. Découpez l’envoi, ou ajoutez un fichier à l’écran.',
      },
      media: { title: 'Format d’envoi refusé', why: 'Seul « Content-Type: application/json » est accepté.' },
      invalid: {
        title: 'Champs à corriger',
        why: 'Un champ manque ou n’a pas la forme attendue. « fields » dit lequel : « pointer » pour le corps, « parameter » pour l’adresse.',
      },
      frequent: {
        title: 'Trop de demandes',
        why: 'Une clé peut faire 300 demandes par minute. « Retry-After » dit combien de secondes attendre.',
      },
      broken: {
        title: 'Erreur du serveur',
        why: 'L’erreur est notée dans le journal du serveur, sous la référence donnée.',
      },
    },
    refusedAs: {
      key: 'Cette clé n’est pas acceptée ici : inconnue, expirée, révoquée, ou faite pour une autre collectivité.',
      nobody: 'Connectez-vous, ou envoyez une clé dans l’en-tête « Authorization: Bearer … ».',
      permission: (name: string) => `Il manque l’autorisation « ${name} ».`,
      allowed: (methods: string) => `Méthodes possibles : ${methods}.`,
      wait: (seconds: number) => `Attendez ${seconds} s avant la prochaine demande.`,
      stale: (path: string) => `« If-Match » ne correspond plus à ce que rend GET ${path}.`,
      condition: (name: string) =>
        `Une écriture ne se conditionne que par « If-Match » et la version lue : retirez « ${name} ».`,
      unconditional: 'Cette adresse n’a pas de version à comparer : retirez « If-Match ».',
      signs: 'La demande contient un caractère nul ou la moitié d’un caractère : aucun texte ne peut les garder.',
      deep: (most: number) => `Le JSON ne peut pas avoir plus de ${most} niveaux.`,
      reference: (name: string) => `Référence : ${name}`,
    },
  },
  {
    problems: {
      unreadable: {
        title: 'Unreadable body',
        why: 'The body of the request is not well-formed JSON, or its levels are nested too deep.',
      },
      unidentified: {
        title: 'Identification needed',
        why: 'Neither an open session nor a key that is good for this authority. A key that is unknown, expired, revoked, made for another authority or whose maker is no longer a member gets the same answer.',
      },
      forbidden: {
        title: 'Permission missing',
        why: 'The person or key lacks the permission that the member “permission” names. A key never does more than the person who made it.',
      },
      foreign: {
        title: 'Request from another site',
        why: 'A browser’s session only serves the pages of Gouvernail. From a program, use a key.',
      },
      missing: {
        title: 'Not found',
        why: 'This address, authority or record does not exist, or is not open to you.',
      },
      method: {
        title: 'Method refused',
        why: 'This address exists, but not with this method. The header “Allow” says which ones.',
      },
      unacceptable: { title: 'Answer format unavailable', why: 'Answers are in JSON: “Accept” must allow it.' },
      conflict: { title: 'Conflict', why: 'The present state does not allow this operation: the detail says why.' },
      stale: {
        title: 'Stale version',
        why: 'The record has changed since you read it: read it again, then start over with the new “ETag”.',
      },
      large: { title: 'Too large', why: 'The body is over 1 MB. Split it, or add a file on screen.' },
      media: { title: 'Sent format refused', why: 'Only “Content-Type: application/json” is accepted.' },
      invalid: {
        title: 'Fields to correct',
        why: 'A field is missing or does not have the expected form. “fields” says which: “pointer” for the body, “parameter” for the address.',
      },
      frequent: {
        title: 'Too many requests',
        why: 'A key may make 300 requests a minute. “Retry-After” says how many seconds to wait.',
      },
      broken: { title: 'Server error', why: 'The error is in the server’s log, under the reference given.' },
    },
    refusedAs: {
      key: 'This key is not accepted here: unknown, expired, revoked, or made for another authority.',
      nobody: 'Sign in, or send a key in the header “Authorization: Bearer …”.',
      permission: name => `The permission “${name}” is missing.`,
      allowed: methods => `Possible methods: ${methods}.`,
      wait: seconds => `Wait ${seconds} s before the next request.`,
      stale: path => `“If-Match” no longer matches what GET ${path} gives.`,
      condition: name => `A writing is conditioned by “If-Match” and the version read alone: remove “${name}”.`,
      unconditional: 'This address has no version to compare: remove “If-Match”.',
      signs: 'The request holds a null character or half of one: no text can keep them.',
      deep: most => `JSON may not have more than ${most} levels.`,
      reference: name => `Reference: ${name}`,
    },
  },
)
