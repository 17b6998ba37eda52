import { frenchSpaces, type Language } from '#kernel/texts.ts'
import type { Sheet } from '#records/write-workbook.ts'
import { criterionSentence, levelName, reasonsFor } from '../explain.ts'
import type { RowResult } from '../level.ts'
import type { ReportContent } from '../report-content.ts'
import { workbookWords } from './workbook-words.ts'

/** The 32 points: level, target, what is missing; no level is an empty cell, never a zero. */
export function pointSheet(rows: readonly RowResult[], language: Language): Sheet {
  const t = workbookWords[language]
  const widths = { id: 11, axis: 8, text: 48, level: 9, name: 18, target: 9, weight: 8, missing: 60, reasons: 60 }
  const keys = Object.keys(t.point) as (keyof typeof t.point)[]
  return {
    name: t.sheets.points,
    columns: keys.map(key => ({
      label: t.point[key],
      width: key in widths ? widths[key as keyof typeof widths] : key === 'comment' ? 48 : 14,
      ...(key === 'target_date' || key === 'newest' ? { kind: 'date' as const } : {}),
    })),
    rows: rows.map(row => {
      const cells = pointOf(row, language)
      return keys.map(key => cells[key])
    }),
  }
}

function pointOf(row: RowResult, language: Language) {
  const { position } = row
  return {
    id: row.id,
    axis: row.axis,
    text: language === 'fr' ? frenchSpaces(row.row.text) : row.row.textEn,
    level: row.level,
    name: row.state === 'not-applicable' ? notApplicable[language] : levelName(row.level, language, row.state),
    target: position.target,
    target_date: position.target_date,
    weight: position.weight,
    missing:
      row.state === 'not-applicable'
        ? null
        : row.missing.map(one => criterionSentence(one, language)).join('\n') || null,
    reasons: reasonsFor(row, language).join('\n'),
    newest: row.newestEvidence,
    comment: position.comment,
  }
}

const notApplicable = { fr: 'sans objet', en: 'not applicable' }

/** How to read the figures. */
export function methodSheet({ method, annexes }: ReportContent, language: Language): Sheet {
  const t = workbookWords[language]
  return {
    name: t.sheets.method,
    columns: [
      { label: t.methodColumns.what, width: 24 },
      { label: t.methodColumns.text, width: 100 },
    ],
    rows: [
      ...method.levels.map(({ level, name, meaning }) => [`${t.method.levels} ${level}`, `${name}. ${meaning}`]),
      [t.method.empty, t.emptyCells],
      ...method.paragraphs.map(text => [t.method.method, text]),
      ...annexes.versions.map(text => [t.method.versions, text]),
    ],
  }
}
