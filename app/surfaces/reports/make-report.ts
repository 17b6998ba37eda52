import type { Scope } from '#kernel/scope.ts'
import { measureLevels } from '#plan/measure-levels.ts'
import { prepareReport } from '#plan/prepare-report.ts'
import { roseSvg } from '#ui/rose.tsx'
import { makeDocx } from './make-docx.ts'
import { makeJson } from './make-json.ts'
import { makePdf } from './make-pdf.ts'

export type ReportFormat = 'pdf' | 'docx' | 'json'

/** The report as bytes: content and rose come from operations, so that permission and tenant are checked as everywhere. */
export async function makeReport(scope: Scope, format: ReportFormat): Promise<Uint8Array> {
  const content = await prepareReport(scope, {})
  if (format === 'json') return Buffer.from(makeJson(content))
  const { rows, validation } = await measureLevels(scope, {})
  const petals = rows.map(row => ({
    id: row.id,
    axis: row.axis,
    title: row.row.shortTitle[scope.language],
    href: '',
    level: row.level,
    target: row.position.target,
    state: row.state,
  }))
  const rose = roseSvg({ language: scope.language, petals, draft: !validation })
  return format === 'pdf' ? makePdf(content, rose) : makeDocx(content, rose)
}
