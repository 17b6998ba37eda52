import type { Preset } from '../identity/presets.ts'
import type { ProviderAnswers } from './provider-answers.ts'

/** The fields of a new provider, as its model fills them. */
export function presetAnswers(preset: Preset | null): ProviderAnswers {
  return {
    label: preset && preset.id !== 'other' ? preset.label.fr : '',
    preset: (preset?.id ?? 'other') as 'other',
    issuer: '',
    client_id: '',
    scopes: preset?.scopes,
    acr_values: [...(preset?.acr_values ?? [])],
    trusts_email: preset?.trusts_email,
    roles_claim: preset?.roles_claim,
    condition_claim: preset?.condition_claim,
  }
}
