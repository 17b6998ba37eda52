import { formatDate, type Language } from '#kernel/texts.ts'
import type { RowResult } from '../level.ts'
import type { Photo, SignedLevels } from '../read-movements.ts'
import { pageWords } from './words.ts'

/** How a level moved, in words: since the last photo, or at that photo when nothing moved since. */
export function movementWords(photo: Photo | undefined, level: number | null, language: Language): string {
  const t = pageWords[language].movement
  if (!photo) return t.none
  const on = formatDate(photo.on, language)
  if (level !== photo.level) return `${stepWords(photo.level, level, language)} ${t.since(on)}`
  if (photo.beforeOn) return `${stepWords(photo.before, level, language)} ${t.at(on)}`
  return t.steady(on)
}

function stepWords(from: number | null, to: number | null, language: Language): string {
  const t = pageWords[language].movement
  const say = (level: number | null) => (level === null ? t.noData : String(level))
  if (from === null || to === null) return t.changed(say(from), say(to))
  return to > from ? t.up(say(from), say(to)) : t.down(say(from), say(to))
}

export interface Moved {
  row: RowResult
  then: number | null
}

/** Points whose level is no longer the one that was validated. */
export function movedSince(signed: SignedLevels | null, rows: readonly RowResult[]): Moved[] {
  if (!signed) return []
  return rows.map(row => ({ row, then: signed.levels[row.id] ?? null })).filter(({ row, then }) => row.level !== then)
}
