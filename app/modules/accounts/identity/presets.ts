import data from '../data/identity-presets.json' with { type: 'json' }
import type { Text } from '#kernel/texts.ts'

export const presetIds = ['proconnect', 'keycloak', 'lemonldap', 'other'] as const

export interface Preset {
  id: string
  label: Text
  /** How an issuer looks there. */
  issuer_example: string
  scopes: string
  roles_claim: string | null
  condition_claim: string | null
  acr_values: readonly string[]
  trusts_email: boolean
  /** What to know, each with where it comes from; null = to be confirmed. */
  notes: readonly { text: Text; source: string | null }[]
}

export const presets: readonly Preset[] = data.presets

export function presetOf(id: string | null | undefined): Preset | null {
  return presets.find(preset => preset.id === id) ?? null
}
