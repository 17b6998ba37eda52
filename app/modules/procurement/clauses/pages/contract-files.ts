import { page } from '#kernel/page.ts'
import { readAnalysisFile } from '../read-analysis-file.ts'
import { contractClausesPattern } from './paths.ts'

/** The document that was analysed, as it was sent. */
export const analysisFilePage = page({
  path: `${contractClausesPattern}/documents/:analysis`,
  needs: 'procurement.read',
  async get({ scope, params }) {
    const { content, type, name } = await readAnalysisFile(scope, { id: params.analysis ?? '' })
    return { download: content, type, name }
  },
})
