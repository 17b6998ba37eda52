import { NotFound } from '#kernel/errors.ts'
import type { Visit } from '#kernel/page.ts'
import { readSystem } from '#modules/inventory/public.ts'
import { formOf, kindOfSlug, type Kind } from '../form.ts'
import { listAssessments } from '../list-assessments.ts'
import { readAssessment, type ReadAssessment } from '../read-assessment.ts'

/** The assessment that an address of a system names: its line of the register, if it has one, and its kind. */
export async function guidedOf({ scope, params }: Pick<Visit, 'scope' | 'params'>) {
  const kind = kindOfSlug(params.kind)
  if (!kind) throw new NotFound('kernel.not-found')
  const system = params.id ?? ''
  const line = (await listAssessments(scope, { system })).find(one => one.kind === kind)
  const name = line?.system ?? (await readSystem(scope, { id: system })).system.name
  return { kind, form: formOf(kind), system: { id: system, name }, line }
}

/** Its draft, which the pages of the guided form write. */
export async function draftOf(visit: Pick<Visit, 'scope' | 'params'>): Promise<{ kind: Kind; read: ReadAssessment }> {
  const { kind, line } = await guidedOf(visit)
  if (!line?.draft_id) throw new NotFound('kernel.not-found')
  return { kind, read: await readAssessment(visit.scope, { id: line.draft_id }) }
}
