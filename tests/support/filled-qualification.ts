import type { Scope } from '#kernel/scope.ts'
import { saveSystem } from '#modules/inventory/save-system.ts'
import { concludeRun } from '#modules/transparency/qualification/conclude-run.ts'
import { saveAnswers } from '#modules/transparency/qualification/save-answers.ts'
import { validatePosition } from '#modules/transparency/qualification/validate-position.ts'

/** A system qualified and held by a named function, with answers under way for the next time. */
export async function fillQualification(admin: Scope, marker: string, directorate_id: string): Promise<string> {
  const system = { name: marker, kind: 'ai' as const, origin: 'chosen' as const, status: 'planned' as const }
  const id = await saveSystem(admin, { ...system, purpose: marker, owner: marker, directorate_id })
  await saveAnswers(admin, { id, answers: { interacts_directly: true, obvious: false, workplace_effect: true } })
  const { id: run } = await concludeRun(admin, { id })
  const held = { tier: 'TRANSPARENCE' as const, override_reason: marker, validated_role: marker }
  await validatePosition(admin, { id: run, ...held })
  await saveAnswers(admin, { id, answers: { interacts_directly: false } })
  return id
}
