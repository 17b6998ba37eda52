import { frenchSpaces } from '#kernel/texts.ts'
import type { givenCodes } from '../engine/codes.ts'

type Blocker = (typeof givenCodes.blockers)[number]

/** What forbids the use itself; law is said in French only. */
export const blockerWords: Readonly<Record<Blocker, string>> = {
  INTERDIT: 'pratique interdite par l’article 5 du règlement IA',
  BLOQUANT_LIL47:
    'décision entièrement automatisée dans un cas que l’article 47 de la loi Informatique et libertés n’admet pas',
  BLOQUANT_ART9: frenchSpaces('données sensibles ou biométriques sans texte qui le permette (RGPD, art. 9)'),
  BLOQUANT_BASE_LEGALE: 'analyse automatique d’images de l’espace public sans base légale',
}
