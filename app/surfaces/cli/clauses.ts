import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { Unreadable } from '#modules/intake/public.ts'
import { analyseContract } from '#modules/procurement/detector/analyse-contract.ts'
import { texts } from '#modules/procurement/detector/texts.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { printClauses } from './print-clauses.ts'
import { printable, printableName } from './printable.ts'

export const clauses: CliCommand = {
  name: 'clauses',
  summary: 'Cherche dans un contrat les clauses sur les données : 40 sujets, la phrase, la page',
  usage: `gouvernail clauses FICHIER [--json]

  FICHIER   un contrat : .pdf, .docx, .odt ou .txt
  --json    écrit tout le résultat en JSON : chaque phrase, sa page, sa place, les indices, ce qui est écarté et pourquoi

Un PDF numérisé, sans texte, est signalé et rien n’y est cherché. Aucune base de données n’est ouverte, rien n’est gardé.
Ce sont des indices à vérifier par une personne ; ne vaut pas avis juridique.
Codes de sortie : 0 analysé, 1 fichier illisible (la raison est nommée), 2 commande mal écrite.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { json: { type: 'boolean' } },
  })
  const [file] = positionals
  if (!file || positionals.length > 1) throw new UsageError('Indiquez un contrat : gouvernail clauses FICHIER')
  const bytes = await readFile(file).catch(() => null)
  if (bytes === null) throw new UsageError(`« ${printableName(file)} » n’existe pas, ou ne se lit pas.`)
  try {
    const analysis = await analyseContract(path.basename(file), bytes)
    if (analysis === null) return refuse('no-document', texts.fr.errors['no-document'], values.json, means)
    means.print(printable(values.json ? JSON.stringify(analysis, null, 2) : printClauses(analysis)))
    return 0
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
    return refuse(error.code, error.text.fr, values.json, means)
  }
}

/** The reason on the side; with --json, in the shape in which the API refuses (RFC 9457), with the name of the defect. */
function refuse(code: string, detail: string, json: boolean | undefined, means: CliMeans): number {
  means.log(printable(detail))
  if (json)
    means.print(JSON.stringify({ type: 'about:blank', title: 'Fichier illisible', status: 422, code, detail }, null, 2))
  return 1
}
