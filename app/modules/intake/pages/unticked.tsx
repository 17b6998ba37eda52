import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { FoundImport } from '../read-import.ts'
import { shownValue } from './labels.ts'
import { intakeWords } from './words.ts'

/** A page is for reading: beyond this many, the others stay unticked. */
export const asideShown = 100

/** Rows that are proposed unticked, each with its reason: a person may tick them all the same. */
export function Unticked({ visit, found, path }: { visit: Visit; found: FoundImport; path: string }) {
  const t = intakeWords[visit.language].preview
  const rows = found.aside.slice(0, asideShown)
  const reasons = Map.groupBy(found.import.preview?.problems ?? [], ({ line }) => line)
  const reasonOf = (line: number) => reasons.get(line)?.[0]?.message[visit.language]
  return (
    <section aria-labelledby="non-cochees">
      <h2 id="non-cochees">{t.asideRows}</h2>
      <p>{t.asideRowsHelp}</p>
      <details open={rows.length <= 10}>
        <summary>{t.perLine}</summary>
        {found.asideCount > rows.length && (
          <p class="note">{t.firstDoubts(formatNumber(rows.length, visit.language))}</p>
        )}
        <Form action={path} hidden={{ do: 'untick' }}>
          <Field
            language={visit.language}
            kind="checkboxes"
            name="tick"
            label={t.tickRows}
            values={rows.filter(({ choice }) => choice !== 'skip').map(({ line }) => String(line))}
            options={rows.map(({ line, values }) => ({
              value: String(line),
              label: `${t.line} ${line} : ${shownValue(values.name)}`,
              ...(reasonOf(line) ? { help: reasonOf(line) } : {}),
            }))}
          />
          <Buttons language={visit.language} label={t.keepChoices} />
        </Form>
      </details>
    </section>
  )
}
