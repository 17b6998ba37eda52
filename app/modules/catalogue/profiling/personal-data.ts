import { kindLabel, kindsNamed } from './column-kinds.ts'
import { mask } from './mask.ts'
import { isAboutEquipment, isGenericMailbox, isProfessional } from './persons.ts'
import type { PersonalFinding, Sensitivity } from './profile.ts'
import type { Recognised } from './recognise-column.ts'

/** Kinds that name somebody: they make an address, a position or a situation that of a person. */
const naming = new Set(
  'nir birth-date first-name person-name benefit-number national-pupil staff-number tax-number'.split(' '),
)
const positions = new Set('latitude longitude lambert93-x lambert93-y cc-x cc-y coordinate-pair'.split(' '))

export const namesSomebody = (recognised: Recognised | null) =>
  recognised !== null && naming.has(recognised.detector.id)

/** What is personal in a column by its kind or its header, given whether another column names people. */
export function personalOf(
  header: string,
  recognised: Recognised | null,
  sample: readonly string[],
  personBeside: boolean,
): PersonalFinding[] {
  const found: PersonalFinding[] = []
  const sensitivity = recognised && sensitivityOf(header, recognised, sample, personBeside)
  if (recognised && sensitivity)
    found.push({
      kind: recognised.detector.id,
      label: recognised.label,
      ...recognised.evidence,
      sensitivity,
      state: 'suggested',
      inside: false,
      example: recognised.example === null ? null : mask(recognised.example),
    })
  for (const kind of ['special', 'social'] as const) {
    // A situation is never read in values: only a header says it, and counted places are not people.
    if (!kindsNamed(header).includes(kind) || isAboutEquipment(header) || sample.length === 0) continue
    found.push({
      kind,
      label: kindLabel(kind),
      by: 'label',
      valid: 0,
      checked: 0,
      share: null,
      complete: true,
      sensitivity: personBeside ? kind : 'context',
      state: 'suggested',
      inside: false,
      example: null,
    })
  }
  return found
}

function sensitivityOf(
  header: string,
  { detector: { id, sensitivity } }: Recognised,
  sample: readonly string[],
  personBeside: boolean,
): Sensitivity | null {
  if (id === 'address') return personBeside ? 'personal' : null
  if (positions.has(id)) return personBeside && sample.some(isPrecise) ? 'context' : null
  if ((id === 'email' || id === 'phone') && isProfessional(header)) return 'low'
  if (id === 'email' && sample.filter(isGenericMailbox).length >= sample.length / 2) return 'low'
  return sensitivity ?? null
}

/** Five decimals of a degree are a metre; metres are metres. */
const isPrecise = (value: string) => /^[+-]?\d{6,}|[.,]\d{5,}/.test(value)
