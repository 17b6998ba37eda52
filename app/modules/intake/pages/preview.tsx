import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { Problems } from '#ui/problems.tsx'
import type { FoundImport } from '../read-import.ts'
import { GiveUp } from './after-import.tsx'
import { DocumentForms } from './document-forms.tsx'
import { Duplicates } from './duplicates.tsx'
import { Columns } from './columns.tsx'
import { labelOf, wordedValue } from './labels.ts'
import { NearNames } from './near-names.tsx'
import { roleName, whoMayImport } from './who-may-import.ts'
import { Unticked } from './unticked.tsx'
import { intakeWords } from './words.ts'

/** What would be imported, what is wrong, what must be chosen; nothing is written yet. */
export function PreviewView({ visit, found }: { visit: Visit; found: FoundImport }) {
  const { import: staged, count, skipped, doubtfulCount } = found
  const t = intakeWords[visit.language].preview
  const preview = staged.preview
  const path = visit.href(`/ajouter/${staged.id}`)
  const number = (value: number) => formatNumber(value, visit.language)
  const ready = count - skipped
  const may = { ...whoMayImport(visit.scope, preview?.needs ?? []), change: staged.mayChange }
  const problems = (preview?.problems ?? []).map(problem => ({
    line: problem.line ?? null,
    column: problem.column ?? null,
    message: problem.message[visit.language],
    severity: problem.severity,
  }))
  return (
    <>
      <p class="lead">{t.recognisedAs(labelOf(visit.scope, staged.recogniser) ?? '')}</p>
      {!may.oneself && (
        <div class="notice notice-info" role="status">
          <p>
            <strong>{t.mayNot}</strong>
          </p>
          <p>{t.whoMay(may.others.map(role => roleName(role, visit.language)).join(', '))}</p>
        </div>
      )}
      {staged.changes.by && <p class="note">{t.changedBy(staged.changes.by)}</p>}
      {preview?.form ? (
        <DocumentForms visit={visit} found={found} form={preview.form} locked={!may.oneself} />
      ) : (
        <>
          <p>{t.counts(ready, doubtfulCount, preview?.errorCount ?? 0)}</p>
          {preview?.headerLine && (
            <p class="note">{t.header(preview.headerLine, staged.file_kind === 'csv' ? '' : (preview.sheet ?? ''))}</p>
          )}
          {may.oneself && ready === 0 && <p class="notice notice-info">{t.nothingReady}</p>}
          {may.oneself && ready > 0 && (
            <Form action={path} hidden={{ do: 'apply', seen: String(staged.changes.count) }}>
              <Buttons
                language={visit.language}
                label={t.importAll(number(ready))}
                cancelHref={visit.href('/ajouter')}
              />
            </Form>
          )}
        </>
      )}
      {may.change && doubtfulCount > 0 && <Duplicates visit={visit} found={found} path={path} />}
      {may.change && !preview?.form && found.asideCount > 0 && <Unticked visit={visit} found={found} path={path} />}
      {may.change && preview?.near && preview.near.length > 0 && (
        <NearNames visit={visit} near={preview.near} path={path} />
      )}
      {problems.length > 0 && (
        <details open={problems.length <= 12}>
          <summary>{t.problemsTitle}</summary>
          <Problems language={visit.language} problems={problems} total={preview?.problemCount ?? problems.length} />
        </details>
      )}
      {!preview?.form && <Sample visit={visit} found={found} />}
      {may.change && staged.mapping && preview?.fields && (
        <Columns visit={visit} path={path} mapping={staged.mapping} fields={preview.fields} />
      )}
      {may.change ? <GiveUp visit={visit} path={path} /> : <p class="note">{t.notYours}</p>}
    </>
  )
}

function Sample({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = intakeWords[visit.language].preview
  const fields = (found.import.preview?.fields ?? []).filter(field =>
    found.rows.some(row => wordedValue(field, row.values[field.name], visit.language) !== ''),
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
                    {wordedValue(field, row.values[field.name], visit.language) || '–'}
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
