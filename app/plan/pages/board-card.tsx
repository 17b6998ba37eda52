import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { actionStates, isOverdue, type Action } from '../action.ts'
import { changeState } from '../change-state.ts'
import { blockersOf } from '../dependency.ts'
import { actionPath, paths } from './paths.ts'
import { searchOf } from './plan-filters.ts'
import { PointLinks } from './point-links.tsx'
import { viewWords } from './view-words.ts'
import { pageWords } from './words.ts'

type Props = { visit: Visit; action: Action; waits: ReadonlyMap<string, readonly Action[]>; today: string }

/** One action: who, for when, what it waits for, the points it serves, and where it may go. */
export function BoardCard({ visit, action, waits, today }: Props) {
  const { language } = visit
  const t = viewWords[language].boardPage
  const blockers = blockersOf(action, waits)
  return (
    <li class="board-card" id={`action-${action.id}`}>
      <h3>
        <a href={visit.href(actionPath(action.id))}>{action.title}</a>
      </h3>
      <p>
        {t.owner(action.owner ?? pageWords[language].toName)}
        <br />
        <When visit={visit} action={action} today={today} />
      </p>
      {blockers.length > 0 && <p class="blocked">{t.waits(blockers.map(({ title }) => title).join(', '))}</p>}
      <p class="note">
        <PointLinks visit={visit} ids={action.prerequisites} />
      </p>
      {can(visit.scope, changeState) && <Move visit={visit} action={action} />}
    </li>
  )
}

function When({ visit: { language }, action, today }: Pick<Props, 'visit' | 'action' | 'today'>) {
  const t = viewWords[language].boardPage
  const { done_on, due_on, state } = action
  if (state === 'done' && done_on) return <>{t.doneOn(formatDate(done_on, language))}</>
  if (!due_on) return <span class="note">{pageWords[language].home.noDue}</span>
  const date = formatDate(due_on, language)
  return isOverdue(action, today) ? (
    <span class="overdue">{pageWords[language].overdue(date)}</span>
  ) : (
    <>{t.due(date)}</>
  )
}

function Move({ visit, action }: Pick<Props, 'visit' | 'action'>) {
  const { language } = visit
  const t = viewWords[language].boardPage
  const id = `etat-${action.id}`
  return (
    <form method="post" action={visit.href(paths.board + searchOf(visit.query))} class="board-move">
      <input type="hidden" name="id" value={action.id} />
      <label class="visually-hidden" for={id}>
        {t.moveTo(action.title)}
      </label>
      <select id={id} name="state">
        {actionStates.map(state => (
          <option key={state} value={state} selected={state === action.state}>
            {t.columns[state]}
          </option>
        ))}
      </select>
      <button type="submit" class="button-small">
        {t.move}
        <span class="visually-hidden">{t.which(action.title)}</span>
      </button>
    </form>
  )
}
