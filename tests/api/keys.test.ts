import { describe, expect, test } from 'vitest'
import { Invalid, NotFound, Refused } from '#kernel/errors.ts'
import { changeMember } from '#modules/accounts/change-member.ts'
import { listMembers } from '#modules/accounts/list-members.ts'
import { removeMember } from '#modules/accounts/remove-member.ts'
import { receiveFile } from '#modules/intake/receive-file.ts'
import { createKey } from '#modules/keys/create-key.ts'
import { givable } from '#modules/keys/givable.ts'
import { isKey, keyPattern } from '#modules/keys/key.ts'
import { listKeys } from '#modules/keys/list-keys.ts'
import { revokeKey } from '#modules/keys/revoke-key.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { scopeFor } from '../support/database.ts'
import { bearer, openApi, sending, type Answer } from './api-house.ts'

const { call, clock, database, keyOf, member, rows, tenant } = await openApi()
const home = await tenant()
const guard = await member(home, 'garde', ['admin'])
const at = `/t/${home.slug}`
const day = 86_400_000

function refusal({ status, headers, body }: Answer) {
  const { type } = body as { type: string }
  return { status, type, challenge: headers.get('www-authenticate') }
}

const unaccepted = {
  status: 401,
  type: '/api/docs#probleme-identification',
  challenge: 'Bearer realm="Gouvernail", error="invalid_token"',
}

describe('A key', () => {
  test('opens what its maker may do, and its use is noted by the day', async () => {
    const key = await keyOf(guard)
    expect((await call(`${at}/authority`, { headers: bearer(key) })).status).toBe(200)
    const [first] = await listKeys(guard.scope, {})
    expect(first).toMatchObject({
      name: 'Essai',
      prefix: key.slice(0, 10),
      last_used_on: '2026-11-23',
      maker: 'Personne garde',
    })
  })

  test('is kept as a digest: neither the database, nor the log, nor the list holds its text', async () => {
    const key = await keyOf(guard)
    const kept = await rows<{ row: string }>(
      home,
      'select k::text as row from keys.key k union all select a::text from kernel.audit a union all select c::text from kernel.change c',
    )
    expect(kept.length).toBeGreaterThan(1)
    expect(kept.filter(({ row }) => row.includes(key.slice(10)))).toEqual([])
    expect(JSON.stringify(await listKeys(guard.scope, {}))).not.toMatch(/digest|[0-9a-f]{64}/)
  })

  test('has a form that scanners recognise, down to its checksum', async () => {
    const key = await keyOf(guard)
    expect(key).toMatch(keyPattern)
    expect(isKey(key)).toBe(true)
    const altered = key.slice(0, 20) + (key[20] === 'a' ? 'b' : 'a') + key.slice(21)
    expect(isKey(altered)).toBe(false)
    expect([...new Set(await Promise.all(Array.from({ length: 8 }, () => keyOf(guard))))]).toHaveLength(8)
  })

  test('is made by a person, never by a key nor by the command line, and not over the API', async () => {
    const wanted = { name: 'x', permissions: ['organisation.read'], days: '30' as const }
    const actors = [
      { kind: 'key', id: 'k', name: 'k', maker: guard.userId },
      { kind: 'cli', name: 'root' },
    ] as const
    for (const actor of actors)
      await expect(createKey({ ...guard.scope, actor }, wanted)).rejects.toMatchObject({ key: 'keys.people-only' })
    expect((await call(`${at}/keys`, sending(await keyOf(guard), 'POST', wanted))).status).toBe(405)
  })

  test('receives nothing that its maker does not hold, and nothing of the installation', async () => {
    const it = await member(home, 'dsi', ['it'])
    const wanted = { name: 'x', permissions: ['accounts.read-audit'], days: '30' as const }
    await expect(createKey(it.scope, wanted)).rejects.toThrow(Invalid)
    expect(givable(it.scope.registry, ['operator'])).toEqual([])
    const dpo = await member(home, 'dpo', ['dpo'])
    await expect(createKey(dpo.scope, { ...wanted, permissions: ['plan.read'] })).rejects.toThrow(Refused)
  })
})

describe('The API refuses with 401, in the same words,', () => {
  test('a key that is wrong, cut, of another scheme, or sent elsewhere than in the header', async () => {
    const key = await keyOf(guard)
    const wrong = await keyOf(guard).then(other => other.slice(0, -1))
    for (const authorization of [
      `Bearer ${wrong}`,
      'Bearer',
      'Bearer ',
      `Basic ${btoa(`x:${key}`)}`,
      `Token ${key}`,
      key,
    ])
      expect(refusal(await call(`${at}/authority`, { headers: { authorization } })), authorization).toEqual(unaccepted)
    const inAddress = await call(`${at}/authority?access_token=${key}&key=${key}`, {})
    expect(inAddress.status).toBe(401)
    expect(inAddress.headers.get('www-authenticate')).toBe('Bearer realm="Gouvernail"')
  })

  test('a key of another authority, as if there were none, whether or not the authority exists', async () => {
    const key = await keyOf(guard)
    const other = await tenant()
    for (const slug of [other.slug, 'nulle-part', '%00', "a'b"])
      expect(refusal(await call(`/t/${slug}/authority`, { headers: bearer(key) })), slug).toEqual(unaccepted)
  })

  test('a key after its last day', async () => {
    const key = await keyOf(guard, undefined, '30')
    clock.advance(30 * day - 1)
    expect((await call(`${at}/authority`, { headers: bearer(key) })).status).toBe(200)
    clock.advance(1)
    expect(refusal(await call(`${at}/authority`, { headers: bearer(key) }))).toEqual(unaccepted)
  })

  test('a revoked key, at the very next call', async () => {
    const key = await keyOf(guard)
    const [listed] = await listKeys(guard.scope, {})
    expect((await call(`${at}/authority`, { headers: bearer(key) })).status).toBe(200)
    await revokeKey(guard.scope, { id: listed?.id ?? '' })
    expect(refusal(await call(`${at}/authority`, { headers: bearer(key) }))).toEqual(unaccepted)
    await expect(revokeKey(guard.scope, { id: listed?.id ?? '' })).rejects.toThrow(NotFound)
  })

  test('a key whose maker left, even when they come back', async () => {
    const gone = await member(home, 'partante', ['it'])
    const key = await keyOf(gone)
    expect((await call(`${at}/authority`, { headers: bearer(key) })).status).toBe(200)
    const found = (await listMembers(guard.scope, {})).find(({ user_id }) => user_id === gone.userId)
    await removeMember(guard.scope, { id: found?.id ?? '', reason: 'Départ' })
    expect(refusal(await call(`${at}/authority`, { headers: bearer(key) }))).toEqual(unaccepted)
    clock.advance(day)
    const back = await member(home, 'partante', ['it'])
    expect(back.userId).toBe(gone.userId)
    expect(refusal(await call(`${at}/authority`, { headers: bearer(key) }))).toEqual(unaccepted)
    expect((await call(`${at}/authority`, { headers: bearer(await keyOf(back)) })).status).toBe(200)
  })
})

describe('A key never does more than', () => {
  test('what it was given: the refusal names the permission', async () => {
    const key = await keyOf(guard, ['organisation.read'])
    expect((await call(`${at}/authority`, { headers: bearer(key) })).status).toBe(200)
    const refused = await call(`${at}/authority`, sending(key, 'PATCH', { population: 12 }))
    expect(refused).toMatchObject({
      status: 403,
      body: { type: '/api/docs#probleme-autorisation', permission: 'organisation.edit' },
    })
    expect((await call(`${at}/members`, { headers: bearer(key) })).status).toBe(403)
  })

  test('reading, when it was given readings only, whatever the verb tried', async () => {
    const readings = givable(guard.scope.registry, ['admin']).filter(({ writes }) => !writes)
    const key = await keyOf(
      guard,
      readings.map(({ permission }) => permission),
    )
    const writings = guard.scope.registry.modules
      .flatMap(module => module.operations)
      .filter(({ kind, spec }) => kind === 'command' && spec.http)
    const { count: before } = await auditOf()
    for (const { spec } of writings) {
      const [method = '', path = ''] = spec.http?.split(' ') ?? []
      const to = path.replace(/:\w+/g, '0190f3a0-0000-7000-8000-000000000000')
      expect((await call(at + to, sending(key, method, {}))).status, spec.name).toBe(403)
    }
    expect((await auditOf()).count).toBe(before)
    expect((await call(`${at}/applications`, { headers: bearer(key) })).status).toBe(200)
  })

  test('what its maker may do today, where they may do it', async () => {
    const [culture = '', voirie = ''] = await saveDirectorates(guard.scope, {
      directorates: [{ name: 'Culture' }, { name: 'Voirie' }],
    })
    const mover = await member(home, 'mobile', ['it', 'referent'], [culture])
    const key = await keyOf(mover)
    const save = (name: string, directorate: string) =>
      call(`${at}/applications`, sending(key, 'POST', { applications: [{ name, directorate_ids: [directorate] }] }))
    expect((await save('Agenda', voirie)).status).toBe(200)
    const found = (await listMembers(guard.scope, {})).find(({ user_id }) => user_id === mover.userId)
    await changeMember(guard.scope, { id: found?.id ?? '', roles: ['referent'], directorate_ids: [culture] })
    expect((await save('Billetterie', voirie)).status).toBe(403)
    expect((await save('Billetterie', culture)).status).toBe(200)
    await changeMember(guard.scope, { id: found?.id ?? '', roles: ['agent'] })
    expect((await save('Guichet', culture)).status).toBe(403)
    expect((await call(`${at}/authority`, { headers: bearer(key) })).status).toBe(200)
  })

  test('what it was given at the door: what an operation does inside is its own affair, under its maker’s roles', async () => {
    const bytes = new TextEncoder().encode('Nom;Éditeur;Version\nAgenda du conseil;Phare;1\n')
    const id = await receiveFile(guard.scope, { name: 'logiciels.csv', bytes })
    const key = await keyOf(guard, ['intake.add'])
    const applied = await call(`${at}/imports/${id}/apply`, sending(key, 'POST', {}))
    expect(applied).toMatchObject({ status: 200, body: { created: 1 } })
    expect((await call(`${at}/applications`, { headers: bearer(key) })).status).toBe(403)
  })

  test('300 requests a minute: then 429, with the seconds to wait, and other keys go on', async () => {
    const [hasty, calm] = [await keyOf(guard), await keyOf(guard)]
    const statuses = new Set<number>()
    for (let count = 0; count < 300; count++)
      statuses.add((await call(`${at}/nowhere`, { headers: bearer(hasty) })).status)
    expect([...statuses]).toEqual([404])
    for (let count = 0; count < 300; count++)
      await call(`${at}/authority/time-zone`, sending(hasty, 'PUT', { time_zone: 'x' }))
    const refused = await call(`${at}/authority`, { headers: bearer(hasty) })
    expect(refused).toMatchObject({ status: 429, body: { type: '/api/docs#probleme-cadence' } })
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(Number(refused.headers.get('retry-after'))).toBeLessThanOrEqual(60)
    expect((await call(`${at}/authority`, { headers: bearer(calm) })).status).toBe(200)
    clock.advance(61_000)
    expect((await call(`${at}/authority`, { headers: bearer(hasty) })).status).toBe(200)
  })
})

describe('Those who may manage keys', () => {
  test('see and revoke their own; an administrator, everybody’s', async () => {
    const it = await member(home, 'reseau', ['it'])
    const key = await keyOf(it)
    const mine = await listKeys(it.scope, {})
    expect(mine.map(({ maker }) => maker)).toEqual(['Personne reseau'])
    const others = await listKeys(guard.scope, {})
    const adminKey = others.find(({ maker }) => maker === 'Personne garde')
    await expect(revokeKey(it.scope, { id: adminKey?.id ?? '' })).rejects.toThrow(NotFound)
    // Through the API too: a key counts as its maker for what is one's own.
    const seen = await call(`${at}/keys`, { headers: bearer(key) })
    expect(seen.body).toMatchObject({ count: 1, rows: [{ maker: 'Personne reseau' }] })
    await revokeKey(guard.scope, { id: mine[0]?.id ?? '' })
    expect((await call(`${at}/keys`, { headers: bearer(key) })).status).toBe(401)
    expect((await listKeys(it.scope, {}))[0]).toMatchObject({ revoked_by: 'Personne garde' })
  })

  test('never see those of another authority', async () => {
    const stranger = scopeFor(database, await tenant(), ['admin'])
    expect(await listKeys(stranger, {})).toEqual([])
    const [listed] = await listKeys(guard.scope, {})
    await expect(revokeKey(stranger, { id: listed?.id ?? '' })).rejects.toThrow(NotFound)
  })
})

async function auditOf() {
  const [found] = await rows<{ count: number }>(home, 'select count(*) as count from kernel.audit')
  return found ?? { count: Number.NaN }
}

test('What a key writes is in the log under its name, and in the history of the record', async () => {
  const key = await keyOf(guard)
  await call(`${at}/directorates`, sending(key, 'POST', { directorates: [{ name: 'Archives' }] }))
  const [line] = await rows<Record<string, unknown>>(
    home,
    "select actor_kind, actor_name, actor_id from kernel.audit where operation = 'organisation.save-directorates' order by at desc, id desc limit 1",
  )
  const [listed] = await listKeys(guard.scope, {})
  expect(line).toEqual({ actor_kind: 'key', actor_name: 'key:Essai', actor_id: listed?.id })
})
