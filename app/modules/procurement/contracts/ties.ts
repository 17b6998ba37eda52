import { plainWords } from '#kernel/texts.ts'
import type { TiedApplication } from './clues.ts'

interface Naming extends TiedApplication {
  contract_reference: string | null
}

/** « Marché n° 2021-045 » and « 2021 045 » name one contract. */
const key = (reference: string) =>
  plainWords(reference)
    .replace(/^(marche|contrat|dsp|concession|accord cadre)\b/, '')
    .replace(/^ ?(n|no|numero)\b/, '')
    .replaceAll(' ', '')

/** Applications by the key of each contract that they name; one may name several, separated by commas. */
export function tiesOf(applications: readonly Naming[]): (reference: string) => TiedApplication[] {
  const byKey = new Map<string, TiedApplication[]>()
  for (const { contract_reference, ...application } of applications) {
    for (const part of new Set((contract_reference ?? '').split(/[,;\n]| et /).map(key))) {
      if (part) byKey.set(part, [...(byKey.get(part) ?? []), application])
    }
  }
  return reference => byKey.get(key(reference)) ?? []
}
