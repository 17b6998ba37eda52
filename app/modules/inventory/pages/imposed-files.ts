import { page, type Page } from '#kernel/page.ts'
import { readImposedFile } from '../read-imposed-file.ts'
import { imposedPath } from './paths.ts'

/** The vendor's letter, as received. */
export const imposedNoticePage = filePage('annonce', 'notice')
/** The proof that the decision was applied. */
export const imposedProofPage = filePage('preuve', 'proof')

function filePage(name: string, which: 'notice' | 'proof'): Page {
  return page({
    path: `${imposedPath}/:id/${name}`,
    needs: 'inventory.read',
    async get({ scope, params }) {
      const file = await readImposedFile(scope, { id: params.id ?? '', which })
      return { download: file.content, type: file.type, name: file.name }
    },
  })
}
