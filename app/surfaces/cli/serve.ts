import { serve as listen } from '@hono/node-server'
import { parseArgs } from 'node:util'
import path from 'node:path'
import { systemClock } from '#kernel/clock.ts'
import { readEnv, type Env } from '#kernel/env.ts'
import { tenantById } from '#kernel/tenants.ts'
import { createAuth } from '#modules/accounts/auth.ts'
import { firstRunLink } from '#modules/accounts/first-run-link.ts'
import { openInstallation } from '#modules/accounts/installation.ts'
import { openSecret } from '#modules/accounts/secret.ts'
import { tellDemonstration } from '../demo/tell-demonstration.ts'
import { startRunner } from '../jobs/runner.ts'
import { localScope } from '../local-scope.ts'
import { openOwnDatabase, varFolder, type OwnDatabase } from '../own-database.ts'
import { createApp } from '../web/app.tsx'
import { openAssets } from '../web/assets.ts'
import { UsageError, type CliCommand, type CliMeans } from './command-line.ts'
import { openPlatform } from './open-platform.ts'
import { originOf } from './origin.ts'
import { version } from './version.ts'

export const serve: CliCommand = {
  name: 'serve',
  summary: 'Démarre l’application web (c’est ce que fait npm start)',
  usage: `gouvernail serve [--demo] [--port N]

  --demo     prépare la démonstration de Val-de-Brume et ouvre dessus
  --port N   port d’écoute (4610 par défaut, ou PORT)

Réglages par l’environnement : DATABASE_URL, DATABASE_OWNER_URL, HOST, PORT, PUBLIC_URL, SMTP_URL, MAIL_FROM,
GOUVERNAIL_VAR, GOUVERNAIL_SECRET, GOUVERNAIL_PRIVATE_HOSTS, GOUVERNAIL_TRUST_PROXY=1. Voir le guide de la DSI.`,
  run,
}

async function run(words: string[], means: CliMeans): Promise<number> {
  const { values } = parseArgs({ args: words, options: { demo: { type: 'boolean' }, port: { type: 'string' } } })
  const env = readEnv({ ...means.environment, ...(values.port ? { PORT: values.port } : {}) })
  const own = await openOwnDatabase(env, means.root, means.log)
  try {
    await serveUntilAsked(env, own, values.demo ?? false, means)
  } finally {
    await own.close()
  }
  return 0
}

async function serveUntilAsked(env: Env, { database }: OwnDatabase, demo: boolean, means: CliMeans): Promise<void> {
  const folder = varFolder(env, means.root)
  const opened = await openPlatform(env, means.root, database)
  const { queue } = opened
  const origin = originOf(env)
  const examples = path.join(means.root, 'examples')
  const secret = await openSecret({ given: env.GOUVERNAIL_SECRET, folder })
  const installation = openInstallation({ secret, privateHosts: env.GOUVERNAIL_PRIVATE_HOSTS })
  const platform = { ...opened, installation }
  if (demo) {
    means.log('Préparation de la démonstration…')
    await tellDemonstration(platform, examples)
  }
  const app = createApp({
    ...platform,
    auth: createAuth({ pool: database.pool, baseUrl: origin, secret, clock: systemClock, installation }),
    assets: openAssets(path.join(means.root, 'dist')),
    origin,
    examples,
    version,
    demo,
    trustProxy: env.GOUVERNAIL_TRUST_PROXY === '1',
  })
  const server = await open(app.fetch, env.HOST, env.PORT).catch(async (error: unknown) => {
    await queue.close()
    throw error
  })
  const runner = await startRunner({
    ...platform,
    queue,
    scopeFor: async (tenantId, job) =>
      localScope(platform, await tenantById(database, tenantId), { actor: { kind: 'job', name: job.name } }),
  })
  means.print(`Gouvernail est ouvert : ${origin}`)
  const link = await firstRunLink(database, systemClock, origin)
  if (link) means.print(`Première visite (lien valable un jour, une seule fois) : ${link}`)
  await stopAsked()
  means.log('Arrêt…')
  server.close()
  await runner.stop()
  await queue.close()
}

type Fetch = (request: Request) => Response | Promise<Response>

interface Server {
  close(): void
}

/** Listens; closing lets no connection linger, so that stopping takes no longer than the work under way. */
function open(fetch: Fetch, hostname: string, port: number): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = listen({ fetch, hostname, port }, () =>
      resolve({
        close() {
          server.close()
          if ('closeAllConnections' in server) server.closeAllConnections()
        },
      }),
    )
    server.on('error', (error: NodeJS.ErrnoException) => reject(explain(error, hostname, port)))
  })
}

function explain(error: NodeJS.ErrnoException, hostname: string, port: number): Error {
  if (error.code === 'EADDRINUSE')
    return new UsageError(
      `Le port ${port} est déjà pris sur ${hostname}. Choisissez-en un autre : npm start -- --port ${port + 1}`,
    )
  if (error.code === 'EACCES')
    return new UsageError(
      `Le port ${port} demande des droits que ce compte n’a pas. Choisissez un port au-dessus de 1024.`,
    )
  return error
}

function stopAsked(): Promise<void> {
  return new Promise(resolve => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve())
  })
}
