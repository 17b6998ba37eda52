import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import type { Action, ActionState } from '../action.ts'
import { waitsOf } from '../dependency.ts'
import { estimate } from '../efforts.ts'
import { readPlan, type PlanRead } from '../read-plan.ts'
import { BoardCard } from './board-card.tsx'
import { moveCard } from './move-card.ts'
import { paths } from './paths.ts'
import { narrow, searchOf } from './plan-filters.ts'
import { PlanViews } from './plan-views.tsx'
import { viewWords } from './view-words.ts'

const columns = ['planned', 'started', 'done', 'reserve'] as const

/** The plan by state: each card moves by a list and a button, without script and by keyboard. */
export const boardPage = page({
  path: paths.board,
  needs: 'plan.read',
  async get(visit) {
    const { scope, language, query } = visit
    const t = viewWords[language].boardPage
    const plan = await readPlan(scope, {})
    const actions = narrow(plan.actions, query, plan.today)
    const waits = waitsOf(plan.actions, plan.dependencies)
    const cards = (state: ActionState) =>
      actions
        .filter(action => action.state === state)
        .map(action => <BoardCard key={action.id} visit={visit} action={action} waits={waits} today={plan.today} />)
    const dropped = cards('dropped')
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <PlanViews
          visit={visit}
          current="board"
          actions={plan.actions}
          shown={actions.length}
          directorates={await listDirectorates(scope, {})}
        />
        <Against visit={visit} capacity={plan.capacity} />
        <div class="board">
          {columns.map(state => (
            <section key={state} class="board-column" aria-labelledby={`colonne-${state}`}>
              <h2 id={`colonne-${state}`}>{t.columns[state]}</h2>
              <Head visit={visit} actions={actions.filter(action => action.state === state)} />
              <ul class="plain">{cards(state)}</ul>
            </section>
          ))}
        </div>
        {dropped.length > 0 && (
          <details class="board-dropped">
            <summary>{`${t.columns.dropped} (${formatNumber(dropped.length, language, 0)})`}</summary>
            <ul class="plain board">{dropped}</ul>
          </details>
        )}
      </>
    )
    return { title: t.title, body }
  },
  post: visit => moveCard(visit, paths.board + searchOf(visit.query)),
})

/** What the column holds, and what that asks for. */
function Head({ visit: { language }, actions }: { visit: Visit; actions: readonly Action[] }) {
  const t = viewWords[language].boardPage
  if (actions.length === 0) return <p class="note">{t.empty}</p>
  const say = (value: number) => formatNumber(value, language, 0)
  const euros = actions.reduce((sum, action) => sum + (action.euros ?? 0), 0)
  const parts = [
    t.count(say(actions.length), actions.length > 1),
    t.asks(say(actions.reduce((sum, action) => sum + estimate(action), 0))),
    ...(euros > 0 ? [t.costs(say(euros))] : []),
  ]
  return <p class="note">{parts.join(' · ')}</p>
}

/** What is to do and under way, against what the authority stated. */
function Against({ visit: { language }, capacity }: { visit: Visit; capacity: PlanRead['capacity'] }) {
  const t = viewWords[language].boardPage
  const { planned, available } = capacity
  const say = (value: number) => formatNumber(value, language, 0)
  const parts = [
    available.personDays === null
      ? t.asks(say(planned.personDays))
      : t.ofDays(say(planned.personDays), say(available.personDays)),
    ...(available.euros === null ? [] : [t.ofEuros(say(planned.euros), say(available.euros))]),
  ]
  return <p>{t.capacity(parts.join(', '))}</p>
}
