import { readFile, stat } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { readSchema } from '#modules/catalogue/schemas/read-schema.ts'
import { NotASchema, type TableSchema } from '#modules/catalogue/schemas/table-schema.ts'
import { validateSource } from '#modules/catalogue/schemas/validate-source.ts'
import { validationVersion } from '#modules/catalogue/schemas/row-error.ts'
import { Unreadable } from '#modules/intake/public.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { printValidation, validationJson } from './print-validation.ts'
import { printable, printableName } from './printable.ts'

export const validate: CliCommand = {
  name: 'validate',
  summary: 'Contrôle un fichier de données contre un schéma (Table Schema) : erreurs par ligne et par colonne',
  usage: `gouvernail validate FICHIER --schema SCHEMA.json [--json]

  FICHIER     .csv, .tsv, .xlsx, .xls, .ods, .json, .geojson ou .parquet
  --schema    un schéma au format Table Schema, contrôles de Validata compris
  --json      écrit tout en JSON : comptes par erreur et par colonne, 1 000 premières erreurs, ce qui n’a pas pu être contrôlé

Aucune base de données n’est ouverte, rien n’est envoyé. Aucune valeur du fichier n’est écrite dans le résultat.
Codes de sortie : 0 conforme, 1 non conforme ou fichier illisible (la raison est dite), 2 commande mal écrite.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' }, schema: { type: 'string' } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1 || !values.schema)
    throw new UsageError('Indiquez un fichier et un schéma : gouvernail validate FICHIER --schema SCHEMA.json')
  const found = await stat(file).catch(() => null)
  if (!found?.isFile()) throw new UsageError(`« ${printableName(file)} » n’est pas un fichier, ou ne se lit pas.`)
  try {
    const schema = await schemaAt(values.schema)
    const result = await validateSource({ name: path.basename(file), path: file }, schema)
    means.print(printable(values.json ? JSON.stringify(validationJson(result), null, 2) : printValidation(result)))
    return result.valid ? 0 : 1
  } catch (error) {
    if (!(error instanceof Unreadable || error instanceof NotASchema)) throw error
    means.log(error.text.fr)
    const code = error instanceof Unreadable ? error.code : 'not-a-schema'
    if (values.json)
      means.print(JSON.stringify({ schema: validationVersion, error: { code, detail: error.text.fr } }, null, 2))
    return 1
  }
}

async function schemaAt(file: string): Promise<TableSchema> {
  const text = await readFile(file, 'utf8').catch(() => null)
  if (text === null) throw new UsageError(`« ${printableName(file)} » n’existe pas, ou ne se lit pas.`)
  try {
    return readSchema(JSON.parse(text.replace(/^\ufeff/, '')))
  } catch (error) {
    if (error instanceof SyntaxError) throw new UsageError(`« ${printableName(file)} » n’est pas un document JSON.`)
    throw error
  }
}
