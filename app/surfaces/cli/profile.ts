import path from 'node:path'
import { stat } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { profileSource } from '#modules/catalogue/profiling/profile-source.ts'
import { Unreadable } from '#modules/intake/public.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { printProfile } from './print-profile.ts'
import { printable, printableName } from './printable.ts'

export const profile: CliCommand = {
  name: 'profile',
  summary: 'Profile un fichier de données : lignes, types, valeurs, données personnelles possibles',
  usage: `gouvernail profile FICHIER [--json]

  FICHIER    .csv, .tsv, .xlsx, .xls, .ods, .json, .geojson, .parquet, .gpkg ou un .zip de shapefiles
  --json     écrit le profil entier en JSON

Aucune base de données n’est ouverte, rien n’est gardé, rien n’est envoyé. Les données personnelles sont des
suggestions : une personne tranche. Leurs valeurs ne sont jamais affichées.
Codes de sortie : 0 profilé, 1 fichier illisible (la raison est dite), 2 commande mal écrite.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new UsageError('Indiquez un fichier : gouvernail profile FICHIER')
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`« ${printableName(file)} » n’est pas un fichier, ou ne se lit pas.`)
  try {
    const result = await profileSource({ name: path.basename(file), path: file })
    means.print(printable(values.json ? JSON.stringify(result, null, 2) : printProfile(result)))
    return 0
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    means.log(error.text.fr)
    const { code, line = null } = error
    const refusal = { schema: 'gouvernail-profile/1', error: { code, detail: error.text.fr, line } }
    if (values.json) means.print(JSON.stringify(refusal, null, 2))
    return 1
  }
}
