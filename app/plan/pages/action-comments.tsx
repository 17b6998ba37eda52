import { sayActor } from '#kernel/sentences.ts'
import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatInstant } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import type { Action } from '../action.ts'
import type { ActionComment } from '../action-comment.ts'
import { commentAction } from '../comment-action.ts'
import { sideWords } from './action-side-words.ts'
import { actionPath } from './paths.ts'

type Props = { visit: Visit; action: Action; comments: readonly ActionComment[] }

/** The thread of an action, oldest first; each person changes their own words on the same day, and may take them back. */
export function Comments({ visit, action, comments }: Props) {
  const { language, scope, typed } = visit
  const t = sideWords[language].comments
  const sent = one(typed.do) === 'comment' && !one(typed.comment)
  return (
    <section aria-labelledby="commentaires">
      <h2 id="commentaires">{t.title}</h2>
      {comments.length === 0 && <p>{t.none}</p>}
      <ul class="talk plain">
        {comments.map(comment => (
          <li key={comment.id}>
            <Said visit={visit} comment={comment} />
            {comment.mine && can(scope, commentAction) && <Own visit={visit} action={action} comment={comment} />}
          </li>
        ))}
      </ul>
      {can(scope, commentAction) && (
        <Form action={visit.href(actionPath(action.id))} hidden={{ do: 'comment' }}>
          <Field
            language={language}
            kind="textarea"
            name="text"
            label={t.label}
            help={t.help}
            maxLength={2_000}
            value={sent ? one(typed.text) : undefined}
            error={sent ? visit.problem('text') : undefined}
          />
          <button type="submit">{t.submit}</button>
        </Form>
      )}
    </section>
  )
}

function Said({ visit: { language, scope }, comment }: { visit: Visit; comment: ActionComment }) {
  const t = sideWords[language].comments
  const when = (instant: Date) => formatInstant(instant, language, scope.tenant.timeZone)
  const edited = comment.edited_at && !comment.removed ? `, ${t.edited(when(comment.edited_at))}` : ''
  return (
    <>
      <p class="when">{`${sayActor(comment.author, language)}, ${when(comment.written_at)}${edited}`}</p>
      {comment.removed ? <p class="note">{t.removed}</p> : <p class="said">{comment.text}</p>}
    </>
  )
}

function Own({ visit, action, comment }: { visit: Visit; action: Action; comment: ActionComment }) {
  const { language, typed, scope } = visit
  const t = sideWords[language].comments
  const here = visit.href(actionPath(action.id))
  const sent = one(typed.do) === 'comment' && one(typed.comment) === comment.id
  const name = `text-${comment.id}`
  const which = t.of(formatInstant(comment.written_at, language, scope.tenant.timeZone))
  return (
    <div class="row">
      {comment.editable && (
        <details open={sent}>
          <summary>
            {t.change}
            <span class="visually-hidden">{which}</span>
          </summary>
          <Form action={here} hidden={{ do: 'comment', comment: comment.id }}>
            <Field
              language={language}
              kind="textarea"
              name={name}
              label={t.changeLabel}
              maxLength={2_000}
              value={sent ? one(typed[name]) : comment.text}
              error={visit.problem(name)}
            />
            <Buttons language={language} label={t.changeSubmit} />
          </Form>
        </details>
      )}
      <form method="post" action={here}>
        <input type="hidden" name="do" value="uncomment" />
        <input type="hidden" name="comment" value={comment.id} />
        <button type="submit" class="button-link">
          {t.remove}
          <span class="visually-hidden">{which}</span>
        </button>
      </form>
    </div>
  )
}
