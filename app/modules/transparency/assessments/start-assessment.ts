import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict, NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { db } from '../tables.ts'
import type { Answers } from './answers.ts'
import { dataVersion, formOf, kinds, questionsOf, risksOf } from './form.ts'
import { heldOf, loadAssessments } from './load-assessments.ts'
import { loadRecordTexts, recordSays, type RecordTexts } from './record-texts.ts'

/** Begins a version: the first from what the record says, the next from the last one. One draft at a time: it is resumed. */
export const startAssessment = command({
  name: 'transparency.start-assessment',
  summary: { fr: 'Commencer ou reprendre une analyse d’impact', en: 'Begin or resume an impact assessment' },
  needs: 'transparency.assess',
  input: z.object({ system_id: fields.id, kind: z.enum(kinds) }),
  http: 'POST /assessments',
  async run(scope, { system_id, kind }) {
    const [system] = await loadSystems(scope, system_id)
    if (!system) throw new NotFound('kernel.not-found')
    if (system.status === 'retired') throw new Conflict('transparency.assess-retired')
    const versions = await loadAssessments(scope, { system: system_id, kind })
    const draft = versions.find(({ state }) => state === 'draft')
    if (draft) return { id: draft.id, version: draft.version }
    const last = heldOf(versions)
    const record = (await loadRecordTexts(scope, system_id)).get(system_id)
    const id = newId()
    const version = (versions[0]?.version ?? 0) + 1
    await db(scope)
      .insertInto('transparency.assessment')
      .values({
        tenant_id: scope.tenantId,
        id,
        system_id,
        kind,
        version,
        answers: JSON.stringify(firstAnswers(kind, record, last?.answers)),
        residual_risk: last?.residual_risk ?? null,
        summary: last?.summary ?? null,
        started_by: actorName(scope.actor),
        started_on: today(scope),
      })
      .execute()
    return { id, version }
  },
})

/** An opinion is on one version: that of the last is not carried over. */
function firstAnswers(kind: (typeof kinds)[number], record: RecordTexts | undefined, last?: Answers): Answers {
  const form = formOf(kind)
  const texts: Answers['texts'] = {}
  for (const { key, from } of questionsOf(form)) {
    const before = last?.texts[key]
    const says = recordSays(from, record)
    if (before?.text) texts[key] = { ...before, origin: 'previous', read: false }
    else if (says) texts[key] = { text: says, origin: 'record', record: says, read: false }
  }
  const risks: Answers['risks'] = {}
  for (const { key, from } of risksOf(form)) {
    const says = recordSays(from, record)
    const before = last?.risks[key]
    if (before) risks[key] = { ...before, read: false }
    else if (says)
      risks[key] = { likelihood: null, severity: null, existing: says, further: null, residual: null, read: false }
  }
  return { data_version: dataVersion, texts, risks }
}
