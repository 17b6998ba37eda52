import { one, page, type Visit } from '#kernel/page.ts'
import { can } from '#kernel/operation.ts'
import { formatDate } from '#kernel/texts.ts'
import { listTableSchemas } from '../../schemas/list-table-schemas.ts'
import { askProfile } from '../ask-profile.ts'
import { listFiles, type ListedFile } from '../list-files.ts'
import { recordDeposit } from '../record-deposit.ts'
import { DepositForm } from './deposit-form.tsx'
import { filePath, filesPath, jobPath, schemasPath } from './paths.ts'
import { postDeposit } from './post-deposit.ts'
import { filesWords } from './words.ts'

/** The files of a dataset, and the way to add one. */
export const filesPage = page({
  path: filesPath(':id'),
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = filesWords[language]
    const { dataset, files } = await listFiles(scope, { dataset_id: visit.params.id ?? '' })
    const here = visit.href(filesPath(dataset.id))
    const edits = can(scope, recordDeposit)
    const body = (
      <>
        <p class="record-kind">
          <a href={visit.href(`/catalogue/${dataset.id}`)}>{say.files.back}</a>
        </p>
        <h1>{say.files.of(dataset.title)}</h1>
        <p class="lead">{say.files.lead}</p>
        {files.length === 0 ? (
          <p>{say.files.none}</p>
        ) : (
          <FileTable visit={visit} dataset={dataset.id} files={files} edits={edits} />
        )}
        {edits && (
          <section aria-labelledby="deposer">
            <h2 id="deposer">{say.files.add}</h2>
            <DepositForm visit={visit} action={here} schemas={(await listTableSchemas(scope, {})).schemas} />
          </section>
        )}
        <p>
          <a href={visit.href(schemasPath)}>{say.files.schemas}</a>
        </p>
      </>
    )
    return { title: say.files.of(dataset.title), body }
  },
  async post(visit) {
    const dataset_id = visit.params.id ?? ''
    const distribution_id = one(visit.typed.profile)
    if (!distribution_id) return postDeposit(visit, dataset_id)
    const { job } = await askProfile(visit.scope, { distribution_id })
    return { redirect: visit.href(jobPath(job)), flash: filesWords[visit.language].files.asked }
  },
})

interface TableProps {
  visit: Visit
  dataset: string
  files: readonly ListedFile[]
  edits: boolean
}

function FileTable({ visit, dataset, files, edits }: TableProps) {
  const say = filesWords[visit.language].files
  return (
    <table class="rows">
      <caption class="visually-hidden">{say.title}</caption>
      <thead>
        <tr>
          {[say.file, say.profile, say.personal, say.checks].map(label => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {files.map(file => (
          <tr key={file.id}>
            <th scope="row" data-label={say.file}>
              <a href={visit.href(filePath(dataset, file.id))}>{file.title ?? say.untitled}</a>
              {file.format && <span class="field-note">{file.format}</span>}
            </th>
            <td data-label={say.profile}>
              {file.profile
                ? say.profiled(
                    file.profile.rows,
                    file.profile.columns,
                    formatDate(file.profile.made_on, visit.language),
                  )
                : say.notProfiled}
              {!file.profile && edits && <AskProfile visit={visit} dataset={dataset} file={file} />}
            </td>
            <td data-label={say.personal}>{suggestionsOf(visit, file)}</td>
            <td data-label={say.checks}>
              {file.checks.length === 0
                ? '–'
                : file.checks
                    .map(({ schema_title, valid, errors }) =>
                      valid ? say.valid(schema_title) : say.invalid(schema_title, errors),
                    )
                    .join('\u202f; ')}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function suggestionsOf({ language }: Visit, { profile }: ListedFile): string {
  const say = filesWords[language].files
  if (!profile) return '–'
  if (profile.unanswered > 0) return say.unanswered(profile.unanswered)
  return profile.suggestions > 0 ? say.answered(profile.suggestions) : say.noSuggestion
}

function AskProfile({ visit, dataset, file }: { visit: Visit; dataset: string; file: ListedFile }) {
  const say = filesWords[visit.language].files
  if (!file.file_id && !file.download_url) return <span class="field-note">{say.nothing}</span>
  return (
    <form method="post" action={visit.href(filesPath(dataset))}>
      <button type="submit" class="button-small" name="profile" value={file.id}>
        {say.ask}
        <span class="visually-hidden">{` (${file.title ?? say.untitled})`}</span>
      </button>
    </form>
  )
}
