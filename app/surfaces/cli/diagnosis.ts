import type { Scope } from '#kernel/scope.ts'
import type { CriterionResult, RowResult } from '#plan/level.ts'
import type { Proposal } from '#plan/propose-actions.ts'
import { readPlan } from '#plan/read-plan.ts'
import { levels, referentialVersion } from '#plan/referential.ts'
import type { FileResult } from './import-folder.ts'

/** The diagnosis as JSON: its names are a contract, see docs/guides. */
export async function describeDiagnosis(scope: Scope, files: readonly FileResult[]) {
  const { rows, today, proposals, reserve } = await readPlan(scope, {})
  return {
    schema: 'gouvernail-diagnosis/1',
    referential: referentialVersion,
    asOf: today,
    organisation: scope.tenant?.name ?? null,
    status: 'document préparatoire',
    prerequisites: rows.map(row => describeRow(row, scope)),
    actions: proposals.map(proposal => describeAction(proposal, scope)),
    reserve: reserve.map(proposal => describeAction(proposal, scope)),
    files,
  }
}

function describeRow(row: RowResult, { language }: Scope) {
  return {
    id: row.id,
    text: language === 'fr' ? row.row.text : row.row.textEn,
    level: row.level,
    levelName: row.level === null ? null : (levels[row.level]?.name[language] ?? null),
    state: row.state,
    ceiling: row.ceiling,
    newestEvidence: row.newestEvidence,
    criteria: row.criteria.map(result => describeCriterion(result, language)),
    missing: row.missing.map(result => result.criterion.id),
  }
}

function describeCriterion(result: CriterionResult, language: 'fr' | 'en') {
  return {
    id: result.criterion.id,
    level: result.criterion.level,
    text: result.criterion.text[language],
    measured: result.measured,
    met: result.met,
    state: result.state,
    by: result.by,
    numerator: result.indicator?.numerator ?? null,
    denominator: result.indicator?.denominator ?? null,
    threshold: result.needed?.threshold ?? null,
    evidence: result.fact ? { kind: result.fact.kind, dated: result.fact.dated } : null,
  }
}

function describeAction({ template, rows, criteria, priority }: Proposal, { language }: Scope) {
  return {
    id: template.id,
    title: template.title[language],
    why: template.why[language],
    firstSteps: template.firstSteps.map(step => step[language]),
    owner: template.owner,
    effort: template.effort,
    prerequisites: rows,
    criteria: criteria.map(result => result.criterion.id),
    priority,
  }
}
