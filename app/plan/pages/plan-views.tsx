import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import type { Directorate } from '#organisation/directorate.ts'
import { axes } from '#ui/palette.ts'
import { RegisterTools } from '#ui/register-tools.tsx'
import { actionStates, type Action } from '../action.ts'
import { planTexts } from '../texts.ts'
import { paths } from './paths.ts'
import { chosenIn, dueFilters, nobody, searchOf } from './plan-filters.ts'
import { viewWords } from './view-words.ts'

const views = { list: paths.actions, board: paths.board, calendar: paths.calendar } as const

type Props = {
  visit: Visit
  current: keyof typeof views
  actions: readonly Action[]
  /** How many answer the filters. */
  shown: number
  directorates: readonly Directorate[]
}

/** One row of links between the views, and the filters that they share: both live in the address. */
export function PlanViews({ visit, current, actions, shown, directorates }: Props) {
  const { language, query } = visit
  const t = viewWords[language]
  const chosen = chosenIn(query)
  const narrowed = Object.keys(chosen).length > 0
  const say = (count: number) => formatNumber(count, language, 0)
  return (
    <>
      <nav class="plan-views" aria-label={t.views}>
        <ul class="register-views">
          {(['list', 'board', 'calendar'] as const).map(view => (
            <li key={view}>
              <a href={visit.href(views[view] + searchOf(query))} aria-current={view === current ? 'page' : undefined}>
                {t[view]}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {actions.length > 0 && (
        <details class="plan-filters" open={narrowed}>
          <summary>{narrowed ? t.filters.count(say(shown), say(actions.length)) : t.filters.open}</summary>
          <RegisterTools
            language={language}
            path={visit.href(views[current])}
            search={null}
            filters={filtersFor(visit, actions, directorates)}
            narrowed={narrowed}
          />
        </details>
      )}
      {narrowed && shown === 0 && <p>{t.filters.none}</p>}
    </>
  )
}

function filtersFor({ language, query }: Visit, actions: readonly Action[], directorates: readonly Directorate[]) {
  const t = viewWords[language].filters
  const chosen = chosenIn(query)
  const owners = [...new Set(actions.flatMap(({ owner }) => owner ?? []))].toSorted((a, b) =>
    a.localeCompare(b, language),
  )
  const filters = {
    direction: { label: t.directorate, options: directorates.map(({ id, name }) => ({ value: id, label: name })) },
    qui: {
      label: t.owner,
      options: [...owners.map(owner => ({ value: owner, label: owner })), { value: nobody, label: t.toName }],
    },
    axe: { label: t.axis, options: axes.map(id => ({ value: id, label: t.axisIs(id) })) },
    etat: {
      label: t.state,
      options: actionStates.map(state => ({ value: state, label: planTexts[language].states[state] })),
    },
    echeance: { label: t.due, options: dueFilters.map(due => ({ value: due, label: t.dues[due] })) },
  }
  return Object.entries(filters)
    .filter(([, { options }]) => options.length > 0)
    .map(([name, filter]) => ({ name, ...filter, value: chosen[name as keyof typeof filters] ?? '' }))
}
