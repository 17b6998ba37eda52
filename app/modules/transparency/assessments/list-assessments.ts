import { z } from 'zod'
import { addDays, today } from '#kernel/clock.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { foldWords } from '#plan/words-in.ts'
import { residuals } from './answers.ts'
import { formOf, kinds, oldDraftDays, type Kind } from './form.ts'
import { heldOf, loadAssessments, type Assessment } from './load-assessments.ts'
import { needKey, needsOf } from './needs.ts'
import { offersFor } from './offers.ts'
import { loadRecordTexts, type RecordTexts } from './record-texts.ts'

/** todo: asked, and not begun · draft: being written · validated · review: its day has come, or its record has changed. */
export const assessmentStates = ['todo', 'draft', 'review', 'validated'] as const
export type AssessmentState = (typeof assessmentStates)[number]

/** Assessments asked of a system or begun, one line for each system and kind. */
export const listAssessments = query({
  name: 'transparency.list-assessments',
  summary: { fr: 'Lister les analyses d’impact', en: 'List impact assessments' },
  needs: 'transparency.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    kind: z.enum(kinds).optional(),
    state: z.enum(assessmentStates).optional(),
    residual: z.enum(residuals).optional(),
    system: fields.id.optional(),
  }),
  http: 'GET /assessments',
  async run(scope, { search = '', kind, state, residual, system }) {
    const words = foldWords(search).trim()
    return (await allAssessments(scope, system)).filter(
      row =>
        (!kind || row.kind === kind) &&
        (!state || row.state === state) &&
        (!residual || row.residual_risk === residual) &&
        foldWords(row.system).includes(words),
    )
  },
})

export type AssessmentLine = Awaited<ReturnType<typeof allAssessments>>[number]

/** One line for each system and kind, whoever asks: for verbs already inside their transaction. */
export async function allAssessments(scope: Work, only?: string) {
  const systems = (await loadSystems(scope, only)).filter(({ status }) => status !== 'retired')
  const needs = await needsOf(scope)
  const all = Map.groupBy(await loadAssessments(scope, only ? { system: only } : {}), row =>
    needKey(row.system_id, row.kind),
  )
  const records = await loadRecordTexts(scope, only)
  const now = today(scope)
  return systems.flatMap(({ id: system_id, name }) =>
    kinds.flatMap((kind: Kind) => {
      const need = needs.get(needKey(system_id, kind))
      const versions = all.get(needKey(system_id, kind)) ?? []
      if (!need && versions.length === 0) return []
      const held = heldOf(versions)
      const draft = versions.find(one => one.state === 'draft')
      const changed = held ? changedSince(held, records.get(system_id)) : 0
      const due = held?.review_on && held.review_on <= now
      return {
        /** The version to read: the one in force, else the one being written. */
        id: held?.id ?? draft?.id ?? null,
        system_id,
        system: name,
        kind,
        required: need !== undefined,
        due_on: need?.due_on ?? null,
        before_use: need?.before_use ?? false,
        state: stateOf(held !== undefined, draft !== undefined, changed > 0 || Boolean(due)),
        version: held?.version ?? draft?.version ?? null,
        validated_on: held?.validated_on ?? null,
        validated_role: held?.validated_role ?? null,
        residual_risk: held?.residual_risk ?? null,
        review_on: held?.review_on ?? null,
        notified_on: held?.notified_on ?? null,
        /** Answers whose record has come to say otherwise since. */
        changed,
        draft_id: draft?.id ?? null,
        draft_on: draft?.started_on ?? null,
        draft_old: draft !== undefined && draft.started_on < addDays(now, -oldDraftDays),
      }
    }),
  )
}

/** Answers that were read against words of the record which are no longer these. */
function changedSince(held: Assessment, record: RecordTexts | undefined): number {
  const { texts } = held.answers
  return offersFor(formOf(held.kind), held, record, null).filter(({ key }) => texts[key]?.record).length
}

function stateOf(held: boolean, draft: boolean, stale: boolean): AssessmentState {
  if (draft) return 'draft'
  if (!held) return 'todo'
  return stale ? 'review' : 'validated'
}
