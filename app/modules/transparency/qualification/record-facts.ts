import { createHash } from 'node:crypto'
import type { Authority } from '#organisation/authority.ts'
import type { KnownSystem } from '#modules/inventory/public.ts'
import type { Facts } from '../engine/fact-table.ts'

/** What the records of the system, of its application and of the authority already answer; a person may say otherwise. */
export function recordFacts(system: KnownSystem, { agents, population }: Authority): Facts {
  return {
    is_ai: system.kind === 'rules' ? 'no' : 'yes',
    role: system.origin === 'built' ? 'both' : 'deployer',
    public_body: true,
    ...(agents === null ? {} : { fte: agents }),
    ...(population === null ? {} : { population }),
    ...personalFacts(system.personal_data),
  }
}

function personalFacts(kind: string | null): Facts {
  if (kind === 'none') return { personal_data: false }
  if (kind === 'ordinary') return { personal_data: true, sensitive_data: false }
  return kind === 'sensitive' ? { personal_data: true, sensitive_data: true } : {}
}

/** What the record says of the system, as one short text: another one on another day means that it must be looked at again. */
export function fingerprintOf(system: KnownSystem): string {
  const { kind, origin, purpose, touches_public, personal_data, data_kinds, hosting, hosting_country } = system
  const said = [kind, origin, purpose, touches_public, personal_data, data_kinds, hosting, hosting_country]
  return createHash('sha256').update(JSON.stringify(said)).digest('hex')
}
