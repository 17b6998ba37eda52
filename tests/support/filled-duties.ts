import type { Scope } from '#kernel/scope.ts'
import { listDuties } from '#modules/transparency/duties/list-duties.ts'
import { assignDuty } from '#modules/transparency/duties/assign-duty.ts'
import { setFollowUp } from '#modules/transparency/duties/set-follow-up.ts'
import { signOverride } from '#modules/transparency/duties/sign-override.ts'

/** A duty in somebody's hands, a signature in spite of an obstacle, and reminders asked for. */
export async function fillDuties(admin: Scope, marker: string, system: string): Promise<void> {
  const [duty] = await listDuties(admin, { system })
  if (!duty) throw new Error('the filled system owes nothing')
  await assignDuty(admin, { id: duty.id, owner: marker })
  await signOverride(admin, { system, reason: marker, signed_role: marker })
  await setFollowUp(admin, { mails: true, recipients: [`${marker.toLowerCase().replace(/[^a-z0-9]/g, '')}@b.example`] })
}
