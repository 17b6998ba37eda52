import { set_cptable } from '@e965/xlsx'
import * as codePages from '@e965/xlsx/dist/cpexcel.full.mjs'
import type { Sheet } from '#kernel/recognition.ts'
import type { ReadLimits } from './limits.ts'
import { readWorkbook } from './read-workbook.ts'

/** Sheets of an .xls workbook; those of before 1997, which some exports still write, need the code pages for accents. */
export function readOldWorkbook(bytes: Uint8Array, limits: ReadLimits): Sheet[] {
  set_cptable(codePages)
  return readWorkbook(bytes, limits, false)
}
