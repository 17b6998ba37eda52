const letter = (text: string) => text.replace(/[\s.\u00a0\u202f-]/g, '').toUpperCase()

/** Birth months of a NIR: 1 to 12, or the conventional ones where it is unknown. */
function monthFits(month: number): boolean {
  return (month >= 1 && month <= 12) || (month >= 20 && month <= 42) || month >= 50
}

/** The first 13 characters of a NIR: sex, year, month, department, commune, order (INSEE). */
function bodyFits(body: string): boolean {
  if (!/^[1-478]\d{4}(?:\d{2}|2[AB])\d{6}$/.test(body)) return false
  const department = body.slice(5, 7)
  return monthFits(Number(body.slice(3, 5))) && (/^2[AB]$/.test(department) || departmentFits(Number(department)))
}

const departmentFits = (department: number) => (department >= 1 && department <= 95) || department >= 97

/** A NIR of 15 with its key: 97 − (first 13 mod 97); Corsica counts as 19 (2A) and 18 (2B). Spaces are dropped. */
export function isNir(text: string): boolean {
  const compact = letter(text)
  if (compact.length !== 15 || !/^\d{2}$/.test(compact.slice(13)) || !bodyFits(compact.slice(0, 13))) return false
  const digits = compact.slice(0, 13).replace('2A', '19').replace('2B', '18')
  return 97 - Number(BigInt(digits) % 97n) === Number(compact.slice(13))
}

/** The shape of a NIR without its key, which proves nothing alone. */
export function isNirBody(text: string): boolean {
  const compact = letter(text)
  return compact.length === 13 && bodyFits(compact)
}

/** ISO 13616: the first four characters moved to the end, letters from A = 10, remainder 1 modulo 97. France has 27 characters. */
export function isIban(text: string): boolean {
  const compact = letter(text)
  if (!/^[A-Z]{2}\d{2}[A-Z0-9]{11,30}$/.test(compact)) return false
  if (compact.startsWith('FR') && compact.length !== 27) return false
  let remainder = 0
  for (const character of compact.slice(4) + compact.slice(0, 4)) {
    const value = Number.parseInt(character, 36)
    remainder = (remainder * (value > 9 ? 100 : 10) + value) % 97
  }
  return remainder === 1
}

/** French VAT number: key = (12 + 3 × (SIREN mod 97)) mod 97. */
export function isFrenchVat(text: string): boolean {
  const compact = letter(text)
  if (!/^FR\d{11}$/.test(compact)) return false
  return (12 + 3 * (Number(compact.slice(4)) % 97)) % 97 === Number(compact.slice(2, 4))
}

/** Tax number (SPI): 13 digits from 0 to 3, the last three are the first ten modulo 511. */
export function isTaxNumber(text: string): boolean {
  const compact = letter(text)
  return /^[0-3]\d{12}$/.test(compact) && Number(compact.slice(0, 10)) % 511 === Number(compact.slice(10))
}

/** School code: seven digits, then the letter of their remainder modulo 23 (i, o and q are left out). */
export function isUai(text: string): boolean {
  const compact = letter(text)
  if (!/^\d{7}[A-Z]$/.test(compact)) return false
  return 'ABCDEFGHJKLMNPRSTUVWXYZ'[Number(compact.slice(0, 7)) % 23] === compact[7]
}

/** French phone number: ten digits from 0, or after +33 or 0033 with or without (0). Nine digits are a SIREN before a phone. */
export function isFrenchPhone(text: string): boolean {
  return /^(?:(?:\+|00)33(?:\(0\))?|0)[1-9]\d{8}$/.test(text.replace(/[\s./\u00a0\u202f-]/g, ''))
}
