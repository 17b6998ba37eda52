import { z } from 'zod'

/** Building blocks of inputs, so that every form and the API accept the same things. */
export const id = z.uuid()

export const line = (maximum = 200) => z.string().trim().min(1).max(maximum)
export const paragraph = (maximum = 4_000) => z.string().trim().min(1).max(maximum)

/** A civil date that exists. */
export const civilDate = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}$/, 'kernel.invalid-date')
  .refine(text => new Date(`${text}T00:00:00Z`).toISOString().startsWith(text), 'kernel.invalid-date')

export const count = z.coerce.number().int().min(0).max(100_000_000)

/** SIREN (9 digits) or SIRET (14): Luhn's sum, with La Poste's own rule for its establishments. Spaces are dropped. */
export const siren = z.string().transform(withoutSpaces).refine(isSiren, 'kernel.invalid-siren')
export const siret = z.string().transform(withoutSpaces).refine(isSiret, 'kernel.invalid-siren')

export function isSiren(text: string): boolean {
  return /^\d{9}$/.test(text) && luhn(text) % 10 === 0
}

export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text)) return false
  if (text.startsWith('356000000')) return [...text].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0
  return luhn(text) % 10 === 0
}

function luhn(digits: string): number {
  return [...digits].toReversed().reduce((sum, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1)
    return sum + (value > 9 ? value - 9 : value)
  }, 0)
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, '')
}

/** Bytes of a file, inside operations that no JSON reaches. */
export const content = z.custom<Uint8Array>(value => value instanceof Uint8Array)
