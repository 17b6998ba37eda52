import type { Hono } from 'hono'
import type { WebMeans } from '../web/means.ts'
import type { WebVariables } from '../web/variables.ts'
import type { MountPublicRequests } from './forms.ts'
import { doorFinder } from './place.ts'
import { createSite } from './site.tsx'

const robots = 'User-agent: *\nAllow: /p/\nDisallow: /\n'

/**
 * The public pages stand before everything else: below /p/<slug>, and under the host names of authorities, where no
 * internal page answers. `requests` = the form by which the public asks, where it is built.
 */
export function mountPortal(app: Hono<WebVariables>, means: WebMeans, requests?: MountPublicRequests): void {
  const findDoor = doorFinder(means)
  const site = createSite(means, requests)
  app.use(async (context, next) => {
    const door = await findDoor(context.req.raw)
    if (door === null) return next()
    if (door === 'nowhere') return context.text('Page introuvable.', 404, { 'cache-control': 'no-store' })
    if ('moved' in door) return context.redirect(door.moved, 308)
    return site.fetch(context.req.raw, Object.assign({}, context.env, door))
  })
  app.get('/robots.txt', context => context.text(robots))
}
