import { NotFound } from '#kernel/errors.ts'
import { mediaTypes, page } from '#kernel/page.ts'
import { sayError } from '../../schemas/say-error.ts'
import { readFileProfile } from '../read-file-profile.ts'
import { readKeptFile } from '../read-kept-file.ts'
import { filePath } from './paths.ts'
import { tableWords } from './table-words.ts'

/** The kept file, as it was deposited. */
export const keptFilePage = page({
  path: `${filePath(':id', ':distribution')}/telecharger`,
  needs: 'catalogue.edit',
  async get({ scope, params }) {
    const { name, content } = await readKeptFile(scope, { distribution_id: params.distribution ?? '' })
    return { download: content, type: 'application/octet-stream', name }
  },
})

/** The errors of a check, one a line, for whoever corrects the file. */
export const fileErrorsPage = page({
  path: `${filePath(':id', ':distribution')}/erreurs`,
  needs: 'catalogue.read',
  async get({ scope, params, query, language }) {
    const { checks, distribution } = await readFileProfile(scope, { distribution_id: params.distribution ?? '' })
    const schema = query.get('schema')
    const check = schema === null ? checks[0] : checks.find(({ schema_name }) => schema_name === schema)
    if (!check) throw new NotFound('kernel.not-found')
    const say = tableWords[language].checks
    const lines = check.first_errors.map(error => [
      String(error.line ?? ''),
      error.column ?? '',
      say.severity[error.severity],
      sayError(error, language),
    ])
    const rows = [[say.file.line, say.file.column, say.file.severity, say.file.what], ...lines]
    const text = rows.map(cells => cells.map(quoted).join(';')).join('\r\n')
    return {
      download: `\ufeff${text}\r\n`,
      type: mediaTypes.csv,
      name: `erreurs-${(distribution.title ?? 'fichier').replace(/\.[a-z0-9]{1,8}$/i, '')}.csv`,
    }
  },
})

/** A cell that begins as a formula does is text all the same. */
function quoted(cell: string): string {
  const plain = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell
  return `"${plain.replaceAll('"', '""')}"`
}
