import type { Visit } from '#kernel/page.ts'
import { page } from '#kernel/page.ts'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import { previewSource, type Preview, type PreviewedRecord } from '../preview-source.ts'
import { readSource } from '../read-source.ts'
import { columnWords } from './column-words.ts'
import { harvestWords } from './harvest-words.ts'
import { sourcePath } from './paths.ts'

export const previewPage = page({
  path: `${sourcePath(':id')}/apercu`,
  needs: 'catalogue.harvest',
  async get(visit) {
    const { scope, language } = visit
    const { source } = await readSource(scope, { id: visit.params.id ?? '' })
    const { protocol, address, options, id: source_id } = source
    const preview = await previewSource(scope, { source_id, protocol, address, options })
    const say = harvestWords[language]
    const here = visit.href(sourcePath(source.id))
    const title = say.preview.title(source.name)
    const body = (
      <>
        <h1>{title}</h1>
        <p class="lead">{say.preview.lead}</p>
        <PreviewedSource visit={visit} preview={preview} />
        <div class="buttons">
          {!preview.problem && preview.received > 0 && (
            <form method="post" action={here}>
              <button type="submit" class="button-main" name="do" value="harvest">
                {say.actions.harvest}
              </button>
            </form>
          )}
          <a href={`${here}/modifier`}>{say.actions.edit}</a>
          <a href={here}>{say.rejections.back}</a>
        </div>
      </>
    )
    return { title, body }
  },
})

/** What a dry run found: what could not be read, how much was, and what each record would become. */
export function PreviewedSource({ visit: { scope, language }, preview }: { visit: Visit; preview: Preview }) {
  const say = harvestWords[language].preview
  const number = (n: number) => formatNumber(n, language, 0)
  return (
    <>
      {preview.problem && (
        <div class="notice notice-error" role="alert">
          <p>
            <strong>{say.problem}</strong>
          </p>
          <p>{preview.problem[language]}</p>
        </div>
      )}
      {preview.records.length === 0 && !preview.problem && <p>{say.none}</p>}
      {preview.records.length > 0 && (
        <>
          <p role="status">
            {preview.announced === null
              ? say.read(number(preview.records.length))
              : say.announced(number(preview.records.length), number(preview.announced))}
          </p>
          <RegisterTable
            language={language}
            caption={say.record}
            pick={null}
            columns={[
              { key: 'record', label: say.record },
              { key: 'outcome', label: say.outcome },
              { key: 'note', label: say.note },
            ]}
            rows={preview.records.map(record => ({
              id: String(record.position),
              name: record.title ?? record.remote_id ?? String(record.position),
              cells: {
                record: (
                  <>
                    {record.title ?? harvestWords[language].rejections.unnamed}
                    {record.remote_id && <span class="field-note">{record.remote_id}</span>}
                  </>
                ),
                outcome: say.outcomes[record.outcome],
                note: noteOf(record, language, key => scope.registry.sentence(key, language)),
              },
            }))}
          />
        </>
      )}
    </>
  )
}

function noteOf(record: PreviewedRecord, language: Language, sentence: (key: string) => string): string {
  const say = harvestWords[language].preview
  if (record.reason) return [sentence(`catalogue.${record.reason}`), record.detail].filter(Boolean).join(' ')
  const n = record.distributions
  const names = record.changes.map(column => columnWords[language][column].toLowerCase())
  return [
    record.outcome === 'update' && (names.length > 0 ? say.changes(names.join(', ')) : say.sameColumns),
    n > 0 ? say.distributions(formatNumber(n, language, 0), n < 2) : say.noDistribution,
    record.doubts.length > 0 && say.doubts(formatNumber(record.doubts.length, language, 0), record.doubts.length < 2),
  ]
    .filter(Boolean)
    .join(' ')
}
