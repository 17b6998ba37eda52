import { beforeEach, describe, expect, test } from 'vitest'
import { createAuth } from '#modules/accounts/auth.ts'
import { movableClock } from '#modules/accounts/house.testing.ts'
import { openInstallation } from '#modules/accounts/installation.ts'
import { marie, openDesk, pdf } from '#modules/transparency/crpa/requests.testing.ts'
import { createApp } from '#surfaces/web/app.tsx'
import type { Tenant } from '#kernel/scope.ts'
import { scopeFor } from '../../../tests/support/database.ts'

const { house, withSystem } = await openDesk()
const origin = 'http://localhost:4610'
const clock = movableClock()
const secret = 's'.repeat(40)
const installation = openInstallation({ secret })
const app = createApp({
  ...scopeFor(house.database, null, [], { clock }),
  installation,
  auth: createAuth({ pool: house.database.pool, baseUrl: origin, secret, clock, installation }),
  assets: { css: '/style.css', publicCss: '/public.css', scripts: ['/script.js'], open: async () => null },
  origin,
  examples: '',
  version: '0.0.0',
  demo: false,
  trustProxy: true,
})

let tenant: Tenant
let visitors = 0
let from = ''
beforeEach(async () => {
  tenant = (await withSystem()).tenant
  from = `192.0.2.${++visitors}`
})

const at = (path = '') => `${origin}/p/${tenant.slug}/demandes${path}`

async function open(path = ''): Promise<{ html: string; pass: string; response: Response }> {
  const response = await app.request(at(path))
  const html = await response.text()
  return { html, pass: /name="pass" value="([^"]+)"/.exec(html)?.[1] ?? '', response }
}

interface Sending {
  files?: { name: string; bytes: Uint8Array }[]
  headers?: Record<string, string>
}

async function send(typed: Record<string, string>, { files = [], headers = {} }: Sending = {}) {
  const body = new FormData()
  for (const [name, value] of Object.entries(typed)) body.append(name, value)
  for (const { name, bytes } of files)
    body.append('files', new File([new Uint8Array(bytes)], name, { type: 'image/png' }))
  const response = await app.request(at(), {
    method: 'POST',
    body,
    headers: { origin, 'x-forwarded-for': from, ...headers },
  })
  return { status: response.status, html: await response.text(), headers: response.headers }
}

/** Somebody who opened the form and took the time to fill it in. */
async function filled(typed: Record<string, string> = {}) {
  const { pass } = await open()
  clock.advance(60_000)
  return { pass, kind: 'explanation', ...marie, ...typed }
}

const inbox = () => house.count(tenant, 'transparency.inbox')

describe('The public form', () => {
  test('has no script, sets no cookie, and is about the page that it comes from', async () => {
    const { html, response, pass } = await open('?fiche=creche')
    expect(response.status).toBe(200)
    expect(html).not.toContain('<script')
    expect(response.headers.get('set-cookie')).toBeNull()
    expect(html).toMatch(/<option value="creche" selected/)
    expect(html.match(/type="radio"/g)).toHaveLength(7)
    expect(pass).not.toBe('')
  })

  test('answers with a receipt that says what was asked, the month, the CADA and who answers, at no address of its own', async () => {
    const { status, html, headers } = await send(await filled({ publication_code: 'creche' }), {
      files: [{ name: 'courrier.png', bytes: pdf() }],
    })
    expect(status).toBe(200)
    expect(headers.get('set-cookie')).toBeNull()
    expect(headers.get('location')).toBeNull()
    expect(headers.get('cache-control')).toBe('no-store')
    for (const text of [
      'Accusé de réception',
      '23 novembre 2026',
      '23 décembre 2026',
      'CADA',
      'mairie@ville.example',
      'Nolwenn',
    ])
      expect(html).toContain(text)
    expect(html).not.toContain(marie.person_address)
    expect(await inbox()).toBe(1)
  })

  test('speaks English to those who ask for it, law in French all the same', async () => {
    const response = await app.request(at(), { headers: { 'accept-language': 'en' } })
    const html = await response.text()
    expect(html).toContain('<html lang="en">')
    expect(html).toContain('Understand a decision about me')
  })

  test('keeps what was typed when something is wrong, and says where', async () => {
    const { status, html } = await send(await filled({ person_email: 'marie', kind: '', message: '' }))
    expect(status).toBe(422)
    expect(html).toContain('Adresse électronique')
    expect(html).toContain('value="marie"')
    expect(html).toContain('error-summary')
    expect(html.match(/class="field-error"/g)).toHaveLength(3)
    expect(await inbox()).toBe(0)
  })

  test('does not exist where the portal is not open, nor for an authority that is not here', async () => {
    const closed = await house.tenant()
    expect((await app.request(`${origin}/p/${closed.slug}/demandes`)).status).toBe(404)
    expect((await app.request(`${origin}/p/nulle-part/demandes`)).status).toBe(404)
  })
})

describe('Against what is not a person', () => {
  test('a form sent again is one message, and is said to be recorded already', async () => {
    const typed = await filled()
    expect((await send(typed)).status).toBe(200)
    const again = await send({ ...typed, message: 'autre chose' })
    expect(again.status).toBe(409)
    expect(again.html).toContain('déjà enregistrée')
    expect(await inbox()).toBe(1)
  })

  test('the field that only robots fill, an unread form, an old one, another authority’s or a made-up one bring nothing in', async () => {
    const typed = await filled()
    expect((await send({ ...typed, objet_bis: 'x' })).status).toBe(422)
    const { pass: fresh } = await open()
    expect((await send({ ...typed, pass: fresh })).html).toContain('partie trop vite')
    clock.advance(13 * 3_600_000)
    const old = await send(typed)
    expect(old.html).toContain('ouverte depuis trop longtemps')
    // A fresh pass comes with the refusal: what was typed is not lost.
    expect(/name="pass" value="([^"]+)"/.exec(old.html)?.[1]).not.toBe(typed.pass)
    expect(old.html).toContain('Nolwenn')
    const elsewhere = (await withSystem()).tenant
    const foreign = installation.seal(String(clock.now().getTime() - 60_000), `public request ${elsewhere.id}`)
    for (const pass of [
      foreign,
      'x',
      '',
      openInstallation({ secret: 'z'.repeat(40) }).seal('0', `public request ${tenant.id}`),
    ])
      expect((await send({ ...typed, pass })).status).toBe(422)
    expect(await inbox()).toBe(0)
  })

  test('a form of another site is refused before it is read', async () => {
    const { status } = await send(await filled(), { headers: { origin: 'https://ailleurs.example' } })
    expect(status).toBe(403)
    expect(await inbox()).toBe(0)
  })

  test('one address sends twenty forms an hour at most; others are still heard', async () => {
    const typed = await filled()
    for (let time = 0; time < 20; time++) await send({ ...typed, objet_bis: 'x' })
    const limited = await send(typed)
    expect(limited.status).toBe(429)
    expect(limited.html).toContain('Nolwenn')
    expect((await send(typed, { headers: { 'x-forwarded-for': '198.51.100.9' } })).status).toBe(200)
  })

  test('an authority takes two hundred messages a day, then says so politely and how to write otherwise', async () => {
    const typed = await filled({ message: '' })
    for (let time = 0; time < 200; time++) await send(typed, { headers: { 'x-forwarded-for': `10.0.${time}.1` } })
    const full = await send(await filled())
    expect(full.status).toBe(429)
    expect(full.html).toContain('réessayez demain')
    expect(full.html).toContain('Service des relations avec le public')
    expect(await inbox()).toBe(0)
  })

  test('a page, a drawing or seven megabytes named as a picture do not come in', async () => {
    const hostile = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"></svg>')
    const refused = await send(await filled(), { files: [{ name: 'photo.png', bytes: hostile }] })
    expect(refused.status).toBe(422)
    expect(refused.html).toContain('Seuls les fichiers PDF, PNG et JPEG')
    expect((await send(await filled(), { files: [{ name: 'a.pdf', bytes: pdf('x'.repeat(7e6)) }] })).status).toBe(413)
    expect(await inbox()).toBe(0)
  })

  test('what is typed is text and nothing else on the receipt', async () => {
    const { html } = await send(await filled({ message: '<script>alert(1)</script>', decision: '"><img src=x>' }))
    expect(html).not.toContain('<script')
    expect(html).toContain('&lt;script>')
    expect(html).not.toContain('<img')
  })
})
