import { randomBytes } from 'node:crypto'
import { existsSync } from 'node:fs'
import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { parseArgs } from 'node:util'
import { fixedClock, systemClock } from '#kernel/clock.ts'
import { readEnv } from '#kernel/env.ts'
import { civilDate } from '#kernel/fields.ts'
import { createTenant } from '#kernel/tenants.ts'
import { localScope, quietPlatform } from '../local-scope.ts'
import { openEmbedded, varFolder } from '../own-database.ts'
import { makeReport } from '../reports/make-report.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { diagnoseFolder, type FileResult } from './diagnose-folder.ts'
import { describeDiagnosis } from './diagnosis.ts'
import { printDiagnosis } from './print-diagnosis.ts'

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
Codes de sortie : 0 diagnostic fait, 1 échec, 2 commande mal écrite.`,
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
  const name = `diagnose_${process.pid}_${randomBytes(4).toString('hex')}`
  const own = await openEmbedded(varFolder(readEnv(means.environment), means.root), means.root, name, means.log, {
    temporary: true,
  })
  try {
    const platform = quietPlatform(own.database, clock)
    const tenant = await createTenant(platform, { name: path.basename(path.resolve(folder)) })
    const scope = localScope(platform, tenant, { language: values.lang === 'en' ? 'en' : 'fr' })
    const files: FileResult[] = []
    if (values.organisation) files.push(...(await diagnoseFolder(scope, values.organisation)))
    files.push(...(await diagnoseFolder(scope, folder)))
    const diagnosis = await describeDiagnosis(scope, files)
    if (values.out && extension === 'json') await writeFile(values.out, `${JSON.stringify(diagnosis, null, 2)}\n`)
    else if (values.out) await writeFile(values.out, await makeReport(scope, extension === 'docx' ? 'docx' : 'pdf'))
    means.print(values.json ? JSON.stringify(diagnosis, null, 2) : printDiagnosis(diagnosis, scope.language))
    return 0
  } finally {
    await own.close()
  }
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
