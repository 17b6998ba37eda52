import type { Language } from '#kernel/texts.ts'

const sentences = {
  fr: {
    none: 'Aucune décision sur une personne ne repose sur lui.',
    basis: 'Des décisions sur des personnes s’appuient sur lui ; un agent public garde la décision.',
    sole_basis: 'La décision est automatique. Vous pouvez demander qu’un agent public la réexamine.',
    unknown: 'La collectivité n’a pas encore dit si des décisions sur des personnes reposent sur lui.',
  },
  en: {
    none: 'No decision about a person rests on it.',
    basis: 'Decisions about persons draw on it; a public agent keeps the decision.',
    sole_basis: 'The decision is automatic. You may ask for a public agent to look at it again.',
    unknown: 'The authority has not said yet whether decisions about persons rest on it.',
  },
} as const

/** Whether decisions about persons rest on it, or are taken by it alone; what nobody said is no. */
export function decides(decision: string | null | undefined): decision is 'basis' | 'sole_basis' {
  return decision === 'basis' || decision === 'sole_basis'
}

/** Who decides, in one sentence; what the authority has not said is said to be unknown. */
export function deciding(decision: string | null, language: Language): string {
  const said = sentences[language]
  return decision === 'none' || decides(decision) ? said[decision] : said.unknown
}
