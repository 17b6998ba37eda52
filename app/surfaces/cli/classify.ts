import { readFile } from 'node:fs/promises'
import { buffer } from 'node:stream/consumers'
import { parseArgs } from 'node:util'
import { civilDate, systemClock } from '#kernel/clock.ts'
import { Invalid } from '#kernel/errors.ts'
import { buildModules } from '#modules.ts'
import { readSent, resultOf } from '#modules/transparency/engine/classify-sent.ts'
import { asOfDate } from '#modules/transparency/engine/facts.ts'
import { jsonSchema } from '#modules/transparency/engine/json-schema.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { printClassification } from './print-classification.ts'
import { printable, printableName } from './printable.ts'

export const classify: CliCommand = {
  name: 'classify',
  summary: 'Qualifie un système au regard du droit : règlement sur l’IA, CRPA, RGPD, travail',
  usage: `gouvernail classify FAITS.json [--as-of AAAA-MM-JJ] [--json]
gouvernail classify --schema

  FAITS.json            faits d’un système, ou tableau de systèmes qui ont chacun un « id » ; « - » : entrée standard
  --as-of AAAA-MM-JJ    lit la loi ce jour-là, du 2024-08-01 au 2031-12-31 ; sinon le « as_of » des faits, ou aujourd’hui
  --json                écrit le résultat entier en JSON : un objet pour un objet, un tableau pour un tableau
  --schema              écrit le schéma JSON des faits et du résultat

Un fait absent ou null est inconnu, et [] veut dire « aucun ». Aucune base de données n’est ouverte, rien n’est gardé.
Aide à la qualification, ne vaut pas avis juridique.
Codes de sortie : 0 qualifié, 1 faits refusés (le champ est nommé) ou illisibles, 2 commande mal écrite.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: { 'as-of': { type: 'string' }, json: { type: 'boolean' }, schema: { type: 'boolean' } },
  })
  if (values.schema && positionals.length === 0) return show(JSON.stringify(jsonSchema(), null, 2), means)
  const [file] = positionals
  if (!file || positionals.length > 1 || values.schema)
    throw new UsageError('Indiquez un fichier de faits : gouvernail classify FAITS.json')
  const asOf = values['as-of']
  if (asOf !== undefined && !asOfDate.safeParse(asOf).success)
    throw new UsageError('--as-of attend une date AAAA-MM-JJ, du 2024-08-01 au 2031-12-31.')

  const json = values.json ?? false
  const read = readSent(await sentIn(file), { asOf })
  if (read.problems) return refuse(new Invalid(read.problems), json, means)
  const { systems, several } = read
  const listed = json && several
  if (listed && systems.length === 0) return show('[]', means)
  const today = civilDate(systemClock.now(), 'Europe/Paris')
  // Written as they come: ten thousand results are longer than any text can be.
  if (listed) show('[', means)
  for (const [rank, system] of systems.entries()) {
    const result = resultOf(system, { today })
    const last = rank === systems.length - 1
    if (listed) show(`${JSON.stringify(result, null, 2).replace(/^/gm, '  ')}${last ? '' : ','}`, means)
    else show(json ? JSON.stringify(result, null, 2) : `${printClassification(result)}${last ? '' : '\n'}`, means)
  }
  return listed ? show(']', means) : 0
}

/** Bytes that are no text are refused rather than replaced: an « id » must come back as it was sent. */
const utf8 = new TextDecoder('utf-8', { fatal: true })

async function sentIn(file: string): Promise<unknown> {
  const bytes = file === '-' ? await buffer(process.stdin) : await readFile(file).catch(() => null)
  if (bytes === null) throw new UsageError(`« ${printableName(file)} » n’existe pas, ou ne se lit pas.`)
  const name = file === '-' ? 'L’entrée standard' : `« ${printableName(file)} »`
  try {
    return JSON.parse(utf8.decode(bytes))
  } catch (error) {
    const why = error instanceof TypeError ? 'n’est pas écrit en UTF-8' : 'n’est pas du JSON'
    throw new Error(`${name} ${why}.`, { cause: error })
  }
}

/** Each field and what it takes; with --json, in the shape in which the API refuses (RFC 9457). */
function refuse({ key, fields }: Invalid, json: boolean, means: CliMeans): number {
  const { sentence } = buildModules()
  const said = Object.entries(fields).map(([field, problem]) => ({
    field,
    detail: sentence(problem.key, 'fr', problem.words),
  }))
  for (const { field, detail } of said) means.log(printable(`${printableName(field)}\u202f: ${detail}`))
  if (json) {
    const pointers = said.map(({ field, detail }) => ({ pointer: `#/${field.replaceAll('.', '/')}`, detail }))
    const type = '/api/docs#probleme-invalide'
    show(JSON.stringify({ type, title: sentence(key, 'fr'), status: 422, fields: pointers }, null, 2), means)
  }
  return 1
}

function show(result: string, means: CliMeans): 0 {
  means.print(printable(result))
  return 0
}
