import type { Fault, Read } from './row-error.ts'
import { readGeoJson, readPoint } from './read-place.ts'
import { readMoment } from './read-moment.ts'
import type { Field } from './table-schema.ts'

const wrong = (code: string, words?: Fault['words']): Read => ({ fault: words ? { code, words } : { code } })

/** Reads a filled cell. What is wrong is said by the way to correct it, and never repeats the cell. */
export function readValue(field: Field, text: string): Read {
  switch (field.type) {
    case 'any':
      return { value: text }
    case 'string':
      return readString(field.format, text)
    case 'integer':
      return readInteger(field, text)
    case 'number':
      return readNumber(field, text)
    case 'boolean':
      return readBoolean(field, text)
    case 'geopoint':
      return readPoint(field.format, text)
    case 'geojson':
      return readGeoJson(field.format, text)
    case 'array':
      return readArray(text)
    case 'list':
      return { value: text, items: text.split(',') }
    case 'object':
      return isObject(text) ? { value: text } : wrong('not-object')
    default:
      return readMoment(field.type, field.format, text)
  }
}

const email = /^[^\s@]{1,64}@(?:[\p{L}\p{N}-]{1,63}\.)+[\p{L}\p{N}-]{2,24}$/u

function readString(format: string, text: string): Read {
  if (format === 'email' && !email.test(text)) return wrong('not-email')
  if (format === 'uri' && !isAddress(text)) return wrong(/^www\./i.test(text) ? 'uri-without-scheme' : 'not-uri')
  if (format === 'uuid' && !/^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(text)) return wrong('not-uuid')
  if (format === 'binary' && !/^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/.test(text))
    return wrong('not-binary')
  return { value: text }
}

function isAddress(text: string): boolean {
  return /^[a-z][a-z0-9+.-]*:\S+$/i.test(text) && URL.canParse(text)
}

function readInteger(field: Field, text: string): Read {
  const bare = bareOf(field, text)
  if (/^[+-]?\d+$/.test(bare)) return { value: Number(bare) }
  if (/^[+-]?\d+[.,]\d+$/.test(bare)) return wrong('integer-decimal')
  return wrong(hintOf(bare, field) ?? 'not-integer')
}

function readNumber(field: Field, text: string): Read {
  if (/^(?:NaN|-?INF)$/.test(text)) return { value: Number(text.replace('INF', 'Infinity')) }
  const bare = bareOf(field, text)
  const plain = field.decimalChar === '.' ? bare : bare.replaceAll('.', '?').replace(field.decimalChar, '.')
  if (/^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/.test(plain)) return { value: Number(plain) }
  if (field.decimalChar === '.' && /^[+-]?\d*,\d+$/.test(bare)) return wrong('decimal-comma')
  if (field.decimalChar !== '.' && /^[+-]?\d*\.\d+$/.test(bare))
    return wrong('decimal-mark', { mark: field.decimalChar })
  return wrong(hintOf(bare, field) ?? 'not-number')
}

function bareOf({ groupChar, bareNumber }: Field, text: string): string {
  const grouped = groupChar ? text.replaceAll(groupChar, '') : text
  return bareNumber ? grouped : grouped.replace(/^[^\d+.,-]+|[^\d.,]+$/g, '')
}

/** Why people's numbers are no numbers: the spaces of thousands, a unit. */
function hintOf(text: string, { decimalChar }: Field): string | null {
  const digits = text.replace(/[ \u00a0\u202f]/g, '')
  if (digits !== text && /^[+-]?\d+(?:[.,]\d+)?$/.test(digits)) return 'number-spaces'
  return /^[+-]?[\d ]+(?:[.,]\d+)? ?(?:€|%|k€|m²|m2|ha|km|kg|euros?)$/i.test(text) && decimalChar ? 'number-unit' : null
}

function readBoolean({ trueValues, falseValues }: Field, text: string): Read {
  if (trueValues.includes(text)) return { value: true }
  if (falseValues.includes(text)) return { value: false }
  return wrong('not-boolean', { accepted: [...trueValues, ...falseValues].slice(0, 8).join(', ') })
}

function readArray(text: string): Read {
  const items = parsed(text)
  if (Array.isArray(items))
    return { value: text, items: items.map(item => (typeof item === 'string' ? item : JSON.stringify(item))) }
  return wrong(/[,;|]/.test(text) && !text.startsWith('[') ? 'array-written-plain' : 'not-array')
}

function isObject(text: string): boolean {
  const value = parsed(text)
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
