import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { FoundImport } from '../read-import.ts'
import { labelOf } from './labels.ts'
import { intakeWords } from './words.ts'

/** Imported: what came of it, what it changed, and the way back. */
export function AppliedView({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = intakeWords[visit.language].preview
  const { id, created_rows, updated_rows } = found.import
  const number = (value: number | null) => formatNumber(value ?? 0, visit.language)
  return (
    <>
      <p class="lead">{t.imported(number(created_rows), number(updated_rows))}</p>
      <p class="row">
        <a class="button button-main" href={visit.href('/')}>
          {t.levels}
        </a>
        <a class="button" href={visit.href('/ajouter')}>
          {t.another}
        </a>
      </p>
      <Form action={visit.href(`/ajouter/${id}`)} hidden={{ do: 'undo' }}>
        <p class="note">{t.undoHelp}</p>
        <button class="button">{t.undo}</button>
      </Form>
    </>
  )
}

export function UndoneView({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = intakeWords[visit.language].preview
  return (
    <>
      <p class="lead">{found.import.state === 'cancelled' ? t.cancelled : t.confirmUndo}</p>
      {found.import.undo_kept.length > 0 && (
        <section aria-labelledby="gardees">
          <h2 id="gardees">{t.keptTitle}</h2>
          <ul>
            {found.import.undo_kept.map(row => (
              <li key={row.rowId}>{row.label}</li>
            ))}
          </ul>
        </section>
      )}
      <p>
        <a href={visit.href('/ajouter')}>{t.another}</a>
      </p>
    </>
  )
}

/** Kept aside with the reason; a person may say what it is. */
export function AsideView({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = intakeWords[visit.language].preview
  const { id, set_aside_reason, file_id, file_kind } = found.import
  const path = visit.href(`/ajouter/${id}`)
  const kinds = visit.scope.registry.modules.flatMap(module => module.recognisers ?? [])
  const readable = file_id !== null && file_kind !== 'unknown' && file_kind !== 'image'
  return (
    <>
      <h2>{t.asideTitle}</h2>
      <p class="lead">{set_aside_reason?.[visit.language]}</p>
      {readable && (
        <Form action={path} hidden={{ do: 'say' }}>
          <Field
            language={visit.language}
            kind="select"
            name="as"
            label={t.saysWhat}
            options={kinds.map(({ id: value }) => ({ value, label: labelOf(visit.scope, value) ?? value }))}
          />
          <Buttons language={visit.language} label={t.say} />
        </Form>
      )}
      <Form action={path} hidden={{ do: 'cancel' }}>
        <button class="button button-small">{t.giveUp}</button>
      </Form>
    </>
  )
}
