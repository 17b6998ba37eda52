import { Hono } from 'hono'
import { expect, test } from 'vitest'
import { NotFound } from '#kernel/errors.ts'
import { setPublicHost } from '#modules/transparency/portal/set-public-host.ts'
import { aSite, publish } from '../../../tests/support/publications.ts'
import type { WebVariables } from '../web/variables.ts'
import type { MountPublicRequests } from './forms.ts'
import { mountPortal } from './mount-portal.ts'
import { openPublic, origin } from './portal.testing.ts'

const { database, tenant, as, means } = await openPublic()
const host = 'ia.formes.example'
const home = await tenant()
await publish(database, home, { content: aSite(), code: 'site' })
await setPublicHost(as(home, 'operator'), { host })

/** A form as the public would meet it, which repeats what it was told. */
const echo: MountPublicRequests = (app, _, shell) => {
  app.get('/p/:tenant/demandes', async context =>
    context.html(
      await shell({
        tenant: home,
        language: context.get('language'),
        title: 'Demander',
        body: <h1>{`${context.req.param('tenant')} ${context.get('language')} ${context.get('ip')}`}</h1>,
      }),
    ),
  )
  app.post('/p/:tenant/demandes', async context => {
    const { message } = await context.req.parseBody()
    if (message === 'absent') throw new NotFound('kernel.not-found')
    return context.text(`reçu : ${String(message)}`)
  })
}
const app = new Hono<WebVariables>()
mountPortal(app, means({ trustProxy: true }), echo)

const send = (url: string, from: string, message: string) =>
  app.request(url, {
    method: 'POST',
    headers: { host: new URL(url).host, origin: from, 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams({ message }),
  })

test.each([
  [`${origin}/p/${home.slug}/demandes`, `/p/${home.slug}/registre?lang=en`],
  [`http://${host}/demandes`, '/registre?lang=en'],
])('A form at %s stands in the frame of the site, knows who asks and is never kept', async (url, link) => {
  const headers = { host: new URL(url).host, 'x-forwarded-for': '192.0.2.9' }
  const answer = await app.request(`${url}?lang=en`, { headers })
  const html = await answer.text()
  expect(html).toContain(`<h1>${home.slug} en 192.0.2.9</h1>`)
  expect(html).toContain(`href="${link}"`)
  expect(html).toContain('Val-de-Brume Agglomération')
  expect(answer.headers.get('cache-control')).toBe('no-store')
  expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'")
  expect(answer.headers.getSetCookie()).toEqual([])
})

test('What is sent comes from that site alone, whichever door was taken, and is bounded', async () => {
  expect(await (await send(`http://${host}/demandes`, `https://${host}`, 'bonjour')).text()).toBe('reçu : bonjour')
  expect((await send(`http://${host}/demandes`, 'https://ailleurs.example', 'bonjour')).status).toBe(403)
  expect((await send(`${origin}/p/${home.slug}/demandes`, `http://${host}`, 'bonjour')).status).toBe(403)
  expect((await send(`${origin}/p/${home.slug}/demandes`, origin, 'x'.repeat(7_000_000))).status).toBe(413)
  expect((await send(`${origin}/p/${home.slug}/demandes`, origin, 'absent')).status).toBe(404)
})
