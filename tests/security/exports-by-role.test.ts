import { beforeAll, describe, expect, test } from 'vitest'
import { reachOf, roles, type Role } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import { changeMember } from '#modules/accounts/change-member.ts'
import { listMembers } from '#modules/accounts/list-members.ts'
import { createKey } from '#modules/keys/create-key.ts'
import { askArchive } from '#modules/retention/ask-archive.ts'
import { beginExport } from '#modules/retention/begin-export.ts'
import { listArchives } from '#modules/retention/list-archives.ts'
import { makeArchive } from '#modules/retention/make-archive.ts'
import { readArchive } from '#modules/retention/read-archive.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { exportRegister } from '#records/export-register.ts'
import { bearer, openApi, origin } from '../api/api-house.ts'
import { fillTenant } from '../support/filled-tenant.ts'

const api = await openApi()
let home: Tenant
let archive = ''
const everybody = roles.filter(role => role !== 'visitor')

beforeAll(async () => {
  home = await fillTenant(api)
  archive = (await askArchive(api.as(home, 'admin'), {})).id
  await makeArchive(api.as(home, 'operator'), { archive })
}, 60_000)

/** Whether it answered; anything but a refusal is a fault. */
async function passes(work: Promise<unknown>): Promise<boolean> {
  return work.then(
    () => true,
    (error: unknown) => {
      expect(['kernel.refused', 'kernel.not-found']).toContain((error as { key?: string }).key)
      return false
    },
  )
}

describe('The whole authority as one file', () => {
  const doors = (scope: Scope) => [
    () => askArchive(scope, {}),
    () => listArchives(scope, {}),
    () => readArchive(scope, { id: archive }),
    () => beginExport(scope, { to: 'copie.zip' }),
  ]

  test('is asked for, seen and taken by administrators alone', async () => {
    for (const role of everybody)
      for (const door of doors(api.as(home, role))) expect(await passes(door()), role).toBe(role === 'admin')
    const other = await api.tenant()
    const elsewhere = readArchive(api.as(other, 'admin'), { id: archive })
    await expect(elsewhere).rejects.toMatchObject({ key: 'kernel.no-such-file' })
  })

  test('is given to no key, whatever it was given, and stands at no address of the API', async () => {
    const admin = await api.member(home, 'clavier', ['admin'])
    const permissions = ['retention.export']
    await expect(createKey(admin.scope, { name: 'Nuit', permissions, days: '30' })).rejects.toThrow('invalid')
    const narrow = { ...admin.scope, only: ['retention.read', 'records.read'] }
    for (const door of doors(narrow)) expect(await passes(door())).toBe(false)
    const key = await api.keyOf(admin)
    const page = await api.app.request(`${origin}/t/${home.slug}/reglages/conservation/archive/${archive}`, {
      headers: bearer(key),
    })
    expect([page.status, page.headers.get('location')?.startsWith('/connexion')]).toEqual([303, true])
  })

  test('is no longer taken by who asked for it once they administer no more, at the next click', async () => {
    const leaving = await api.member(home, 'partante', ['admin'])
    const { id } = await askArchive(leaving.scope, {})
    await makeArchive(api.as(home, 'operator'), { archive: id })
    const take = () =>
      api.app.request(`${origin}/t/${home.slug}/reglages/conservation/archive/${id}`, {
        headers: { cookie: leaving.cookie },
      })
    expect((await take()).status).toBe(200)
    const found = (await listMembers(leaving.scope, {})).find(({ user_id }) => user_id === leaving.userId)
    await changeMember(api.as(home, 'admin'), { id: found?.id ?? '', roles: ['ai-lead', 'dpo'] })
    expect((await take()).status).toBe(403)
  })
})

describe('The export of a register', () => {
  const registers = () => api.as(home, 'admin').registry.modules.flatMap(module => module.registers ?? [])
  const may = (role: Role, permission: string) =>
    reachOf(api.as(home, role).registry.permissions, permission, [role]) !== null

  test('holds what its list shows, to whoever may open the list and nobody else', async () => {
    expect(registers().length).toBeGreaterThan(8)
    for (const { id, reads } of registers()) {
      for (const role of everybody) {
        const given = await passes(exportRegister(api.as(home, role), { register: id }))
        expect(given, `${id} ${role}`).toBe(may(role, 'records.read') && may(role, reads))
      }
    }
  })

  test('does not exist for a key that was not given the list', async () => {
    for (const { id, reads } of registers()) {
      const admin = api.as(home, 'admin')
      expect(await passes(exportRegister({ ...admin, only: ['records.read'] }, { register: id })), id).toBe(false)
      expect(await passes(exportRegister({ ...admin, only: ['records.read', reads] }, { register: id })), id).toBe(true)
    }
  })

  test('keeps a referent to the declarations of their own directorates', async () => {
    const [nowhere = ''] = await saveDirectorates(api.as(home, 'admin'), {
      directorates: [{ name: 'Sans déclaration' }],
    })
    const register = 'inventory.declaration'
    const all = await exportRegister(api.as(home, 'admin'), { register })
    expect(all.lines.length).toBeGreaterThan(0)
    const referent = { ...api.as(home, 'referent'), directorates: [nowhere] }
    expect((await exportRegister(referent, { register })).lines).toEqual([])
  })
})
