import { existsSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { importFolder } from './import-folder.ts'
import { fileLine } from './print-diagnosis.ts'
import { printable } from './printable.ts'
import { withTenant } from './tenant-option.ts'

export const importFiles: CliCommand = {
  name: 'import',
  summary: 'Importe des fichiers dans une collectivité, comme « Ajouter un fichier »',
  usage: `gouvernail import FICHIER… [--tenant ADRESSE] [--json]

  FICHIER…          fichiers ou dossiers, à la suite
  --tenant ADRESSE  la collectivité (dernier mot de son adresse /t/…), inutile s’il n’y en a qu’une
  --json            écrit le compte rendu en JSON

Peut tourner pendant que l’application est ouverte. Chaque import s’annule depuis l’écran « Ajouter un fichier ».
Codes de sortie : 0 tout est entré, 1 au moins un fichier est écarté, 2 commande mal écrite.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { tenant: { type: 'string' }, json: { type: 'boolean' } },
  })
  if (positionals.length === 0) throw new UsageError('Indiquez au moins un fichier.')
  for (const file of positionals) if (!existsSync(file)) throw new UsageError(`« ${file} » n’existe pas.`)
  return withTenant(means, values.tenant, async scope => {
    const results = []
    for (const file of positionals) results.push(...(await importFolder(scope, file)))
    means.print(
      values.json
        ? printable(JSON.stringify(results, null, 2))
        : results.map(file => fileLine(file, scope.language)).join('\n'),
    )
    if (results.length === 0) means.log('Attention : ce dossier ne contient aucun fichier.')
    return results.every(file => file.kept > 0) ? 0 : 1
  })
}
