import type { Work } from '#kernel/scope.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { closeDuty } from '../duties/close-duty.ts'
import { loadDuties, type Duty } from '../duties/load-duties.ts'
import { reopenDuty } from '../duties/reopen-duty.ts'
import { setDutyAside } from '../duties/set-duty-aside.ts'
import { formOf } from './form.ts'
import type { Assessment } from './load-assessments.ts'

const names = { fria: 'AIDF', dpia: 'AIPD' }

/** Duties that a validated version meets and that still say otherwise. */
export async function openDutiesOf(scope: Work, { system_id, kind }: Assessment): Promise<Duty[]> {
  const { closes } = formOf(kind)
  return (await loadDuties(scope, { system: system_id })).filter(
    ({ code, state }) => closes.includes(code) && state === 'open',
  )
}

/** Brings the duties of the system in line with the version that was just validated, by the verbs of duties themselves. */
export async function meetDuties(scope: Work, assessment: Assessment): Promise<void> {
  const { system_id, kind, review_on, validated_on } = assessment
  const evidence = evidenceOf(assessment)
  const duties = await loadDuties(scope, { system: system_id })
  for (const { id, code, state } of duties)
    if (formOf(kind).closes.includes(code) && state !== 'not-applicable')
      await closeDuty(scope, { id, evidence, evidence_on: validated_on ?? '', review_on })
  if (kind === 'dpia') await settleConsultation(scope, assessment, duties, evidence)
}

/** GDPR, art. 36: asked only when a high risk remains; what somebody proved by hand stays. */
async function settleConsultation(
  scope: Work,
  { residual_risk }: Assessment,
  duties: readonly Duty[],
  evidence: string,
): Promise<void> {
  const consultation = duties.find(({ code }) => code === 'RGPD-36')
  if (!consultation || consultation.state === 'met') return
  const { id, state } = consultation
  if (residual_risk === 'high') {
    if (state === 'not-applicable') await reopenDuty(scope, { id })
    return
  }
  const level = residual_risk === 'low' ? 'faible' : 'moyen'
  await setDutyAside(scope, { id, reason: frenchSpaces(`Risque résiduel ${level} : ${evidence}`) })
}

/** « AIPD version 2, validée le 28 novembre 2026 par : déléguée à la protection des données » */
export function evidenceOf({ kind, version, validated_on, validated_role, ...notice }: Assessment): string {
  const day = validated_on ? formatDate(validated_on, 'fr') : ''
  const told = notice.notified_on
    ? ` ; notifiée à l’autorité le ${formatDate(notice.notified_on, 'fr')}, référence ${notice.notified_reference}`
    : kind === 'fria'
      ? ' ; notification à l’autorité à faire'
      : ''
  return frenchSpaces(`${names[kind]} version ${version}, validée le ${day} par : ${validated_role}${told}`)
}
