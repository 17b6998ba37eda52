import type { z } from 'zod'
import { many, one } from '#kernel/page.ts'
import type { memberSettings, providerSettings } from '../identity/provider.ts'
import { isMemberRole, memberRoles } from '../member.ts'

type Typed = Readonly<Record<string, string | readonly string[]>>
export type ProviderAnswers = z.input<typeof providerSettings> & z.input<typeof memberSettings>

/** What was typed, as the operation takes it; an installation’s provider says nothing of members. */
export function providerAnswers(typed: Typed, installation: boolean): ProviderAnswers {
  const text = (name: string) => one(listed(typed[name]))?.trim() ?? ''
  const lines = (name: string) => parts(text(name), /\r?\n/)
  const ticked = (name: string) => text(name) !== ''
  const settings = {
    label: text('label'),
    preset: text('preset') as 'other',
    issuer: text('issuer'),
    client_id: text('client_id'),
    client_secret: text('client_secret') || undefined,
    scopes: text('scopes') || undefined,
    acr_values: lines('acr_values'),
    email_domains: lines('email_domains'),
    trusts_email: ticked('trusts_email'),
    checks_factor: ticked('checks_factor'),
    enabled: ticked('enabled'),
  }
  if (installation) return settings
  return {
    ...settings,
    just_in_time: ticked('just_in_time'),
    default_roles: many(listed(typed.default_roles)).filter(isMemberRole),
    roles_claim: text('roles_claim') || null,
    role_map: Object.fromEntries(memberRoles.map(role => [role, parts(text(`map_${role}`), /,/)])),
    condition_claim: text('condition_claim') || null,
    condition_values: lines('condition_values'),
  }
}

function parts(text: string, separator: RegExp): string[] {
  return text
    .split(separator)
    .map(part => part.trim())
    .filter(part => part !== '')
}

function listed(value: string | readonly string[] | undefined): string | string[] | undefined {
  return typeof value === 'string' || value === undefined ? value : [...value]
}
