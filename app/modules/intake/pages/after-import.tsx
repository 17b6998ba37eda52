import type { Visit } from '#kernel/page.ts'
import { documentRecogniser } from '#plan/recognise.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { FoundImport } from '../read-import.ts'
import { recogniserOf, recognisersOf } from '../best-recogniser.ts'
import { importFilePath } from './import-paths.ts'
import { labelOf } from './labels.ts'
import { outcomeOf } from './outcome.ts'
import { intakeWords } from './words.ts'

/** Imported: what came of it, what it changed, and the way back. */
export function AppliedView({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = intakeWords[visit.language].preview
  const { id, recogniser, created_rows, updated_rows } = found.import
  const list = recogniser ? recogniserOf(visit.scope.registry, recogniser)?.list : undefined
  const outcome = outcomeOf(visit.scope, recogniser, created_rows ?? 0, updated_rows ?? 0)
  return (
    <>
      <p class="lead">{outcome[visit.language]}</p>
      <p class="row">
        {list && (
          <a class="button button-main" href={visit.href(list)}>
            {t.seeList}
          </a>
        )}
        <a class={list ? 'button' : 'button button-main'} href={visit.href('/')}>
          {t.levels}
        </a>
        <a class="button" href={visit.href('/ajouter')}>
          {t.another}
        </a>
      </p>
      {found.import.mayUndo ? (
        <Form action={visit.href(`/ajouter/${id}`)} hidden={{ do: 'undo' }}>
          <p class="note">{t.undoHelp}</p>
          <button class="button">{t.undo}</button>
        </Form>
      ) : (
        <p class="note">{t.mayNotUndo}</p>
      )}
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

/** Kept aside with the reason; a person may say what it is, or record what it proves. */
export function AsideView({ visit, found }: { visit: Visit; found: FoundImport }) {
  const t = intakeWords[visit.language].preview
  const { id, set_aside_reason, file_id, file_kind, mayChange } = found.import
  const path = visit.href(`/ajouter/${id}`)
  const kinds = recognisersOf(visit.scope.registry)
  const opened = file_id !== null && file_kind !== 'unknown'
  return (
    <>
      <h2>{t.asideTitle}</h2>
      <p class="lead">{set_aside_reason?.[visit.language]}</p>
      {file_id && (
        <p>
          {t.keptHere} {mayChange && <a href={visit.href(importFilePath(id))}>{t.openFile}</a>}
        </p>
      )}
      {mayChange && opened && file_kind === 'image' && <RecordFact visit={visit} path={path} />}
      {mayChange && opened && file_kind !== 'image' && (
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
      {mayChange ? <GiveUp visit={visit} path={path} /> : <p class="note">{t.notYours}</p>}
    </>
  )
}

/** A picture may prove something all the same: a person types what, and the picture is kept with it. */
function RecordFact({ visit, path }: { visit: Visit; path: string }) {
  const t = intakeWords[visit.language].preview
  return (
    <Form action={path} hidden={{ do: 'say', as: documentRecogniser.id }}>
      <p>
        {t.recordFactHelp} <a href={visit.href('/faits/nouveau')}>{t.newFact}</a>
      </p>
      <Buttons language={visit.language} label={t.recordFact} />
    </Form>
  )
}

export function GiveUp({ visit, path }: { visit: Visit; path: string }) {
  return (
    <Form action={path} hidden={{ do: 'cancel' }}>
      <div class="buttons">
        <button class="button button-small">{intakeWords[visit.language].preview.giveUp}</button>
      </div>
    </Form>
  )
}
