import type { Scope } from '#kernel/scope.ts'
import { prepareReport } from '#plan/prepare-report.ts'
import { prerequisites } from '#plan/referential.ts'
import { roseSvg } from '#ui/rose.tsx'
import { makeDocx } from './make-docx.ts'
import { makeJson } from './make-json.ts'
import { makePdf } from './make-pdf.ts'

export type ReportFormat = 'pdf' | 'docx' | 'json'

/** The report as bytes; the rose is drawn from the very content, so that picture and words can never disagree. */
export async function makeReport(scope: Scope, format: ReportFormat): Promise<Uint8Array> {
  const content = await prepareReport(scope, {})
  if (format === 'json') return Buffer.from(makeJson(content))
  const rows = new Map(content.axes.flatMap(axis => axis.rows).map(row => [row.id, row]))
  const petals = prerequisites.map(({ id, axis, shortTitle }) => {
    const { level = null, target = null, state = 'no-data' } = rows.get(id) ?? {}
    return { id, axis, title: shortTitle[scope.language], href: '', level, target, state }
  })
  const rose = roseSvg({ language: scope.language, petals, draft: !content.validation })
  return format === 'pdf' ? makePdf(content, rose) : makeDocx(content, rose)
}
