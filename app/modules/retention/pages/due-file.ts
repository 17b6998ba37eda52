import { mediaTypes, page } from '#kernel/page.ts'
import type { Value } from '#kernel/register.ts'
import { writeCsv } from '#records/write-list.ts'
import { listDue } from '../list-due.ts'
import { dueFilePath } from '../paths.ts'
import { words } from './words.ts'

/** Everything that is due under one rule, for a spreadsheet. */
export const dueFilePage = page({
  path: dueFilePath(':rule'),
  needs: 'retention.read',
  async get({ scope, params, language }) {
    const say = words[language].rule.columns
    const rule = params.rule ?? ''
    const rows: Value[][] = []
    for (let number = 1; ; number++) {
      const { records } = await listDue(scope, { rule, page: number })
      if (records.length === 0) break
      rows.push(...records.map(({ id, name, since, due }) => [id, name, since, due]))
    }
    const download = writeCsv({ headers: ['id', say.name, say.since, say.due], rows })
    return { download, type: mediaTypes.csv, name: `conservation-${rule}-${scope.tenant.slug}.csv` }
  },
})
