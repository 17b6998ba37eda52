import { z } from 'zod'
import { openFile } from '#kernel/files.ts'
import { today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { formatDate } from '#kernel/texts.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { organisationTexts } from '#organisation/texts.ts'
import { loadDecisions } from './action-decision.ts'
import { computeLevels } from './compute-levels.ts'
import { criterionSentence, levelName, reasonsFor } from './explain.ts'
import type { RowResult } from './level.ts'
import { axes, factKinds, levels, referentialVersion } from './referential.ts'
import type { ReportContent, ReportDecision, ReportRow } from './report-content.ts'
import { reportActions } from './report-actions.ts'
import { reportSummary } from './report-summary.ts'
import { db } from './tables.ts'
import { planTexts } from './texts.ts'
import { lastValidation } from './validation.ts'

/** « Plan d'actions IA »: one content, laid out as PDF, DOCX and JSON by the reports surface. */
export const prepareReport = query({
  name: 'plan.prepare-report',
  summary: { fr: 'Préparer le rapport du plan d’actions', en: 'Prepare the action plan report' },
  needs: 'plan.read',
  input: z.object({}),
  http: 'GET /report',
  async run(scope): Promise<ReportContent> {
    const { language } = scope
    const t = planTexts[language].report
    const { rows, evidence } = await computeLevels(scope)
    const validated = await lastValidation(scope, rows)
    const { actions, movedByHand } = await reportActions(scope, rows)
    return {
      language,
      title: t.title,
      authority: await describeAuthority(scope),
      asOf: today(scope),
      validation: validated
        ? { name: validated.validated_by, role: validated.role, date: validated.validated_on }
        : null,
      summary: reportSummary(rows, actions, language),
      axes: axes.map(axis => ({
        id: axis.id,
        question: axis.question[language],
        rows: rows.filter(row => row.axis === axis.id).map(row => describeRow(row, language)),
      })),
      actions,
      method: {
        paragraphs: [...t.method],
        levels: levels.map(({ level, name, meaning }) => ({ level, name: name[language], meaning: meaning[language] })),
      },
      annexes: {
        evidence: await listEvidence(
          scope,
          evidence.facts.map(fact => fact.id),
        ),
        notApplicable: rows
          .filter(row => row.state === 'not-applicable')
          .map(row => ({ id: row.id, text: row.row.text, reason: reasonsFor(row, language).join(' ') })),
        decisions: (await loadDecisions(scope)).map(decision => describeDecision(decision, language)),
        movedByHand,
        versions: [t.referential(formatDate(referentialVersion, language))],
      },
    }
  },
})

async function describeAuthority(scope: Work): Promise<ReportContent['authority']> {
  const authority = await loadAuthority(scope)
  const logo = authority.logo_file_id ? await openFile(scope, authority.logo_file_id) : null
  return {
    name: scope.tenant.name,
    type: organisationTexts[scope.language].types[authority.type],
    siren: authority.siren,
    population: authority.population,
    logo: logo
      ? { bytes: logo.content, type: logo.type, alternative: planTexts[scope.language].report.logo(scope.tenant.name) }
      : null,
  }
}

function describeDecision(
  { title, decision, decided_on, decided_by, reference }: Awaited<ReturnType<typeof loadDecisions>>[number],
  language: 'fr' | 'en',
): ReportDecision {
  return {
    action: title,
    decision,
    date: decided_on,
    who: decided_by,
    reference: reference ?? planTexts[language].report.noReference,
  }
}

function describeRow(row: RowResult, language: 'fr' | 'en'): ReportRow {
  return {
    id: row.id,
    text: language === 'fr' ? row.row.text : row.row.textEn,
    level: row.level,
    levelName: levelName(row.level, language, row.state),
    target: row.position.target,
    state: row.state,
    reasons: reasonsFor(row, language),
    missing: row.state === 'not-applicable' ? [] : row.missing.map(result => criterionSentence(result, language)),
    comment: row.position.comment,
  }
}

/** Only what counts today: nothing archived, nothing held by a body whose agreement is over. */
async function listEvidence(scope: Work, counting: readonly string[]): Promise<ReportContent['annexes']['evidence']> {
  if (counting.length === 0) return []
  const facts = await db(scope)
    .selectFrom('plan.fact as f')
    .select(['f.kind', 'f.title', 'f.dated', 'f.who', 'f.prerequisites', 'f.document_kind'])
    .where('f.id', 'in', [...counting])
    .orderBy('f.dated', 'desc')
    .execute()
  const documents = planTexts[scope.language].documents as Record<string, string>
  return facts.map(fact => ({
    row: fact.prerequisites.join(', '),
    what: `${factKinds.get(fact.kind)?.label[scope.language] ?? fact.kind} (${fact.title})`,
    date: fact.dated,
    who: fact.who,
    file: documents[fact.document_kind] ?? fact.document_kind,
  }))
}
