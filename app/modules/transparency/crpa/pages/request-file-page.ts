import { page } from '#kernel/page.ts'
import { readRequestFile } from '../read-request-file.ts'
import { publicRequestsPath } from './paths.ts'

/** Taken away, never shown in the browser, under no type that one would run. */
export const requestFilePage = page({
  path: `${publicRequestsPath}/pieces/:id`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { name, content } = await readRequestFile(visit.scope, { id: visit.params.id ?? '' })
    return { download: content, type: 'application/octet-stream', name }
  },
})
