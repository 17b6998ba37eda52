import { readFile } from 'node:fs/promises'
import { parseArgs } from 'node:util'
import { readEnv } from '#kernel/env.ts'
import { askOutside } from '#modules/catalogue/harvesting/ask-outside.ts'
import { previewHarvest } from '#modules/catalogue/harvesting/preview-harvest.ts'
import { type Answer, type Protocol, protocols } from '#modules/catalogue/harvesting/protocol.ts'
import { protocolFor } from '#modules/catalogue/harvesting/protocols.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { printHarvest } from './print-harvest.ts'
import { printable, printableName } from './printable.ts'

export const harvest: CliCommand = {
  name: 'harvest',
  summary: 'Essaie de moissonner un catalogue : fiches lues, gardées, refusées et pourquoi',
  usage: `gouvernail harvest preview (--url ADRESSE | --file FICHIER…) --as PROTOCOLE [--limit N] [--json]

  --url ADRESSE     interroge le catalogue ; les 20 premières fiches, ou N avec --limit (0 : toutes)
  --file FICHIER    lit une réponse enregistrée ; répétée, chaque fichier est la page suivante
  --as PROTOCOLE    ${protocols.join(', ')}
  --json            écrit les fiches entières en JSON, les refus et leurs raisons

Aucune base de données n’est ouverte, rien n’est gardé. Les adresses d’un réseau privé sont refusées, sauf celles que nomme
GOUVERNAIL_PRIVATE_HOSTS (hôtes séparés par des virgules : « sig.interne », « 127.0.0.1:8080 »).
Codes de sortie : 0 lu, 1 catalogue illisible ou interrompu (la raison est dite), 2 commande mal écrite.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values, positionals } = parseArgs({
    args: words,
    allowPositionals: true,
    options: {
      url: { type: 'string' },
      file: { type: 'string', multiple: true },
      as: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'boolean' },
    },
  })
  const [verb, ...files] = positionals
  if (verb !== 'preview') throw new UsageError('La commande est : gouvernail harvest preview')
  const protocol = protocolNamed(values.as)
  // What follows --file without its own --file: « --file page-*.xml » as the shell spreads it.
  const named = [...(values.file ?? []), ...files]
  if ((values.url === undefined) === (named.length === 0))
    throw new UsageError('Donnez --url ADRESSE ou --file FICHIER.')
  const limit = limitOf(values.limit, values.url !== undefined)
  const from =
    values.url === undefined
      ? { files: readFiles(named) }
      : {
          first: firstQuestion(protocol, values.url),
          ask: askOutside({ privateHosts: readEnv(means.environment).GOUVERNAIL_PRIVATE_HOSTS }),
        }
  const preview = await previewHarvest({ protocol, from, limit })
  const { problem } = preview
  if (problem) means.log(printable(`${problem.text.fr}${problem.detail ? ` (${problem.detail})` : ''}`))
  const result = { schema: 'gouvernail-harvest-preview/1', protocol: protocol.id, ...preview }
  means.print(printable(values.json ? JSON.stringify(result, null, 2) : printHarvest(preview)))
  return problem ? 1 : 0
}

function protocolNamed(id: string | undefined): Protocol {
  const known = protocols.find(one => one === id)
  const protocol = known ? protocolFor(known) : null
  if (!protocol)
    throw new UsageError(`Dites le protocole : --as ${protocols.filter(one => protocolFor(one)).join(', ')}`)
  return protocol
}

/** A preview over the network shows twenty records; files are read whole unless told otherwise. */
function limitOf(said: string | undefined, overNetwork: boolean): number | null {
  if (said === undefined) return overNetwork ? 20 : null
  if (!/^\d{1,7}$/.test(said)) throw new UsageError(`« ${printableName(said)} » n’est pas un nombre de fiches.`)
  return Number(said) || null
}

function firstQuestion(protocol: Protocol, url: string) {
  if (!URL.canParse(url)) throw new UsageError(`« ${printableName(url)} » n’est pas une adresse.`)
  return protocol.first({ url, options: {} })
}

async function* readFiles(names: readonly string[]): AsyncGenerator<Answer> {
  for (const name of names) {
    const body = await readFile(name).catch(() => null)
    if (body === null) throw new UsageError(`« ${printableName(name)} » n’existe pas, ou ne se lit pas.`)
    yield { body, type: null, url: null }
  }
}
