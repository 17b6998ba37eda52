import type { Result } from '../engine/result.ts'
import type { Family, Force } from './duty.ts'

/** What a qualification asks for, whatever the block of the result it comes from. */
export interface AskedDuty {
  code: string
  family: Family
  title: string
  article: string
  actor: string
  /** The day that a text names. */
  due_on: string | null
  /** In force, without a day of its own. */
  now: boolean
  before_use: boolean
  force: Force
  note: string | null
}

type Status = Result['duties'][number]['status']
type Given = { code: string } & Pick<Result['gdpr']['duties'][number], 'status' | 'article' | 'text'>

/** Every duty of a result as one list. What still hangs on an unknown fact is asked by the questionnaire, not by a duty. */
export function dutiesOfResult(result: Result): AskedDuty[] {
  const given = (family: Family, actor: string) => (one: Given) => ({
    code: one.code,
    family,
    title: one.text,
    article: one.article,
    actor,
    due_on: null,
    now: one.status === 'EN_VIGUEUR',
    before_use: one.status === 'AVANT_USAGE',
    force: forceOf(one.status),
    note: null,
    status: one.status,
  })
  const all = [
    ...result.duties.map(one => ({
      code: one.code,
      family: 'ai-act' as const,
      title: one.text,
      article: one.article,
      actor: one.actor,
      due_on: one.due,
      now: one.status === 'EN_VIGUEUR',
      before_use: one.status === 'AVANT_USAGE',
      force: forceOf(one.status),
      note: one.note ?? null,
      status: one.status,
    })),
    ...result.crpa.map(given('crpa', 'ADMINISTRATION')),
    ...result.gdpr.duties.map(given('gdpr', 'RESPONSABLE')),
    ...(result.gdpr.dpia === 'REQUISE' ? [given('gdpr', 'RESPONSABLE')(dpiaDuty)] : []),
    ...result.workplace.map(given('workplace', 'EMPLOYEUR')),
    ...result.cross.map(given('cross', 'ADMINISTRATION')),
  ]
  return all.filter(({ status }) => status !== 'A_QUALIFIER').map(({ status: _, ...duty }) => duty)
}

/** The need of an impact assessment is an answer of its own in the result; here it is something to do before any use. */
const dpiaDuty: Given = {
  code: 'AIPD',
  status: 'AVANT_USAGE',
  article: 'RGPD, art. 35',
  text: 'Mener l’analyse d’impact relative à la protection des données (AIPD) avant tout usage.',
}

function forceOf(status: Status): Force {
  if (status === 'VOLONTAIRE') return 'voluntary'
  return status === 'A_CONFIRMER' ? 'to-confirm' : 'duty'
}
