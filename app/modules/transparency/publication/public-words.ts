import { z } from 'zod'
import file from '../data/public-duties.json' with { type: 'json' }

/** Levels of the AI Act as the public reads them; never a colour, never a mark. */
const tiers: Readonly<Record<string, string>> = {
  INTERDIT: 'Pratique interdite par le règlement européen sur l’IA',
  HAUT_RISQUE_ANNEXE_I: 'Haut risque (composant de sécurité d’un produit)',
  HAUT_RISQUE_ANNEXE_III: 'Haut risque (annexe III)',
  ANNEXE_III_EXEMPTEE: 'Domaine de l’annexe III, sans risque important (article 6, paragraphe 3)',
  TRANSPARENCE: 'Obligations de transparence (article 50)',
  MINIMAL: 'Risque minimal : pas d’obligation propre du règlement',
  HORS_RIA: 'Hors du règlement européen sur l’IA',
  A_QUALIFIER: 'À qualifier',
}

/** « Haut risque (annexe III), point 5a »; null while no named function has said anything. */
export function tierWords(tier: string | null, points: readonly string[]): string | null {
  if (tier === null) return null
  const where = points.length > 0 ? `, ${points.length > 1 ? 'points' : 'point'} ${points.join(', ')}` : ''
  return (tiers[tier] ?? tier) + where
}

const duties = z
  .object({ version: z.iso.date(), source: z.string(), duties: z.record(z.string(), z.string().min(1)) })
  .parse(file).duties

/** A duty in words that somebody outside understands; its code where there are none yet. */
export function dutyWords(code: string): string {
  return duties[code] ?? code
}
