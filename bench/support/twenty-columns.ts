import { createWriteStream } from 'node:fs'
import { once } from 'node:events'
import { finished } from 'node:stream/promises'
import { draw, type Draw } from './draw.ts'

const streets = ['rue de la Gare', 'avenue du Lac', 'place du Marché', 'chemin des Prés', 'boulevard Carnot']
const towns = ['Brume', 'Ondeval', 'Saint-Aubin', 'Clairfeuille', 'Vaux-le-Pont', 'Montreville']
const first = ['Marie', 'Jean', 'Louise', 'Karim', 'Paul', 'Inès', 'Luc', 'Sofia', 'Hugo', 'Jeanne']
const last = ['Martin', 'Petit', 'Durand', 'Moreau', 'Lefèvre', 'Garcia', 'Roux', 'Faure', 'Blanc', 'Guérin']
const states = ['ouvert', 'en cours', 'clos', 'à revoir', 'NC']

/** What a register of residents' requests looks like: codes, dates, amounts, places, people, comments. */
const columns: Record<string, (of: Draw, row: number) => string> = {
  identifiant: (_, row) => `D-${row}`,
  siret: of => of.siret(),
  code_insee: of => `${of.whole(1, 95)}`.padStart(2, '0') + `${of.whole(1, 800)}`.padStart(3, '0'),
  code_postal: of => `${of.whole(1, 95)}`.padStart(2, '0') + '000',
  commune: of => of.one(towns),
  adresse: of => `${of.whole(1, 200)} ${of.one(streets)}`,
  longitude: of => `${of.whole(-400000, 700000) / 100000}`.replace('.', ','),
  latitude: of => `${of.whole(4300000, 5000000) / 100000}`.replace('.', ','),
  nom: of => of.one(last),
  prenom: of => of.one(first),
  courriel: of => `${of.one(first)}.${of.one(last)}${of.whole(1, 9999)}@exemple.fr`.toLowerCase(),
  telephone: of => `06${`${of.whole(0, 99999999)}`.padStart(8, '0')}`,
  date_naissance: of => `${two(of, 28)}/${two(of, 12)}/${of.whole(1940, 2005)}`,
  nir: of => of.nir(),
  date_demande: of => `${of.whole(2020, 2026)}-${two(of, 12)}-${two(of, 28)}`,
  montant: of => (of.whole(0, 9_999_999) / 100).toFixed(2).replace('.', ','),
  quantite: of => `${of.whole(0, 500)}`,
  taux: of => `${of.whole(0, 100)} %`,
  etat: of => of.one(states),
  commentaire: of => (of.whole(0, 9) === 0 ? `"Rappeler ; a écrit ${of.whole(1, 9)} fois"` : 'Sans suite'),
}

const two = (of: Draw, most: number) => `${of.whole(1, most)}`.padStart(2, '0')

/** Writes `rows` rows of twenty columns as French software exports them: semicolons, decimal commas. */
export async function writeTwentyColumns(file: string, rows: number): Promise<void> {
  const of = draw(20_261_128)
  const out = createWriteStream(file)
  out.write(`${Object.keys(columns).join(';')}\n`)
  const makers = Object.values(columns)
  for (let from = 0; from < rows; from += 1_000) {
    const lines = Array.from({ length: Math.min(1_000, rows - from) }, (_, i) =>
      makers.map(make => make(of, from + i)).join(';'),
    )
    if (!out.write(`${lines.join('\n')}\n`)) await once(out, 'drain')
  }
  out.end()
  await finished(out)
}
