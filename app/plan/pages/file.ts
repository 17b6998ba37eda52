import { page } from '#kernel/page.ts'
import { readProof } from '../read-proof.ts'
import { filePath } from './paths.ts'

/** The proof of a dated fact: always downloaded, never shown inside the product. */
export const filePage = page({
  path: filePath(':id'),
  needs: 'plan.read',
  async get(visit) {
    const file = await readProof(visit.scope, { id: visit.params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})
