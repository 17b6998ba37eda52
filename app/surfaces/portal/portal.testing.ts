import { createAuth } from '#modules/accounts/auth.ts'
import type { WebMeans } from '#surfaces/web/means.ts'
import { createApp } from '#surfaces/web/app.tsx'
import { scopeFor, testDay } from '../../../tests/support/database.ts'
import { openHouse } from '../../../tests/support/house.ts'

export const origin = 'http://localhost:4610'

/** The whole web application on a database of the test file's own, asked as a browser without any cookie would. */
export async function openPublic() {
  const house = await openHouse()
  const { database } = house
  const style = new TextEncoder().encode('body{margin:0}')
  const means = (options: { trustProxy?: boolean } = {}): WebMeans => ({
    ...scopeFor(database, null, []),
    auth: createAuth({ pool: database.pool, baseUrl: origin, secret: 's'.repeat(40), clock: testDay }),
    assets: {
      css: '/style.css',
      publicCss: '/assets/portal-test.css',
      scripts: [],
      open: async () => ({ bytes: style, type: 'text/css' }),
    },
    origin,
    examples: '',
    version: '0.0.0',
    demo: false,
    trustProxy: options.trustProxy ?? false,
  })
  const open = (options: { trustProxy?: boolean } = {}) => createApp(means(options))
  const app = open()
  /** Nothing accepted compressed unless asked, so that the text can be read. */
  const get = async (path: string, headers: Record<string, string> = {}, method = 'GET') =>
    app.request(origin + path, { method, headers: { host: 'localhost:4610', ...headers } })
  const text = async (path: string, headers: Record<string, string> = {}) => (await get(path, headers)).text()
  return { ...house, means, open, app, get, text }
}
