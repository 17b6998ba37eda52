import { page } from '#kernel/page.ts'
import { readDecisionFile } from '../read-decision-file.ts'
import { decisionFilePath } from './paths.ts'

/** The document of a decision: always downloaded, never shown inside the product. */
export const decisionFilePage = page({
  path: decisionFilePath(':id'),
  needs: 'plan.read',
  async get(visit) {
    const file = await readDecisionFile(visit.scope, { id: visit.params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})
