import { mediaTypes, page, type Visit } from '#kernel/page.ts'
import type { Value } from '#kernel/register.ts'
import { formatDate } from '#kernel/texts.ts'
import { writeCsv } from '#records/write-list.ts'
import { writeWorkbook } from '#records/write-workbook.ts'
import { compareDates } from '../compare-dates.ts'
import { comparisonSheets } from './comparison-sheets.ts'
import { comparisonWords } from './comparison-words.ts'
import { paths } from './paths.ts'
import { workbookNotice } from './workbook-notice.ts'

/** The dates of the address; what is not a date is as if nothing had been asked. */
export function comparisonAsked({ query }: Pick<Visit, 'query'>): { from?: string; to?: string } {
  const civil = (name: string) => {
    const given = query.get(name) ?? ''
    const exists = /^(?:19|20|21)\d{2}-\d{2}-\d{2}$/.test(given) && !Number.isNaN(Date.parse(given))
    return exists && new Date(given).toISOString().startsWith(given) ? { [name]: given } : {}
  }
  return { ...civil('from'), ...civil('to') }
}

/** One table for spreadsheets and programs: what moved, part by part. */
export const comparisonCsvPage = page({
  path: paths.comparisonCsv,
  needs: 'plan.read',
  async get(visit) {
    const comparison = await compareDates(visit.scope, comparisonAsked(visit))
    const { from, to } = comparison
    const t = comparisonWords[visit.language]
    const say = (date: string) => formatDate(date, visit.language)
    const sheets = comparisonSheets(comparison, visit)
    const rows = sheets.flatMap(({ name, lines }) => lines.map((line): Value[] => [name, ...line]))
    const headers = [
      t.file.part,
      t.file.what,
      t.columns.then(say(from.date)),
      t.columns.now(say(to.date)),
      t.columns.change,
    ]
    return {
      download: writeCsv({ headers, rows }),
      type: mediaTypes.csv,
      name: fileName(visit, from.date, to.date, 'csv'),
    }
  },
})

/** The same in sheets, with every figure in a cell of its own. */
export const comparisonXlsxPage = page({
  path: paths.comparisonXlsx,
  needs: 'plan.read',
  async get(visit) {
    const comparison = await compareDates(visit.scope, comparisonAsked(visit))
    const { from, to } = comparison
    const t = comparisonWords[visit.language]
    const say = (date: string) => formatDate(date, visit.language)
    const title = `${t.title}, ${t.between(say(from.date), say(to.date))}`
    return {
      download: writeWorkbook({
        title,
        author: visit.scope.tenant.name,
        notice: workbookNotice(visit, title, to.date, to.validation),
        sheets: comparisonSheets(comparison, visit).map(({ name, columns, rows }) => ({ name, columns, rows })),
      }),
      type: mediaTypes.xlsx,
      name: fileName(visit, from.date, to.date, 'xlsx'),
    }
  },
})

function fileName({ scope, language }: Visit, from: string, to: string, extension: string): string {
  return `${comparisonWords[language].file.name}-${from}-${to}-${scope.tenant.slug}.${extension}`
}
