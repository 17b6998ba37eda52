import type { Scope } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/public.ts'
import { approveProposals } from '#modules/transparency/publication/approve-proposals.ts'
import { proposePublications } from '#modules/transparency/publication/propose-publications.ts'
import { saveEveryday } from '#modules/transparency/publication/save-everyday.ts'
import { savePublicSettings } from '#modules/transparency/publication/save-public-settings.ts'
import { saveSheet } from '#modules/transparency/publication/save-sheet.ts'

/** A system and a rule: one online, the other waiting for an approval. */
export async function fillPublication(
  admin: Scope,
  second: Scope,
  marker: string,
  directorate_id: string,
): Promise<void> {
  await savePublicSettings(admin, { contact: marker, office: marker, introduction: marker })
  const kind = { kind: 'ai' as const, origin: 'chosen' as const }
  const system = await saveSystem(admin, { name: marker, purpose: marker, owner: marker, directorate_id, ...kind })
  await saveSheet(admin, { system_id: system, fields: { summary: marker, oversight: marker } })
  const use = { kind: 'letters' as const, data_used: 'personal' as const, tools: marker, rule: marker }
  const rule = await saveEveryday(admin, { name: marker, owner: marker, ...use })
  const { proposed } = await proposePublications(admin, { ids: [system] })
  await approveProposals(second, { ids: proposed })
  await proposePublications(admin, { ids: [rule] })
}
