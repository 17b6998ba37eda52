import { page } from '#kernel/page.ts'
import { readImportFile } from '../read-import-file.ts'
import { importFilePath } from './import-paths.ts'

/** The file that was added: always downloaded, never shown inside the product. */
export const importFilePage = page({
  path: importFilePath(':id'),
  needs: 'intake.add',
  async get(visit) {
    const { file, import: found } = await readImportFile(visit.scope, { id: visit.params.id ?? '' })
    return { download: file.content, type: file.type, name: found.file_name }
  },
})
