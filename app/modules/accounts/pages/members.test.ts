import { render } from 'preact-render-to-string'
import { expect, test } from 'vitest'
import { Invalid, Refused } from '#kernel/errors.ts'
import { page, type PageResult, type Visit } from '#kernel/page.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { saveDirectorates } from '#organisation/save-directorates.ts'
import { openHouse } from '../house.testing.ts'
import { auditPage } from './audit.tsx'
import { invitationCancelPage } from './invitations.tsx'
import { memberPage, memberRemovalPage } from './member.tsx'
import { membersPage } from './members.tsx'

const house = await openHouse()
const { as, registry, settle } = house

function visitOf(tenant: Tenant, roles: Role[], visit: Partial<Visit> = {}): Visit {
  const problems = visit.problems ?? {}
  return {
    scope: { ...as(tenant, ...roles), tenant },
    language: 'fr',
    params: {},
    query: new URLSearchParams(),
    typed: {},
    files: [],
    problems,
    problem: field => problems[field] && registry.sentence(problems[field].key, 'fr', problems[field].words),
    href: path => `/t/${tenant.slug}${path}`,
    origin: 'https://ia.ville.example',
    ...visit,
  }
}

type Method = NonNullable<ReturnType<typeof page>['get']>
const html = async (show: Method | undefined, visit: Visit) => {
  const result: PageResult | undefined = await show?.(visit)
  return result && 'body' in result ? render(result.body) : ''
}

test('The members screen lists people with their roles, and those awaited', async () => {
  const home = await house.tenant()
  await settle(home, 'alix@ville.example', ['admin', 'dpo'])
  await house.invite(home, 'attendue@ville.example', ['elected'])
  const shown = await html(membersPage.get, visitOf(home, ['admin']))
  expect(shown).toContain('Personne alix')
  expect(shown).toContain('Administration de l’espace, Protection des données (DPO)')
  expect(shown).toContain('1 membre')
  expect(shown).toContain('attendue@ville.example')
  expect(shown).toContain('30 novembre 2026')
  expect(shown).not.toContain('value="operator"')
})

test('An invitation typed on the members screen leaves by mail; a refused one keeps what was ticked', async () => {
  const home = await house.tenant()
  const [culture = ''] = await saveDirectorates(as(home, 'admin'), { directorates: [{ name: 'Culture' }] })
  const typed = { email: 'lena@ville.example', roles: ['referent', 'operator'], directorate_ids: culture }
  const visit = visitOf(home, ['admin'], { typed })
  const done = await membersPage.post?.(visit)
  expect(done).toMatchObject({
    redirect: `/t/${home.slug}/reglages/membres`,
    flash: 'Invitation envoyée à lena@ville.example.',
  })
  const wrong = visitOf(home, ['admin'], { typed: { email: 'lena', directorate_ids: [culture] } })
  const refused = await membersPage.post?.(wrong).catch((error: unknown) => error)
  const problems = refused instanceof Invalid ? refused.fields : {}
  expect(Object.keys(problems).toSorted()).toEqual(['email', 'roles'])
  const again = await html(membersPage.get, { ...wrong, ...visitOf(home, ['admin'], { typed: wrong.typed, problems }) })
  expect(again).toContain('value="lena"')
  expect(again).toMatch(new RegExp(`value="${culture}"[^>]*checked`))
  expect(again).toContain('Écrivez une adresse électronique complète')
})

test('The screen of a member changes roles, and removes with a reason', async () => {
  const home = await house.tenant()
  await settle(home, 'garde@ville.example', ['admin'])
  const { userId } = await settle(home, 'mobile@ville.example', ['agent'])
  const params = { id: await house.memberId(home, userId) }
  expect(await html(memberPage.get, visitOf(home, ['admin'], { params }))).toMatch(/value="agent"[^>]*checked/)
  await memberPage.post?.(visitOf(home, ['admin'], { params, typed: { roles: 'hr' } }))
  expect(await house.rolesOf(home, userId)).toEqual(['hr'])
  await expect(memberRemovalPage.post?.(visitOf(home, ['admin'], { params }))).rejects.toThrow(Invalid)
  await memberRemovalPage.post?.(visitOf(home, ['admin'], { params, typed: { reason: 'Départ' } }))
  expect(await house.rolesOf(home, userId)).toBeNull()
  await expect(memberPage.get?.(visitOf(home, ['admin'], { params }))).rejects.toMatchObject({
    key: 'kernel.not-found',
  })
})

test('An invitation is cancelled from the members screen', async () => {
  const home = await house.tenant()
  await house.invite(home, 'annulee@ville.example', ['agent'])
  const visit = visitOf(home, ['admin'])
  const id = /invitations\/([0-9a-f-]{36})\/annulation/.exec(await html(membersPage.get, visit))?.[1] ?? ''
  await invitationCancelPage.post?.(visitOf(home, ['admin'], { params: { id } }))
  expect(await html(membersPage.get, visit)).not.toContain('annulee@ville.example')
})

/** The column « Quoi », without its tags. */
function said(shown: string): string[] {
  const cells = shown.match(/data-label="Quoi">.*?<\/td>/g) ?? []
  return cells.map(cell => cell.replace(/^[^>]*>|<[^>]+>/g, ''))
}

test('The log screen names operations in plain words, filters from the address and ignores nonsense in it', async () => {
  const home = await house.tenant()
  await settle(home, 'alix@ville.example', ['admin'])
  const all = await html(auditPage.get, visitOf(home, ['dpo'], { query: new URLSearchParams('from=hier&page=-3') }))
  expect(said(all)).toEqual(['Accepter une invitation', 'Inviter une personne'])
  const query = new URLSearchParams('operation=accounts.accept-invitation&actor=alix')
  const narrowed = await html(auditPage.get, visitOf(home, ['dpo'], { query }))
  expect(said(narrowed)).toEqual(['Accepter une invitation'])
  expect(narrowed).toMatch(
    /<option[^>]*value="accounts.accept-invitation"[^>]*selected|selected[^>]*value="accounts.accept-invitation"/,
  )
  await expect(auditPage.get?.(visitOf(home, ['agent']))).rejects.toThrow(Refused)
})
