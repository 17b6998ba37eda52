import { mediaTypes, page } from '#kernel/page.ts'
import { findRun } from '../find-run.ts'
import { runDataPath, runSheetPath } from './paths.ts'
import { sheetOf } from './run-sheet.ts'

/** One qualification as a document of a few pages. */
export const runSheetPage = page({
  path: runSheetPath(':id', ':number'),
  needs: 'transparency.read',
  async get(visit) {
    const found = await findRun(visit)
    return { sheet: sheetOf(found, visit.scope.tenant.name), name: `qualification-${found.run.number}.pdf` }
  },
})

/** The same, whole, for a program: facts, result with its trace, positions. */
export const runDataPage = page({
  path: runDataPath(':id', ':number'),
  needs: 'transparency.read',
  async get(visit) {
    const { run, system, positions } = await findRun(visit)
    const download = JSON.stringify({ system, run, positions }, null, 2)
    return { download, type: mediaTypes.json, name: `qualification-${run.number}.json` }
  },
})
