import type { Clock } from '#kernel/clock.ts'
import { buildRegistry } from '#kernel/module.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Tenant } from '#kernel/scope.ts'
import { kernelTexts } from '#kernel/sentences.ts'
import { organisation } from '#organisation/module.ts'
import { mintTenant, scopeFor, testDatabase } from '../../../tests/support/database.ts'
import { acceptInvitation } from './accept-invitation.ts'
import { createAuth } from './auth.ts'
import { openInstallation } from './installation.ts'
import { inviteMember } from './invite-member.ts'
import { membershipOf } from './membership-of.ts'
import type { MemberRole } from './member.ts'
import { accounts } from './module.ts'
import { beginEnrolment, confirmEnrolment } from './second-factor.ts'
import { sessionOf } from './session-of.ts'
import { totpCode } from './totp.ts'

export const passphrase = 'lanterne givre tabouret'
export const ip = '192.0.2.7'
const origin = 'http://localhost:4610'

/** A clock that tests move by hand. */
export function movableClock(start = '2026-11-23T09:00:00Z'): Clock & { advance(ms: number): void } {
  let at = Date.parse(start)
  return { now: () => new Date(at), advance: ms => void (at += ms) }
}

/** A database of this file's own with sign-in open, and short ways to act as people do. */
export async function openHouse() {
  const { database, ownerUrl } = await testDatabase()
  const registry = buildRegistry([organisation, accounts], kernelTexts)
  const clock = movableClock()
  const secret = 's'.repeat(16) + 'ecret-of-the-tests'
  // Tests run their own identity provider on this machine.
  const installation = openInstallation({ secret, privateHosts: ['127.0.0.1'] })
  const auth = createAuth({ pool: database.pool, baseUrl: origin, secret, clock, installation })
  const as = (tenant: Tenant | null, ...roles: Role[]) => ({
    ...scopeFor(database, tenant, roles, { clock, registry }),
    installation,
  })
  const means = as(null)

  /** Invites and returns the token of the mail. */
  async function invite(tenant: Tenant, email: string, roles: MemberRole[]): Promise<string> {
    const admin = as(tenant, 'admin')
    await inviteMember(admin, { email, roles, origin })
    return /\/invitation\/[^/]+\/(\S+)/.exec(admin.outbox[0]?.text ?? '')?.[1] ?? ''
  }

  /** A member who came in as people do: invitation, then account. */
  async function settle(tenant: Tenant, email: string, roles: MemberRole[]) {
    const token = await invite(tenant, email, roles)
    const typed = { name: `Personne ${email.split('@')[0]}`, passphrase, passphrase_again: passphrase }
    const { setCookie } = await acceptInvitation(means, auth, { slug: tenant.slug, token, ip, ...typed })
    const session = await sessionOf(auth, cookie(setCookie))
    return { userId: session?.user.id ?? '', headers: cookie(setCookie) }
  }

  /** A second factor for somebody; the answer is what their telephone shows, `later` half-minutes from now. */
  async function enrol(userId: string): Promise<(later?: number) => string> {
    const { token, secret } = await beginEnrolment(auth, userId)
    const code = (later = 0) => totpCode(secret, Math.floor(clock.now().getTime() / 30_000) + later)
    await confirmEnrolment(auth, userId, token, code(-1))
    return code
  }

  async function memberId(tenant: Tenant, userId: string): Promise<string> {
    const rows = await database.transaction({ tenantId: tenant.id, writable: false }, db =>
      db
        .withTables<{ 'accounts.membership': { id: string; user_id: string } }>()
        .selectFrom('accounts.membership')
        .select('id')
        .where('user_id', '=', userId)
        .execute(),
    )
    return rows[0]?.id ?? ''
  }

  const rolesOf = async (tenant: Tenant, userId: string) =>
    (await membershipOf(database, tenant, userId))?.roles ?? null
  const tenant = () => mintTenant(database)
  return { database, ownerUrl, registry, clock, auth, means, as, invite, settle, enrol, memberId, rolesOf, tenant }
}

/** What a browser sends back after these Set-Cookie headers. */
export function cookie(setCookie: readonly string[]): Headers {
  return new Headers({ cookie: setCookie.map(line => line.split(';')[0]).join('; ') })
}
