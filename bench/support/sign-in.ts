import path from 'node:path'
import { createAuth } from '#modules/accounts/auth.ts'
import { completeFirstRun } from '#modules/accounts/complete-first-run.ts'
import { firstRunLink } from '#modules/accounts/first-run-link.ts'
import { joinAsAdmin } from '#modules/accounts/open-authority.ts'
import { sessionOf } from '#modules/accounts/session-of.ts'
import { createApp } from '#surfaces/web/app.tsx'
import { openAssets } from '#surfaces/web/assets.ts'
import type { Bench } from './open-bench.ts'

const origin = 'http://127.0.0.1:4610'
const passphrase = 'une mesure vaut mieux qu’une promesse'

/** The web application in this process and a way to ask for its pages as an administrator; answers the bytes. */
export async function signedIn({ platform, tenant, database }: Bench) {
  const auth = createAuth({ pool: database.pool, baseUrl: origin, secret: 'x'.repeat(40), clock: platform.clock })
  const link = await firstRunLink(database, platform.clock, origin)
  const person = { name: 'Banc', email: 'banc@exemple.fr', passphrase, passphrase_again: passphrase, ip: '127.0.0.1' }
  const { setCookie } = await completeFirstRun(platform, auth, { token: link?.split('/').at(-1) ?? '', ...person })
  const cookie = setCookie.map(text => text.split(';')[0]).join('; ')
  const session = await sessionOf(auth, new Headers({ cookie }))
  if (!session) throw new Error('the benchmark could not sign in')
  await joinAsAdmin({ ...platform, language: 'fr' }, tenant, session.user)
  const assets = openAssets(path.join(process.cwd(), 'dist'))
  const app = createApp({
    ...platform,
    auth,
    origin,
    examples: '',
    version: 'bench',
    demo: false,
    trustProxy: false,
    assets,
  })
  return async (where: string, headers: Record<string, string> = {}): Promise<Uint8Array> => {
    const answer = await app.fetch(new Request(origin + where, { headers: { cookie, ...headers } }))
    const bytes = new Uint8Array(await answer.arrayBuffer())
    if (answer.status !== 200) throw new Error(`${where}: ${answer.status}`)
    return bytes
  }
}
