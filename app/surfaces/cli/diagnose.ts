import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fixedClock, systemClock, type Clock } from '#kernel/clock.ts'
import { readEnv } from '#kernel/env.ts'
import { civilDate } from '#kernel/fields.ts'
import { defineTexts } from '#kernel/texts.ts'
import { createTenant } from '#kernel/tenants.ts'
import { isIdentity } from '#organisation/recognise-identity.ts'
import { localScope, quietPlatform } from '../local-scope.ts'
import { openTemporary, varFolder, type OwnDatabase } from '../own-database.ts'
import { makeReport } from '../reports/make-report.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { filesUnder, importFolder, type FileResult } from './import-folder.ts'
import { describeDiagnosis } from './diagnosis.ts'
import { nothingRead, printDiagnosis } from './print-diagnosis.ts'
import { printable } from './printable.ts'

export const diagnose: CliCommand = {
  name: 'diagnose',
  summary: 'Lit les fichiers d’un dossier et dresse le diagnostic des 32 points du plan',
  usage: `gouvernail diagnose DOSSIER [options]

  DOSSIER               dossier (ou fichier) à lire : liste de logiciels, délibérations, charte…
  --out FICHIER         écrit le plan d’actions en .pdf, .docx ou .json
  --organisation FICHIER  fiche de la collectivité (JSON), si elle n’est pas dans le dossier
  --as-of AAAA-MM-JJ    diagnostic à cette date
  --json                écrit le diagnostic en JSON sur la sortie standard
  --lang fr|en          langue du résultat

Rien n’est gardé : la base de données disparaît à la fin. Rien n’est envoyé hors de cette machine.
Codes de sortie : 0 diagnostic fait, 1 échec, 2 commande mal écrite, 130 ou 143 arrêté avant la fin.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values, positionals } = parse(words)
  const folder = positionals[0]
  if (!folder || positionals.length > 1) throw new UsageError('Indiquez un dossier : gouvernail diagnose DOSSIER')
  for (const file of [folder, values.organisation])
    if (file && !existsSync(file)) throw new UsageError(`« ${file} » n’existe pas.`)
  const extension = values.out ? path.extname(values.out).slice(1) : null
  if (extension !== null && !['pdf', 'docx', 'json'].includes(extension))
    throw new UsageError('--out attend un nom en .pdf, .docx ou .json')
  if (values['as-of'] && !civilDate.safeParse(values['as-of']).success)
    throw new UsageError('--as-of attend une date AAAA-MM-JJ qui existe.')

  const clock = values['as-of'] ? fixedClock(`${values['as-of']}T11:00:00Z`) : systemClock
  const own = await openTemporary(varFolder(readEnv(means.environment), means.root), means.root, means.log)
  const listening = closeWhenStopped(own, means)
  try {
    return await diagnoseWith(own, { ...values, folder, extension, clock }, means)
  } finally {
    await own.close()
    listening.abort()
  }
}

type Asked = ReturnType<typeof parse>['values'] & { folder: string; extension: string | null; clock: Clock }

async function diagnoseWith({ database }: OwnDatabase, asked: Asked, means: CliMeans): Promise<number> {
  const { folder, extension, out, organisation } = asked
  const platform = quietPlatform(database, asked.clock)
  const tenant = await createTenant(platform, { name: await authorityName(organisation ?? folder, folder) })
  const scope = localScope(platform, tenant, { language: asked.lang === 'en' ? 'en' : 'fr' })
  const files: FileResult[] = []
  if (organisation) files.push(...(await importFolder(scope, organisation)))
  files.push(...(await importFolder(scope, folder)))
  const diagnosis = await describeDiagnosis(scope, files)
  if (out && extension === 'json') await writeFile(out, `${JSON.stringify(diagnosis, null, 2)}\n`)
  else if (out) await writeFile(out, await makeReport(scope, extension === 'docx' ? 'docx' : 'pdf'))
  means.print(asked.json ? printable(JSON.stringify(diagnosis, null, 2)) : printDiagnosis(diagnosis, scope.language))
  const say = said[scope.language]
  if (out) means.log(say.written(path.resolve(out)))
  if (files.length === 0) means.log(say.empty(path.resolve(folder)))
  else if (nothingRead(files)) means.log(say.unread)
  return 0
}

/** What is said beside the result, on standard error: the result itself may be read by a program. */
const said = defineTexts(
  {
    written: (file: string) => `Écrit dans ${file}`,
    empty: (folder: string) => `Attention : ${folder} ne contient aucun fichier. Le diagnostic ne repose sur rien.`,
    unread: 'Attention : aucun fichier n’a pu être lu. Le diagnostic ne repose sur rien.',
  },
  {
    written: file => `Written to ${file}`,
    empty: folder => `Warning: ${folder} holds no file. The diagnosis rests on nothing.`,
    unread: 'Warning: no file could be read. The diagnosis rests on nothing.',
  },
)

/** The name that the authority gives itself in its own sheet, else that of the folder. */
async function authorityName(searched: string, folder: string): Promise<string> {
  for (const file of await filesUnder(searched)) {
    if (path.extname(file) !== '.json') continue
    const json = parseJson(await readFile(file, 'utf8'))
    if (isIdentity(json)) return json.name.trim().slice(0, 200)
  }
  return path.basename(path.resolve(folder))
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}

/** Ctrl-C must not leave the authority's files behind: the database goes before the process does. */
function closeWhenStopped(own: OwnDatabase, means: CliMeans): AbortController {
  const listening = new AbortController()
  for (const [name, code] of [
    ['SIGINT', 130],
    ['SIGTERM', 143],
  ] as const) {
    const stop = () => {
      means.log('Arrêté avant la fin : rien n’est gardé.')
      void own.close().finally(() => process.exit(code))
    }
    process.once(name, stop)
    listening.signal.addEventListener('abort', () => process.off(name, stop))
  }
  return listening
}

function parse(words: string[]) {
  return parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      out: { type: 'string' },
      organisation: { type: 'string' },
      'as-of': { type: 'string' },
      json: { type: 'boolean' },
      lang: { type: 'string' },
    },
  })
}
