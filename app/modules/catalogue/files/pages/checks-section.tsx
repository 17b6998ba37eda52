import { one, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { Problems } from '#ui/problems.tsx'
import { sayError, sayGap } from '../../schemas/say-error.ts'
import type { KeptCheck } from '../load-files.ts'
import type { FileFound } from '../read-file-profile.ts'
import { schemasPath } from './paths.ts'
import { tableWords } from './table-words.ts'

const shownErrors = 50
const shownKinds = 8
/** So few are read one by one. */
const fewErrors = 12

interface SectionProps {
  visit: Visit
  found: FileFound
  here: string
  /** Null for whoever may not ask for a check. */
  schemas: readonly { id: string; title: string; version: string }[] | null
}

/** How the file follows each schema tried, and the way to try another. */
export function ChecksSection({ visit, found, here, schemas }: SectionProps) {
  const say = tableWords[visit.language].checks
  const { checks, distribution } = found
  const readable = distribution.file_id !== null || distribution.download_url !== null
  return (
    <section aria-labelledby="controles">
      <h2 id="controles">{say.title}</h2>
      {checks.length === 0 && <p>{say.none}</p>}
      {checks.map(check => (
        <Check key={check.schema_name} visit={visit} check={check} here={here} />
      ))}
      {schemas && schemas.length === 0 && (
        <p>
          <a href={visit.href(schemasPath)}>{say.noSchemas}</a>
        </p>
      )}
      {schemas && schemas.length > 0 && !readable && <p class="note">{say.needsFile}</p>}
      {schemas && schemas.length > 0 && readable && (
        <Form action={here} hidden={{ do: 'check' }}>
          <Field
            language={visit.language}
            kind="select"
            name="schema"
            label={say.choose}
            value={one(visit.typed.schema) ?? ''}
            options={schemas.map(({ id, title, version }) => ({ value: id, label: `${title} ${version}` }))}
            required
            {...(visit.problem('schema') ? { error: visit.problem('schema') } : {})}
          />
          <Buttons language={visit.language} label={say.run} />
        </Form>
      )}
    </section>
  )
}

function Check({ visit, check, here }: { visit: Visit; check: KeptCheck; here: string }) {
  const { language } = visit
  const say = tableWords[language].checks
  const { schema_title, schema_version, valid, rows, errors, warnings } = check
  const problems = check.first_errors.slice(0, shownErrors).map(error => ({
    line: error.line,
    column: error.column,
    message: sayError(error, language),
    severity: error.severity,
  }))
  return (
    <article>
      <h3>{valid ? say.valid(schema_title, schema_version) : say.invalid(schema_title, schema_version)}</h3>
      <p>{say.counts(rows, errors, warnings, formatDate(check.checked_on, language))}</p>
      {errors + warnings > fewErrors && (
        <>
          <h4>{say.often}</h4>
          <ul>
            {check.counts.slice(0, shownKinds).map(kind => (
              <li
                key={`${kind.code} ${kind.column}`}
              >{`${formatNumber(kind.count, language, 0)} × ${oftenOf(visit, check, kind)}`}</li>
            ))}
          </ul>
        </>
      )}
      {check.not_checked.length > 0 && (
        <>
          <h4>{say.gaps}</h4>
          <ul>
            {check.not_checked.map(gap => (
              <li key={sayGap(gap, language)}>{sayGap(gap, language)}</li>
            ))}
          </ul>
        </>
      )}
      {problems.length > 0 && (
        <details open={problems.length <= fewErrors}>
          <summary>{say.errors(Math.min(shownErrors, check.first_errors.length))}</summary>
          <Problems language={language} problems={problems} total={errors + warnings} />
          <p>
            <a href={`${here}/erreurs?schema=${encodeURIComponent(check.schema_name)}`}>{say.download}</a>
          </p>
        </details>
      )}
    </article>
  )
}

function oftenOf({ language }: Visit, check: KeptCheck, { code, column }: KeptCheck['counts'][number]): string {
  const example = check.first_errors.find(error => error.code === code && error.column === column)
  const sentence = sayError(example ?? { code }, language)
  return `${column ?? tableWords[language].checks.table}${language === 'fr' ? '\u202f: ' : ': '}${sentence}`
}
