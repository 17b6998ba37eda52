import { defineTexts } from '#kernel/texts.ts'

export const portalErrors = defineTexts(
  {
    errors: {
      'not-a-host': 'Écrivez un nom de domaine seul, sans https:// ni chemin : ia.ville.fr.',
      'host-taken': 'Ce nom de domaine est déjà celui du site public d’une autre collectivité.',
      'host-of-installation':
        'C’est l’adresse de Gouvernail lui-même : choisissez un autre nom, réservé au site public.',
    },
  },
  {
    errors: {
      'not-a-host': 'Write a host name alone, without https:// or a path: ia.ville.fr.',
      'host-taken': 'This host name is already that of another authority’s public site.',
      'host-of-installation':
        'This is the address of Gouvernail itself: choose another name, kept for the public site.',
    },
  },
)
