import type { Work } from '#kernel/scope.ts'
import { NotFound } from '#kernel/errors.ts'
import { db } from '../tables.ts'
import { residuals, stored } from './answers.ts'
import { kinds } from './form.ts'

/** Every version of every assessment, or those asked for; the newest first. */
export async function loadAssessments(scope: Work, only: { id?: string; system?: string; kind?: string } = {}) {
  let rows = db(scope).selectFrom('transparency.assessment').selectAll().orderBy('version', 'desc').orderBy('id')
  if (only.id) rows = rows.where('id', '=', only.id)
  if (only.system) rows = rows.where('system_id', '=', only.system)
  if (only.kind) rows = rows.where('kind', '=', only.kind)
  return (await rows.execute()).map(({ tenant_id: _, answers, kind, state, residual_risk, ...row }) => ({
    ...row,
    answers: stored.parse(answers),
    kind: kinds.find(one => one === kind) ?? 'dpia',
    state: state === 'validated' ? ('validated' as const) : ('draft' as const),
    residual_risk: residuals.find(one => one === residual_risk) ?? null,
  }))
}

export type Assessment = Awaited<ReturnType<typeof loadAssessments>>[number]

export async function loadAssessment(scope: Work, id: string): Promise<Assessment> {
  const [found] = await loadAssessments(scope, { id })
  if (!found) throw new NotFound('kernel.not-found')
  return found
}

/** The version in force, if there is one: the last that somebody validated. */
export function heldOf(versions: readonly Assessment[]): Assessment | undefined {
  return versions.find(({ state }) => state === 'validated')
}
