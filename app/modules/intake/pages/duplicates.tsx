import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { FoundImport } from '../read-import.ts'
import { shownValue } from './labels.ts'
import { intakeWords } from './words.ts'

/** Duplicates are proposed, never merged: a person chooses for each line, or once for all that bear the same name. */
export function Duplicates({ visit, found, path }: { visit: Visit; found: FoundImport; path: string }) {
  const t = intakeWords[visit.language].preview
  return (
    <section aria-labelledby="doublons">
      <h2 id="doublons">{t.doubtTitle}</h2>
      <p>{t.doubtHelp}</p>
      {found.exact && (
        <Form action={path} hidden={{ do: 'exact' }}>
          <Field
            language={visit.language}
            kind="select"
            name="all"
            label={t.forAll}
            value={found.exactChoice ?? ''}
            placeholder={t.mixed}
            options={[
              { value: 'skip', label: t.skip },
              { value: 'create', label: t.create },
              { value: 'update', label: t.update('…') },
            ]}
          />
          <Buttons language={visit.language} label={t.keepChoices} />
        </Form>
      )}
      <details open={found.doubtfulCount <= 10}>
        <summary>{t.perLine}</summary>
        {found.doubtfulCount > found.doubtful.length && (
          <p class="note">{t.firstDoubts(formatNumber(found.doubtful.length, visit.language))}</p>
        )}
        <Form action={path} hidden={{ do: 'choose' }}>
          {found.doubtful.map(row => (
            <Field
              key={row.line}
              language={visit.language}
              kind="select"
              name={`choice-${row.line}`}
              label={`${t.line} ${row.line} : ${shownValue(row.values.name)}`}
              help={row.twins.map(twin => `${twin.label} (${twin.reason[visit.language]})`).join(', ')}
              value={typeof row.choice === 'object' && row.choice ? row.choice.update : (row.choice ?? 'create')}
              options={[
                { value: 'create', label: t.create },
                { value: 'skip', label: t.skip },
                ...row.twins.map(twin => ({ value: twin.recordId, label: t.update(twin.label) })),
              ]}
            />
          ))}
          <Buttons language={visit.language} label={t.keepChoices} />
        </Form>
      </details>
    </section>
  )
}
