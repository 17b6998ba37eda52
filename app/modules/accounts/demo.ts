import type { Story } from '#kernel/module.ts'
import { saveProvider } from './identity/save-provider.ts'

/** Val-de-Brume has prepared its directory as an identity provider; closed, since nobody answers at that address. */
export async function demo(story: Story): Promise<void> {
  await saveProvider(story.on('2026-11-16'), {
    label: 'l’annuaire de Val-de-Brume',
    preset: 'keycloak',
    issuer: 'https://connexion.val-de-brume.example/realms/agents',
    client_id: 'gouvernail',
    scopes: 'openid email profile',
    email_domains: ['val-de-brume.example'],
    just_in_time: true,
    default_roles: ['agent'],
    roles_claim: 'realm_access.roles',
    role_map: { 'ai-lead': ['pilotage-ia'], it: ['dsi'], dpo: ['dpo'], referent: ['referents-ia'] },
    enabled: false,
  })
}
