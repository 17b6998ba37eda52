import { accessLevels, families, personalData } from './dataset.ts'
import { formats, themes } from '../vocabularies/terms.ts'

/** Nobody, nothing, not said: a value of filters beside the real ones. */
export const none = 'none'
/** A value that is in none of our lists. */
export const other = 'other'

/** As `catalogue.value_codes` of the migration numbers them, which a test checks. */
export const themeCodes: readonly string[] = themes.map(({ code }) => code)
export const formatCodes: readonly string[] = formats.map(({ code }) => code)

/** `traits` of a standing, taken apart. */
export function traitsOf(traits: number) {
  return {
    family: families[traits & 3] ?? 'business',
    access_level: accessLevels[(traits >> 2) & 3] ?? 'unknown',
    personal_data: personalData[(traits >> 4) & 7] ?? 'unknown',
    owned: traits >= 128 ? ('yes' as const) : ('no' as const),
  }
}

/** The bit of a value, as a number: these lists stay below 53. */
export function bitOf(codes: readonly string[], value: string): number {
  const place = codes.indexOf(value)
  return 2 ** (place < 0 ? codes.length : place)
}

/** The values whose bits are set. */
export function valuesOf(codes: readonly string[], bits: number): string[] {
  const has = (place: number) => Math.floor(bits / 2 ** place) % 2 === 1
  return [...codes, other].filter((_, place) => has(place))
}
