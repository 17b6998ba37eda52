import { type CellObject, SSF } from '@e965/xlsx'
import type { Cell } from '#kernel/recognition.ts'

const errors: Record<number, string> = {
  0: '#NULL!',
  7: '#DIV/0!',
  15: '#VALUE!',
  23: '#REF!',
  29: '#NAME?',
  36: '#NUM!',
  42: '#N/A',
  43: '#GETTING_DATA',
}
const errorText = /^(?:#[\p{Lu}\d/]{2,12}[\s\u00a0\u202f]?[!?]|#N\/A|Err[\s\u00a0\u202f]?:[\s\u00a0\u202f]?\d{3})$/u

/** A workbook library's cell as the contract wants it. */
export function cellValue(cell: CellObject, date1904: boolean): Cell {
  switch (cell.t) {
    case 'z':
      return cell.f === undefined && cell.F === undefined ? null : { error: 'formule sans résultat' }
    case 'e':
      return { error: errors[Number(cell.v)] ?? '#ERREUR' }
    case 'b':
      return cell.v === true
    case 'n':
      return typeof cell.v === 'number' ? numberValue(cell.v, cell.z, date1904) : null
    default:
      return textValue(String(cell.v ?? ''))
  }
}

function textValue(text: string): Cell {
  const trimmed = text.replaceAll('\r\n', '\n').trim()
  if (trimmed === '') return null
  return errorText.test(trimmed) ? { error: trimmed } : trimmed
}

function numberValue(value: number, format: CellObject['z'], date1904: boolean): Cell {
  if (!Number.isFinite(value)) return { error: '#NUM!' }
  if (typeof format !== 'string' || value < 0 || !SSF.is_date(format)) return value
  const day = /[yd]/i.test(format.replace(/\[[^\]]*\]|"[^"]*"|\\./g, ''))
  if (!day || value < 1) {
    const minutes = Math.round(value * 24 * 60)
    return `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`
  }
  const date = SSF.parse_date_code(value, { date1904 })
  return date === null ? value : `${String(date.y).padStart(4, '0')}-${two(date.m)}-${two(date.d)}`
}

const two = (value: number) => String(value).padStart(2, '0')
