import { defineTexts } from '#kernel/texts.ts'
import type { Dpia, Status } from '../engine/codes.ts'
import type { Result } from '../engine/result.ts'
import { tierInWords } from '../engine/read-tier.ts'
import { blockerWords } from '../duties/blocker-words.ts'
import type { QualificationState } from './load-qualifications.ts'

/** States, in the language of the screen; what the law says stays French. */
export const qualificationWords = defineTexts(
  {
    states: {
      'to-qualify': 'à qualifier',
      'in-progress': 'en cours',
      'to-validate': 'à valider',
      'to-redo': 'à revoir',
      validated: 'validée',
    } satisfies Record<QualificationState, string>,
    overridden: 'autre catégorie retenue',
    none: 'pas encore qualifié',
    label: 'Qualification',
    waiting: {
      validate: (system: string) => `${system} : qualification à valider`,
      redo: (system: string) => `${system} : qualification à revoir`,
    },
    disclaimer: 'Aide à la qualification, ne vaut pas avis juridique.',
  },
  {
    states: {
      'to-qualify': 'to qualify',
      'in-progress': 'in progress',
      'to-validate': 'to validate',
      'to-redo': 'to look at again',
      validated: 'validated',
    },
    overridden: 'another tier retained',
    none: 'not qualified yet',
    label: 'Qualification',
    waiting: {
      validate: system => `${system}: qualification to validate`,
      redo: system => `${system}: qualification to look at again`,
    },
    disclaimer: 'Help with qualification, not legal advice.',
  },
)

export const statusWords: Readonly<Record<Status, string>> = {
  EN_VIGUEUR: 'en vigueur',
  A_VENIR: 'à venir',
  AVANT_USAGE: 'avant tout usage',
  VOLONTAIRE: 'volontaire',
  A_CONFIRMER: 'à confirmer',
  A_QUALIFIER: 'dépend d’une réponse',
}

export const dpiaWords: Readonly<Record<Dpia, string>> = {
  REQUISE: 'Analyse d’impact (AIPD) requise',
  EXEMPTEE: 'Dispense d’analyse d’impact',
  A_JUSTIFIER: 'Pas d’analyse d’impact en principe, à justifier par écrit',
  NON_REQUISE: 'Analyse d’impact non requise',
  SANS_OBJET: 'Pas de données personnelles : le RGPD ne s’applique pas',
  A_QUALIFIER: 'Analyse d’impact à qualifier : des réponses manquent',
}

/** Why an impact assessment is needed or not; what may still be the answer stands before each reason, in words. */
export function dpiaReasons({ gdpr }: Pick<Result, 'gdpr'>): string[] {
  return gdpr.why.map(why => why.replace(/^[A-Z_]+(?=\s:)/, code => dpiaWords[code as Dpia] ?? code))
}

export function markInWords(verified: boolean): string {
  return verified ? 'vérifié' : 'à confirmer'
}

/** A code of a result as people read it: a tier, a state, a blocker, or the code itself. */
export function stateInWords(code: string | null): string {
  if (code === null) return '–'
  if (code in statusWords) return statusWords[code as Status]
  if (code in dpiaWords) return dpiaWords[code as Dpia]
  return tierInWords(code as Result['tier']) ?? code
}

/** What an unknown answer leaves open, in words, the most telling first; three are enough. */
export function leftOpen(result: Result, settles: readonly string[]): string[] {
  const { duties, crpa, gdpr, workplace, gates, cross } = result
  const texts = new Map(
    [...duties, ...crpa, ...gdpr.duties, ...workplace, ...gates, ...cross].map(one => [one.code as string, one.text]),
  )
  const said = (code: string) => {
    if (code === 'tier') return 'la catégorie du système'
    if (code === 'dpia') return 'le besoin d’une analyse d’impact'
    return code in blockerWords ? blockerWords[code as keyof typeof blockerWords] : texts.get(code)
  }
  return [...new Set(settles.map(said).filter(text => text !== undefined))].slice(0, 3)
}
