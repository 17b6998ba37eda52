import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { Problems } from '#ui/problems.tsx'
import type { FoundImport } from '../read-import.ts'
import { DocumentForms } from './document-forms.tsx'
import { Duplicates } from './duplicates.tsx'
import { labelOf, shownValue } from './labels.ts'
import { Columns } from './columns.tsx'
import { intakeWords } from './words.ts'

/** What would be imported, what is wrong, what must be chosen; nothing is written yet. */
export function PreviewView({ visit, found }: { visit: Visit; found: FoundImport }) {
  const { import: staged, count, doubtful } = found
  const t = intakeWords[visit.language].preview
  const preview = staged.preview
  const path = visit.href(`/ajouter/${staged.id}`)
  const number = (value: number) => formatNumber(value, visit.language)
  const ready = count - doubtful.filter(row => row.choice === 'skip').length
  const problems = (preview?.problems ?? []).map(problem => ({
    line: problem.line ?? null,
    column: problem.column ?? null,
    message: problem.message[visit.language],
    severity: problem.severity,
  }))
  return (
    <>
      <p class="lead">{t.recognisedAs(labelOf(visit.scope, staged.recogniser) ?? '')}</p>
      {preview?.form ? (
        <DocumentForms visit={visit} found={found} form={preview.form} />
      ) : (
        <>
          <p>{t.counts(number(ready), number(doubtful.length), number(preview?.errorCount ?? 0))}</p>
          {preview?.headerLine && (
            <p class="note">{t.header(preview.headerLine, staged.file_kind === 'csv' ? '' : (preview.sheet ?? ''))}</p>
          )}
          <Form action={path} hidden={{ do: 'apply' }}>
            <Buttons language={visit.language} label={t.importAll(number(ready))} cancelHref={visit.href('/ajouter')} />
          </Form>
        </>
      )}
      {doubtful.length > 0 && <Duplicates visit={visit} found={found} path={path} />}
      {problems.length > 0 && (
        <details open={problems.length <= 12}>
          <summary>{t.problemsTitle}</summary>
          <Problems language={visit.language} problems={problems} total={preview?.problemCount ?? problems.length} />
        </details>
      )}
      {!preview?.form && <Sample visit={visit} found={found} />}
      {staged.mapping && preview?.fields && (
        <Columns visit={visit} path={path} mapping={staged.mapping} fields={preview.fields} />
      )}
      <Form action={path} hidden={{ do: 'cancel' }}>
        <button class="button button-small">{t.giveUp}</button>
      </Form>
    </>
  )
}

function Sample({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = intakeWords[visit.language].preview
  const fields = (found.import.preview?.fields ?? []).filter(field =>
    found.rows.some(row => shownValue(row.values[field.name]) !== ''),
  )
  if (fields.length === 0 || found.rows.length === 0) return null
  return (
    <section>
      <h2 id="apercu">{t.sampleTitle}</h2>
      <div class="table-box" tabIndex={0} role="region" aria-labelledby="apercu">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t.line}</th>
              {fields.map(field => (
                <th key={field.name} scope="col">
                  {field.label[visit.language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {found.rows.map(row => (
              <tr key={row.line}>
                <th scope="row" data-label={t.line}>
                  {row.line}
                </th>
                {fields.map(field => (
                  <td key={field.name} data-label={field.label[visit.language]}>
                    {shownValue(row.values[field.name]) || '–'}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  )
}
