import type { Scope } from '#kernel/scope.ts'
import type { Facts } from '../engine/fact-table.ts'
import { chatbot } from '../qualified.testing.ts'
import { formOf, questionsOf, risksOf, type Kind } from './form.ts'
import { saveAssessment } from './save-assessment.ts'
import { startAssessment } from './start-assessment.ts'
import { validateAssessment } from './validate-assessment.ts'

const words = 'Réponse écrite pour ce test'

/** Every question answered, every risk rated low. */
export function completeAnswers(kind: Kind, text = words) {
  const form = formOf(kind)
  const risk = {
    likelihood: 'limited' as const,
    severity: 'significant' as const,
    existing: text,
    further: null,
    residual: 'low' as const,
  }
  return {
    texts: Object.fromEntries(questionsOf(form).map(({ key }) => [key, text])),
    risks: Object.fromEntries(risksOf(form).map(({ key }) => [key, risk])),
  }
}

export const conclusion = {
  validated_role: 'Directrice générale des services',
  summary: 'Peu de risques, un contrôle à chaque étape.',
  residual_risk: 'low' as const,
  dpo_opinion: 'Favorable, sous réserve de relire l’analyse dans un an.',
}

/** A version begun, answered and validated. */
export async function validated(scope: Scope, system_id: string, kind: Kind, changed: object = {}, text = words) {
  const { id } = await startAssessment(scope, { system_id, kind })
  await saveAssessment(scope, { id, ...completeAnswers(kind, text) })
  await validateAssessment(scope, { id, ...conclusion, ...changed })
  return id
}

/** Childcare places rated by a learned model: high risk, two criteria of the CNIL. */
export const childcare: Facts = {
  ...chatbot,
  annex3: ['3a'],
  interacts_directly: false,
  affects_natural_persons: true,
  profiling: true,
  individual_decision: 'basis',
  target: 'natural',
  legal_or_significant_effect: true,
  learned_scoring: true,
  criteria9: ['evaluation', 'vulnerable'],
}

export const childcareSystem = { name: 'Places en crèche', kind: 'ai', origin: 'chosen', status: 'planned' } as const
