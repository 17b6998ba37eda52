import type { Words } from '#kernel/errors.ts'
import { defineTexts } from '#kernel/texts.ts'

export const organisationTexts = defineTexts(
  {
    types: {
      commune: 'commune',
      ccas: 'centre communal d’action sociale',
      'communaute-de-communes': 'communauté de communes',
      'communaute-agglomeration': 'communauté d’agglomération',
      'communaute-urbaine': 'communauté urbaine',
      metropole: 'métropole',
      departement: 'département',
      region: 'région',
      syndicat: 'syndicat',
      'centre-de-gestion': 'centre de gestion',
      autre: 'collectivité ou établissement',
    },
    errors: {
      'describe-first': 'Décrivez d’abord la collectivité : son type et sa population suffisent.',
      'day-and-month': 'Écrivez un jour et un mois qui existent, par exemple 15/02.',
      'mandate-backwards': 'Le mandat finit avant de commencer.',
      'agreement-backwards': 'La fin de la convention vient avant son début.',
      'already-signed': 'L’engagement est déjà signé.',
      'logo-not-accepted': 'Le logo doit être une image PNG ou JPEG de moins de 500 ko.',
      'directorate-exists': (w: Words) => `La direction « ${w.name} » existe déjà.`,
      'unknown-time-zone': 'Ce fuseau horaire n’existe pas.',
      'party-exists': (w: Words) => `« ${w.name} » est déjà enregistré.`,
    },
  },
  {
    types: {
      commune: 'municipality',
      ccas: 'municipal social action centre',
      'communaute-de-communes': 'community of municipalities',
      'communaute-agglomeration': 'urban community (agglomération)',
      'communaute-urbaine': 'urban community (communauté urbaine)',
      metropole: 'metropolis',
      departement: 'department',
      region: 'region',
      syndicat: 'syndicate',
      'centre-de-gestion': 'management centre',
      autre: 'authority or public body',
    },
    errors: {
      'describe-first': 'Describe the authority first: its type and population are enough.',
      'day-and-month': 'Write a day and a month that exist, for example 15/02.',
      'mandate-backwards': 'The term of office ends before it begins.',
      'agreement-backwards': 'The agreement ends before it begins.',
      'already-signed': 'The commitment is already signed.',
      'logo-not-accepted': 'The logo must be a PNG or JPEG image under 500 kB.',
      'directorate-exists': (w: Words) => `The directorate “${w.name}” already exists.`,
      'unknown-time-zone': 'There is no such time zone.',
      'party-exists': (w: Words) => `“${w.name}” is already registered.`,
    },
  },
)
