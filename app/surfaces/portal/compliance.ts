import type { PublicVisit } from './visit.ts'

const states = [
  { said: /totalement conforme/i, fr: 'totalement conforme', en: 'fully compliant' },
  { said: /partiellement conforme/i, fr: 'partiellement conforme', en: 'partially compliant' },
]

/**
 * The word that the law asks for on every page (décret 2019-768): what the authority's own statement says; without a
 * statement, « non conforme », since nothing was audited.
 */
export function complianceOf({ publications, language }: Pick<PublicVisit, 'publications' | 'language'>): string {
  const statement = publications.site?.content.accessibility ?? ''
  const state = states.find(({ said }) => said.test(statement))
  return state?.[language] ?? (language === 'fr' ? 'non conforme' : 'not compliant')
}
