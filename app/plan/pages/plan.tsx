import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type PageResult, type Visit } from '#kernel/page.ts'
import { actionStates } from '../action.ts'
import { moveAction } from '../move-action.ts'
import { readPlan } from '../read-plan.ts'
import { saveAction } from '../save-action.ts'
import { planTexts } from '../texts.ts'
import { actionWords } from './action-words.ts'
import { decideProposal } from './decide-proposal.ts'
import { paths } from './paths.ts'
import { LiveActions, OverActions } from './plan-actions.tsx'
import { CapacityUse } from './plan-capacity.tsx'
import { Proposed, Reserve } from './plan-proposals.tsx'

/** The plan people can carry: accepted actions in order, what they cost, what is proposed, what waits. */
export const planPage = page({
  path: paths.actions,
  needs: 'plan.read',
  menu: { section: 'plan', label: { fr: 'Actions', en: 'Actions' }, order: 10 },
  async get(visit) {
    const { scope, language } = visit
    const { rows, today, actions, proposals, reserve, capacity } = await readPlan(scope, {})
    const t = actionWords[language]
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
        </div>
        <CapacityUse visit={visit} capacity={capacity} today={today} />
        <LiveActions visit={visit} actions={inState('planned', 'started')} rows={rows} today={today} />
        <Proposed visit={visit} proposals={proposals} />
        <Reserve visit={visit} actions={inState('reserve')} proposals={reserve} />
        <OverActions visit={visit} title={t.over.done} actions={inState('done')} />
        <OverActions visit={visit} title={t.over.dropped} actions={inState('dropped')} />
      </>
    )
    return { title: t.title, body }
  },
  async post(visit) {
    const verb = one(visit.typed.do)
    if (verb === 'move') return move(visit)
    if (verb === 'state') return changeState(visit)
    return decideProposal(visit, paths.actions)
  },
})

const moves = ['up', 'down', 'top', 'free'] as const

async function move(visit: Visit): Promise<PageResult> {
  const to = moves.find(way => way === one(visit.typed.to))
  if (!to) throw new NotFound('kernel.not-found')
  await moveAction(visit.scope, { id: one(visit.typed.id) ?? '', to })
  return { redirect: paths.actions, flash: actionWords[visit.language].move.moved }
}

async function changeState(visit: Visit): Promise<PageResult> {
  const { scope, typed, language } = visit
  const state = actionStates.find(known => known === one(typed.state))
  const { actions } = await readPlan(scope, {})
  const action = actions.find(({ id }) => id === one(typed.id))
  if (!state || !action) throw new NotFound('kernel.not-found')
  await saveAction(scope, { id: action.id, title: action.title, state })
  const flash = actionWords[language].move.changed(action.title, planTexts[language].states[state])
  return { redirect: paths.actions, flash }
}
