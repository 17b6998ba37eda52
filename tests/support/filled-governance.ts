import type { Scope } from '#kernel/scope.ts'
import { saveAgreement } from '#modules/governance/agreements/save-agreement.ts'
import { signAgreement } from '#modules/governance/agreements/sign-agreement.ts'
import { holdMeeting } from '#modules/governance/bodies/hold-meeting.ts'
import { planMeeting } from '#modules/governance/bodies/plan-meeting.ts'
import { saveBody } from '#modules/governance/bodies/save-body.ts'
import { saveMember } from '#modules/governance/bodies/save-member.ts'
import { writeMinutes } from '#modules/governance/bodies/write-minutes.ts'
import { recordDecision } from '#modules/governance/decisions/record-decision.ts'
import { setFollowUp } from '#modules/governance/reminders/set-follow-up.ts'
import { nameHolder } from '#modules/governance/roles/name-holder.ts'
import { recordAccount } from '#modules/governance/yearly/record-account.ts'
import { saveParty } from '#organisation/save-party.ts'

/** A role, an instance that met and decided, an agreement, an account: all named after the marker. */
export async function fillGovernance(admin: Scope, marker: string, directorate_id: string): Promise<void> {
  const file = (what: string) => ({
    name: `${marker}.txt`,
    content: new TextEncoder().encode(`${marker} ${what}`),
  })
  const named = { role: 'data-referent', holder: marker, directorate_id, named_on: '2026-03-02', act: marker }
  await nameHolder(admin, { ...named, deputy: marker, note: marker, file: file('acte') })
  const party_id = await saveParty(admin, { name: `Commune de ${marker}`, kind: 'commune' })
  const body = { name: marker, kind: 'steering', domain: 'data' as const, purpose: marker, charter: marker }
  const body_id = await saveBody(admin, { ...body, party_id: null })
  const member = { body_id, name: marker, seat: 'chair' as const, since: '2026-01-01' }
  const member_id = await saveMember(admin, { ...member, party_id })
  const meeting_id = await planMeeting(admin, { body_id, meets_on: '2026-11-20', place: marker, agenda: [marker] })
  await holdMeeting(admin, { id: meeting_id, members: [{ member_id, state: 'present' }], guests: [{ name: marker }] })
  await writeMinutes(admin, { id: meeting_id, minutes: marker, file: file('compte rendu') })
  const agreement = { title: marker, kind: 'convention', domain: 'data' as const, object: marker, owner: marker }
  const agreement_id = await saveAgreement(admin, { ...agreement, parties: [party_id] })
  await signAgreement(admin, {
    id: agreement_id,
    signed_on: '2026-11-20',
    starts_on: '2026-11-20',
    reference: marker,
    file: file('convention'),
  })
  await recordDecision(admin, {
    body_id,
    meeting_id,
    subject: marker,
    decided: marker,
    reasons: marker,
    responsible: marker,
    decides: marker,
    pays: marker,
    dissent: marker,
    owner: marker,
    decided_on: '2026-11-20',
    due_on: '2026-12-18',
    agreement_ids: [agreement_id],
  })
  const account = { year: 2025, domain: 'data' as const, body_id, given_on: '2026-11-20', content: marker }
  await recordAccount(admin, { ...account, file: file('bilan') })
  await setFollowUp(admin, { mails: true, recipients: [`${marker.toLowerCase()}@ville.example`] })
}
