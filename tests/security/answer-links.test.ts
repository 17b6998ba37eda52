import { beforeEach, describe, expect, test } from 'vitest'
import { askDirectorates } from '#modules/requests/ask-directorates.ts'
import { prepareNotes } from '#modules/requests/prepare-notes.ts'
import { readRequest } from '#modules/requests/read-request.ts'
import { revokeRequest } from '#modules/requests/revoke-request.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openApi, origin } from '../api/api-house.ts'

const api = await openApi()
const home = await api.tenant()
const other = await api.tenant()
const lead = (await api.member(home, 'pilote', ['admin'])).scope
let id = ''
let token = ''
let number = 0

beforeEach(async () => {
  const [directorate_id = ''] = await saveDirectorates(lead, { directorates: [{ name: `Direction ${++number}` }] })
  const asked = await askDirectorates(lead, { answer_by: '2026-12-07', directorates: [{ directorate_id }] })
  id = asked.ids[0] ?? ''
  const [note] = await prepareNotes(lead, { ids: [id], origin })
  token = note?.link.split('/').at(-1) ?? ''
})

async function knock(link: string, { slug = home.slug, body = '', headers = {} }: Knock = {}) {
  const type = 'application/x-www-form-urlencoded'
  const response = await api.app.request(
    `${origin}/t/${slug}/repondre/${link}`,
    body ? { method: 'POST', body, headers: { origin, 'content-type': type, ...headers } } : {},
  )
  return { status: response.status, text: await response.text(), headers: response.headers }
}
type Knock = { slug?: string; body?: string; headers?: Record<string, string> }

const written = async () => (await readRequest(lead, { id })).request.answered_at

describe('A link to answer', () => {
  test('opens to its very holder, leaves no cookie and is kept by no cache', async () => {
    const { status, text, headers } = await knock(token)
    expect([status, headers.get('set-cookie'), headers.get('cache-control')]).toEqual([200, null, 'no-store'])
    expect(text).toContain(`Direction ${number}`)
  })

  test('that somebody guessed, cut, altered or carried to another authority opens nothing and names nobody', async () => {
    const guesses = [token.slice(1), `${token}x`, '..%2f..%2fplan', '%00', '%E0%A4%A', 'x'.repeat(5_000)]
    for (const guess of guesses) {
      for (const { status, text } of [await knock(guess), await knock(guess, { body: 'remark=x' })]) {
        expect([403, 404], guess.slice(0, 40)).toContain(status)
        expect(text).not.toContain('Direction ')
      }
    }
    const slug = other.slug
    for (const { status, text } of [await knock(token, { slug }), await knock(token, { slug, body: 'remark=x' })])
      expect([status, text.includes('Direction ')]).toEqual([403, false])
    expect(await written()).toBeNull()
  })

  test('takes no answer from another site, nor one larger than a form', async () => {
    const foreign = await knock(token, { body: 'remark=x', headers: { origin: 'https://pirate.example' } })
    expect(foreign.status).toBe(403)
    expect((await knock(token, { body: `remark=${'x'.repeat(300_000)}` })).status).toBe(413)
    expect((await knock(token, { body: `remark=${'x'.repeat(2_000)}` })).status).toBe(422)
    expect((await knock(token, { body: 'remark=a%00b' })).status).toBe(422)
    expect(await written()).toBeNull()
  })

  test('takes whatever a program sends in place of a form without breaking', async () => {
    const strange = [
      'do=draft&remark=a&remark=b&presence-0=tout&unused-99=yes',
      'missing-0=%F0%9F&do=draft',
      'do=x&do=draft',
    ]
    for (const body of strange) expect([303, 422]).toContain((await knock(token, { body })).status)
    const json = await knock(token, { body: '{"send":true}', headers: { 'content-type': 'application/json' } })
    expect([303, 403, 415, 422]).toContain(json.status)
  })

  test('serves once: what is sent again, or after it was revoked, changes nothing', async () => {
    expect((await knock(token, { body: 'remark=Premier' })).status).toBe(303)
    const sent = await readRequest(lead, { id })
    for (const body of ['remark=Second', 'remark=Second&do=draft', ''])
      expect((await knock(token, body ? { body } : {})).status).toBe(403)
    expect(await readRequest(lead, { id })).toEqual(sent)
    expect(sent.answer?.remark).toBe('Premier')
  })

  test('opens nothing once its request is revoked, nor sixty days after it was made', async () => {
    await revokeRequest(lead, { id })
    expect((await knock(token, { body: 'remark=Trop+tard' })).status).toBe(403)
    const [note] = await prepareNotes(lead, { ids: [await again()], origin })
    const late = note?.link.split('/').at(-1) ?? ''
    expect((await knock(late)).status).toBe(200)
    api.clock.advance(61 * 86_400_000)
    expect((await knock(late, { body: 'remark=Trop+tard' })).status).toBe(403)
  })

  async function again(): Promise<string> {
    const [directorate_id = ''] = await saveDirectorates(lead, { directorates: [{ name: 'Direction relancée' }] })
    return (await askDirectorates(lead, { answer_by: '2026-12-07', directorates: [{ directorate_id }] })).ids[0] ?? ''
  }
})
