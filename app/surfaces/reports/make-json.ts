import type { ReportContent } from '#plan/report-content.ts'

/** Raised when a field changes meaning or disappears; adding a field keeps it. */
export const reportSchema = 'gouvernail.plan-report/1'

/** The report for machines: the content as it is, the logo in base64. */
export function makeJson(content: ReportContent): string {
  const { logo } = content.authority
  const portable = logo && {
    type: logo.type,
    alternative: logo.alternative,
    base64: Buffer.from(logo.bytes).toString('base64'),
  }
  const published = { schema: reportSchema, ...content, authority: { ...content.authority, logo: portable } }
  return `${JSON.stringify(published, null, 2)}\n`
}
