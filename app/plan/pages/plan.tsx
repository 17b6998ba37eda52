import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { waitsOf } from '../dependency.ts'
import { moveAction } from '../move-action.ts'
import { readPlan } from '../read-plan.ts'
import { saveAction } from '../save-action.ts'
import { actionWords } from './action-words.ts'
import { decideProposal } from './decide-proposal.ts'
import { moveCard } from './move-card.ts'
import { paths } from './paths.ts'
import { LiveActions, OverActions } from './plan-actions.tsx'
import { CapacityUse } from './plan-capacity.tsx'
import { ComparisonLink, PlanFiles } from './plan-files.tsx'
import { narrow, searchOf } from './plan-filters.ts'
import { Proposed, Reserve } from './plan-proposals.tsx'
import { PlanViews } from './plan-views.tsx'
import { withUndo } from './undo.ts'

/** The plan people can carry: accepted actions in order, what they cost, what is proposed, what waits. */
export const planPage = page({
  path: paths.actions,
  needs: 'plan.read',
  menu: { section: 'plan', label: { fr: 'Actions', en: 'Actions' }, order: 10 },
  async get(visit) {
    const { scope, language, query } = visit
    const plan = await readPlan(scope, {})
    const { rows, today, proposals, reserve } = plan
    const t = actionWords[language]
    const actions = narrow(plan.actions, query, today)
    const narrowed = searchOf(query) !== ''
    const inState = (...states: string[]) => actions.filter(action => states.includes(action.state))
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <div class="buttons">
          {can(scope, saveAction) && (
            <a class="button" href={visit.href(paths.newAction)}>
              {t.write}
            </a>
          )}
          <a href={visit.href(paths.report)}>{t.report}</a>
          <ComparisonLink visit={visit} />
        </div>
        <PlanViews
          visit={visit}
          current="list"
          actions={plan.actions}
          shown={actions.length}
          directorates={await listDirectorates(scope, {})}
        />
        {!narrowed && <CapacityUse visit={visit} plan={plan} />}
        <LiveActions
          visit={visit}
          actions={inState('planned', 'started')}
          rows={rows}
          today={today}
          waits={waitsOf(plan.actions, plan.dependencies)}
          warnings={plan.warnings}
        />
        {!narrowed && <Proposed visit={visit} proposals={proposals} />}
        <Reserve visit={visit} actions={inState('reserve')} proposals={narrowed ? [] : reserve} />
        <OverActions visit={visit} title={t.over.done} actions={inState('done')} />
        <OverActions visit={visit} title={t.over.dropped} actions={inState('dropped')} />
        <PlanFiles visit={visit} />
      </>
    )
    return { title: t.title, body }
  },
  async post(visit) {
    const here = paths.actions + searchOf(visit.query)
    const verb = one(visit.typed.do)
    if (verb === 'move') return move(visit, here)
    if (verb === 'state') return moveCard(visit, here)
    return decideProposal(visit, here)
  },
})

const moves = ['up', 'down', 'top', 'free'] as const

async function move(visit: Visit, here: string): Promise<PageResult> {
  const to = moves.find(way => way === one(visit.typed.to))
  if (!to) throw new NotFound('kernel.not-found')
  const id = one(visit.typed.id) ?? ''
  await moveAction(visit.scope, { id, to })
  return withUndo(visit, id, here, actionWords[visit.language].move.moved)
}
