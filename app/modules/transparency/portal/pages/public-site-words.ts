import { defineTexts } from '#kernel/texts.ts'

export const publicSiteWords = defineTexts(
  {
    title: 'Adresse du site public',
    lead: 'Les habitants lisent le registre sans compte ni témoin de connexion. Il répond toujours à l’adresse ci-dessous ; un nom de domaine de la collectivité peut s’y ajouter.',
    always: 'Adresse qui répond toujours',
    host: 'Nom de domaine réservé au site public',
    help: 'Le nom seul, en minuscules. Il doit mener à cette installation (DNS et certificat) ; aucun écran interne n’y répondra. Laissez vide pour ne garder que l’adresse ci-dessus.',
    example: 'ia.ville.fr',
    save: 'Enregistrer ce nom',
    saved: (host: string) => `Le site public répond maintenant à ${host}.`,
    removed: 'Le site public ne répond plus qu’à son adresse ordinaire.',
    posters:
      'Les affiches et les liens déjà distribués portent l’adresse du jour où ils ont été faits : réimprimez-les après un changement.',
  },
  {
    title: 'Address of the public site',
    lead: 'Residents read the register without account or cookie. It always answers at the address below; a host name of the authority can be added.',
    always: 'Address that always answers',
    host: 'Host name kept for the public site',
    help: 'The name alone, in lower case. It must lead to this installation (DNS and certificate); no internal screen will answer there. Leave empty to keep only the address above.',
    example: 'ia.ville.fr',
    save: 'Save this name',
    saved: (host: string) => `The public site now answers at ${host}.`,
    removed: 'The public site now answers at its ordinary address only.',
    posters:
      'Posters and links already handed out bear the address of the day they were made: print them again after a change.',
  },
)
