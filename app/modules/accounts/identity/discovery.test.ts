import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, expect, test } from 'vitest'
import { Invalid } from '#kernel/errors.ts'
import { openInstallation } from '../installation.ts'
import { checkProvider } from './check-provider.ts'
import { readMetadata } from './discovery.ts'

const installation = openInstallation({ secret: 'x'.repeat(40), privateHosts: ['127.0.0.1'] })
let body: unknown = {}
let status = 200
const server = createServer((request, response) => {
  const keys = request.url === '/keys'
  response
    .writeHead(keys ? 200 : status)
    .end(keys ? '{"keys":[{}]}' : typeof body === 'string' ? body : JSON.stringify(body))
})
await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
afterAll(() => server.close())
const issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
const right = {
  issuer,
  authorization_endpoint: `${issuer}/auth`,
  token_endpoint: `${issuer}/token`,
  jwks_uri: `${issuer}/keys`,
  code_challenge_methods_supported: ['S256'],
}

async function problem(document: unknown, options: { status?: number; address?: string; hosts?: string[] } = {}) {
  body = document
  status = options.status ?? 200
  const where = options.hosts ? openInstallation({ secret: 'x'.repeat(40), privateHosts: options.hosts }) : installation
  const error = await checkProvider(where, options.address ?? issuer, 'fr').then(
    () => null,
    (reason: unknown) => reason,
  )
  return error instanceof Invalid ? error.fields.issuer?.key : error
}

test('a provider that describes itself is accepted, with what it offers', async () => {
  body = { ...right, end_session_endpoint: `${issuer}/end` }
  status = 200
  expect(await checkProvider(installation, ` ${issuer} `, 'fr')).toEqual({
    keys: 1,
    pkce: true,
    userinfo: false,
    logout: true,
  })
})

test.each([
  ['it names itself otherwise', { ...right, issuer: `${issuer}/` }, {}, 'accounts.provider-other-name'],
  ['there is no such page', right, { status: 404 }, 'accounts.provider-silent'],
  ['the page is not a description', '<html>', {}, 'accounts.provider-unreadable'],
  ['it lacks an address', { ...right, jwks_uri: undefined }, {}, 'accounts.provider-unreadable'],
  [
    'it knows no PKCE with S256',
    { ...right, code_challenge_methods_supported: ['plain'] },
    {},
    'accounts.provider-lacks',
  ],
  [
    'it signs with the secret only',
    { ...right, id_token_signing_alg_values_supported: ['HS256', 'none'] },
    {},
    'accounts.provider-lacks',
  ],
  ['it has no authorization code', { ...right, response_types_supported: ['id_token'] }, {}, 'accounts.provider-lacks'],
  [
    'an address of it is in clear elsewhere',
    { ...right, token_endpoint: 'http://autre.example/' },
    {},
    'accounts.provider-in-clear',
  ],
  ['it stands in clear on a host that nobody allowed', right, { hosts: [] }, 'accounts.provider-in-clear'],
  [
    'it stands in a private network that nobody allowed',
    right,
    { hosts: [], address: 'https://127.0.0.1' },
    'accounts.provider-unreachable',
  ],
])('a provider is refused when %s', async (_, document, options, key) => {
  expect(await problem(document, options)).toBe(key)
})

test('what was read serves ten minutes, unless it is asked anew', async () => {
  body = right
  status = 200
  await readMetadata(issuer, installation, { language: 'fr', fresh: true })
  status = 500
  expect((await readMetadata(issuer, installation, { language: 'fr' })).issuer).toBe(issuer)
  await expect(readMetadata(issuer, installation, { language: 'fr', fresh: true })).rejects.toThrow('invalid')
})
