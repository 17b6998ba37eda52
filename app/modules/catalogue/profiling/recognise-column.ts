import { kindLabel, kindsNamed } from './column-kinds.ts'
import { detectors, nameAlone, underHeader, address, type Detector } from './detectors.ts'
import type { Evidence } from './profile.ts'
import { headerWords } from './column-kinds.ts'

/** How many cells a detector took, and one of them, to be masked. */
export interface Tally {
  detector: Detector
  valid: number
  different: number
  example: string | null
  /** Cells that were tried, and whether these are all the filled ones. */
  checked: number
  complete: boolean
}

/** A value and the number of cells that hold it. */
export type CountedValues = AsyncIterable<readonly [string, number]> | Iterable<readonly [string, number]>

export interface Recognised {
  detector: Detector
  label: ReturnType<typeof kindLabel>
  evidence: Evidence
  example: string | null
}

const keyedKinds = new Set(['nir', 'siren', 'siret', 'iban', 'vat'])

/** Fewer different values may be right by chance. */
const leastDifferent = 3

/** What a column may be, from its header and a sample: each will be tried on all its values. */
export function candidatesOf(header: string, sample: readonly string[], personBeside: boolean): Detector[] {
  const named = new Set(kindsNamed(header))
  const bareName = bareNames.test(headerWords(header))
  const byValues = detectors.filter(
    detector =>
      detector.alone !== undefined &&
      sample.length > 0 &&
      sample.filter(detector.valid).length / sample.length >= detector.alone / 2,
  )
  return [
    ...detectors.filter(({ id }) => named.has(id)),
    ...underHeader.filter(({ id }) => named.has(id)),
    ...(named.has('address') ? [address] : []),
    ...(bareName ? [personBeside ? { ...nameAlone, valid: nameOf } : nameAlone] : []),
    ...byValues.filter(({ id }) => !named.has(id)),
  ]
}

/** Headers under which people and organisations both stand: first names tell them apart. */
const bareNames =
  /^(?:noms?|nom du contact|contact|titulaire|agent|demandeur|responsable|interlocuteur|referent|destinataire|locataire)(?: \d+)?$/

const nameOf = detectors.find(({ id }) => id === 'person-name')?.valid ?? nameAlone.valid

export async function tallyValues(
  candidates: readonly Detector[],
  values: CountedValues,
  of: Pick<Tally, 'checked' | 'complete'>,
): Promise<Tally[]> {
  const tallies = candidates.map((detector): Tally => ({ detector, valid: 0, different: 0, example: null, ...of }))
  for await (const [value, count] of values) {
    for (const tally of tallies) {
      if (!tally.detector.valid(value)) continue
      tally.valid += count
      tally.different++
      tally.example ??= value
    }
  }
  return tallies
}

/** The kind that fits best: one that the header names first, then one that values alone prove. */
export function choose(header: string, tallies: readonly Tally[]): Recognised | null {
  const named = [...kindsNamed(header), nameAlone.id]
  const fits = tallies.filter(({ detector, valid, different, checked }) => {
    if (valid === 0) return false
    if (isNamed(header, detector)) return valid / checked >= detector.labelled
    return detector.alone !== undefined && valid / checked >= detector.alone && different >= leastDifferent
  })
  const rank = ({ detector }: Tally) => (isNamed(header, detector) ? named.indexOf(detector.id) : named.length)
  const ranked = fits.toSorted((a, b) => rank(a) - rank(b))
  // Digits without a key of their own, whatever the header: a checksum that nearly all of them pass says what they are.
  const keyed = fits.find(({ detector, valid, checked }) => keyedKinds.has(detector.id) && valid / checked >= 0.9)
  const best = ranked[0] && underHeader.includes(ranked[0].detector) && keyed ? keyed : ranked[0]
  if (!best) return null
  const { valid, checked, complete } = best
  const by = isNamed(header, best.detector) ? 'label-and-values' : 'values'
  return {
    detector: best.detector,
    label: kindLabel(best.detector.id),
    evidence: { by, valid, checked, share: rounded(valid / checked), complete },
    example: best.example,
  }
}

function isNamed(header: string, detector: Detector): boolean {
  return kindsNamed(header).includes(detector.id) || (detector.id === nameAlone.id && detector.alone === undefined)
}

export const rounded = (share: number) => Math.round(share * 10_000) / 10_000
