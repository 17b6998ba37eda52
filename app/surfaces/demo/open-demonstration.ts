import type { Tenant } from '#kernel/scope.ts'
import { joinAsAdmin } from '#modules/accounts/open-authority.ts'
import type { SignedIn } from '#modules/accounts/session-of.ts'
import type { Platform } from '../local-scope.ts'
import { tellDemonstration } from './tell-demonstration.ts'

/** Opens the demonstration to an operator, telling it first if need be. */
export async function openDemonstration(platform: Platform, examples: string, user: SignedIn['user']): Promise<Tenant> {
  const tenant = await tellDemonstration(platform, examples)
  await joinAsAdmin({ ...platform, language: 'fr' }, tenant, user)
  return tenant
}
