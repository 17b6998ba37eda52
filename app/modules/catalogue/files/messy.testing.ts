import type { Progress } from '#kernel/jobs.ts'
import { windows1252 } from '../profiling/test-files.ts'

/** People of a messy list, with numbers whose checksums hold: none of these may be found anywhere but in the file. */
export const secrets = [
  'VAUQUEMONT',
  'soulombe',
  'courriel.example',
  '04 65 71 20 14',
  '0465712015',
  '2 84 12 99 123 456 21',
  '284129912345621',
  'FR76 3000 6000 0112 3456 7890 189',
  '12/03/2014',
  'Orphée',
] as const

const people = [
  'VAUQUEMONT;Orphée;12/03/2014;o.vauquemont@courriel.example;04 65 71 20 14;284129912345621;FR76 3000 6000 0112 3456 7890 189;Halle;Rappeler au 0465712015',
  'SOULOMBE;Camille;01/02/2013;camille.soulombe@courriel.example;04 65 71 20 15;2 84 12 99 123 456 21;FR76 3000 6000 0112 3456 7890 189;Parc;NC',
  'VAUQUEMONT;Louis;05/06/2015;louis@courriel.example;04 65 71 20 16;284129912345621;NC;Halle;Écrire à soulombe@courriel.example',
  'SOULOMBE;Emma;05/06/2012;emma@courriel.example;04 65 71 20 17;284129912345621;FR76 3000 6000 0112 3456 7890 189;Parc;',
]

/** Windows-1252, a title above, a row too long, a row of nothing. */
export const messyList = (...more: string[]) => ({
  name: 'liste_des-inscrits 2026.csv',
  bytes: windows1252(
    [
      'Inscriptions 2026;;;;;;;;',
      'Nom;Prénom;Date de naissance;Courriel;Téléphone;N° sécu;IBAN;Lieu;Observations',
      ...people,
      'x;x;x;x;x;x;x;x;x;x',
      ';;;;;;;;',
      ...more,
    ].join('\r\n'),
  ),
})

export const plainList = (name = 'equipements.csv') => ({
  name,
  bytes: new TextEncoder().encode('code,lieu,capacite\nA1,Halle,120\nB2,Parc,80\nC3,Dojo,35\n'),
})

/** A job’s progress that nobody looks at. */
export const quiet: Progress = { checkpoint: null, report: async () => undefined }
