import { z } from 'zod'
import { frenchSpaces } from './texts.ts'

/** Building blocks of inputs, so that every form and the API accept the same things. */
export const id = z.uuid()

export const line = (maximum = 200) => z.string().trim().min(1).max(maximum)
export const paragraph = (maximum = 4_000) => z.string().trim().min(1).max(maximum)

/** A civil date that exists, from 1800 to 2199: a mistyped year is a mistake, and PostgreSQL has no year 0. */
export const civilDate = z
  .string()
  .regex(/^(?:1[89]|2[01])\d{2}-\d{2}-\d{2}$/, { error: 'kernel.invalid-date', abort: true })
  .refine(exists, 'kernel.invalid-date')

export const count = z.coerce.number().int().min(0).max(100_000_000)

/** SIREN (9 digits) or SIRET (14): Luhn's sum; for La Poste's establishments a sum of digits in fives is enough. Spaces are dropped. */
export const siren = z.string().transform(withoutSpaces).refine(isSiren, 'kernel.invalid-siren')
export const siret = z.string().transform(withoutSpaces).refine(isSiret, 'kernel.invalid-siren')

export function isSiren(text: string): boolean {
  return /^(?!0{9})\d{9}$/.test(text) && luhn(text) % 10 === 0
}

export function isSiret(text: string): boolean {
  if (!/^\d{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false
  return luhn(text) % 10 === 0 || (text.startsWith('356000000') && digitSum(text) % 5 === 0)
}

function digitSum(digits: string): number {
  return [...digits].reduce((sum, digit) => sum + Number(digit), 0)
}

function exists(date: string): boolean {
  const instant = new Date(`${date}T00:00:00Z`)
  return !Number.isNaN(instant.getTime()) && instant.toISOString().startsWith(date)
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

/** A French text of a data file, with the narrow spaces that its typography asks for. */
export const french = z.string().min(1).transform(frenchSpaces)

/** The same in both languages. */
export const bilingual = z.object({ fr: french, en: z.string().min(1) })
