import { sayActor } from '#kernel/sentences.ts'
import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { commentPoint } from '../comment-point.ts'
import type { RowResult } from '../level.ts'
import { levels } from '../referential.ts'
import { setPosition } from '../set-position.ts'
import { pointPath } from './paths.ts'
import { pointWords } from './point-words.ts'

type Props = { visit: Visit; row: RowResult }

/** The right of comment: read by all, written by those who may. */
export function Comment({ visit, row }: Props) {
  const { language, scope } = visit
  const t = pointWords[language].comment
  const { comment, comment_by, comment_on } = row.position
  const typed = one(visit.typed.do) === 'comment' ? (one(visit.typed.comment) ?? '') : null
  return (
    <section aria-labelledby="commentaire">
      <h2 id="commentaire">{t.title}</h2>
      {comment && (
        <blockquote>
          <p>{comment}</p>
          {comment_on && <p class="note">{t.by(sayActor(comment_by, language), formatDate(comment_on, language))}</p>}
        </blockquote>
      )}
      {can(scope, commentPoint) && (
        <Form action={visit.href(pointPath(row.id))} hidden={{ do: 'comment' }}>
          <Field
            language={language}
            kind="textarea"
            name="comment"
            label={t.label}
            help={t.help}
            value={typed ?? comment ?? ''}
            error={visit.problem('comment')}
            maxLength={2_000}
          />
          <Buttons language={language} label={t.submit} />
        </Form>
      )}
    </section>
  )
}

/** What the authority decides about a point: target, date, weight, or « sans objet » with its reason. */
export function PositionForm({ visit, row }: Props) {
  const { language, scope } = visit
  const t = pointWords[language].position
  const { position } = row
  if (!can(scope, setPosition)) return <Decided visit={visit} row={row} />
  const sent = one(visit.typed.do) === 'position' ? visit.typed : null
  const shown = (name: string, kept: string | null) => (sent ? one(sent[name]) : (kept ?? undefined))
  const choices = levels
    .slice(1)
    .map(({ level, name }) => ({ value: String(level), label: `${level} · ${name[language]}` }))
  return (
    <section aria-labelledby="cible">
      <h2 id="cible">{t.title}</h2>
      {row.notApplicableBecause === 'syndicat-without-inhabitants' && <p>{t.byDefault}</p>}
      <Form action={visit.href(pointPath(row.id))} hidden={{ do: 'position' }}>
        <Field
          language={language}
          kind="select"
          name="target"
          label={t.target}
          help={t.targetHelp}
          placeholder={t.noTarget}
          options={choices}
          value={shown('target', position.target === null ? null : String(position.target))}
          error={visit.problem('target')}
        />
        <Field
          language={language}
          kind="date"
          name="target_date"
          label={t.date}
          value={shown('target_date', position.target_date)}
          error={visit.problem('target_date')}
        />
        <Field
          language={language}
          kind="radio"
          name="weight"
          label={t.weight}
          help={t.weightHelp}
          options={([1, 2, 3] as const).map(weight => ({ value: String(weight), label: t.weights[weight] }))}
          value={shown('weight', String(position.weight))}
          error={visit.problem('weight')}
        />
        <Field
          language={language}
          kind="checkbox"
          name="not_applicable"
          label={t.notApplicable}
          checked={sent ? sent.not_applicable !== undefined : position.not_applicable}
          error={visit.problem('not_applicable')}
        />
        <Field
          language={language}
          kind="text"
          name="not_applicable_reason"
          label={t.reason}
          help={t.reasonHelp}
          value={shown('not_applicable_reason', position.not_applicable_reason)}
          error={visit.problem('not_applicable_reason')}
          maxLength={500}
        />
        <Buttons language={language} label={t.submit} />
      </Form>
    </section>
  )
}

function Decided({ visit, row: { position } }: Props) {
  const { language } = visit
  const t = pointWords[language].position
  const name = position.target === null ? t.noTarget : `${position.target} · ${levels[position.target]?.name[language]}`
  const date = position.target_date ? `, ${formatDate(position.target_date, language)}` : ''
  return (
    <section aria-labelledby="cible">
      <h2 id="cible">{t.title}</h2>
      <p>{t.shown(`${name}${date}`, position.weight)}</p>
    </section>
  )
}
