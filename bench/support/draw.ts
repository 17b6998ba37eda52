/** Chance that is the same at each run, and numbers that pass their checksum. */
export interface Draw {
  /** A whole number from `low` to `high`, both possible. */
  whole(low: number, high: number): number
  one<T>(list: readonly T[]): T
  digits(length: number): string
  siren(): string
  siret(): string
  nir(): string
}

export function draw(seed: number): Draw {
  let state = seed >>> 0
  // Mulberry32: small, and even enough to fill columns.
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = state
    t = Math.imul(t ^ (t >>> 15), t | 1)
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61)
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
  const whole = (low: number, high: number) => low + Math.floor(next() * (high - low + 1))
  const digits = (length: number) => Array.from({ length }, () => whole(0, 9)).join('')
  const withLuhn = (head: string) => head + luhnKey(head)
  const siren = () => withLuhn(`${whole(1, 9)}${digits(7)}`)
  return {
    whole,
    digits,
    siren,
    one(list) {
      const found = list[whole(0, list.length - 1)]
      if (found === undefined) throw new Error('nothing to draw from')
      return found
    },
    siret: () => withLuhn(siren() + digits(4)),
    nir() {
      const department = `${whole(1, 95)}`.padStart(2, '0').replace('20', '21')
      const body = `${whole(1, 2)}${digits(2)}${`${whole(1, 12)}`.padStart(2, '0')}${department}${digits(3)}${digits(3)}`
      return body + `${97 - Number(BigInt(body) % 97n)}`.padStart(2, '0')
    },
  }
}

/** The digit that makes Luhn's sum a multiple of ten. */
export function luhnKey(head: string): string {
  const sum = [...head].toReversed().reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 0 ? 2 : 1)
    return total + (value > 9 ? value - 9 : value)
  }, 0)
  return `${(10 - (sum % 10)) % 10}`
}
