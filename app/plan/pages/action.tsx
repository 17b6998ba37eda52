import { NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { many, one, page, type Page, type PageResult, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { History } from '#ui/history.tsx'
import { actionStates, isCarried, type Action } from '../action.ts'
import { fittingDue } from '../dates-that-fit.ts'
import { waitsOf } from '../dependency.ts'
import { readHistory } from '../read-history.ts'
import { readPlan, type PlanRead } from '../read-plan.ts'
import { readTalk } from '../read-talk.ts'
import { actionTemplates, criteria } from '../referential.ts'
import { saveAction } from '../save-action.ts'
import { planTexts } from '../texts.ts'
import { Comments } from './action-comments.tsx'
import { Decisions } from './action-decisions.tsx'
import { Dependencies } from './action-dependencies.tsx'
import { ActionForm } from './action-form.tsx'
import { actionRegister } from './action-register.ts'
import { sideWords } from './action-side-words.ts'
import { actionWords } from './action-words.ts'
import { DateWarnings } from './date-warnings.tsx'
import { historyLines } from './history-lines.ts'
import { actionPath, paths } from './paths.ts'
import { PointLinks } from './point-links.tsx'
import { postAroundAction } from './post-action.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { withUndo } from './undo.ts'
import { pageWords } from './words.ts'

/** An action written by hand. */
export const newActionPage: Page = page({
  path: paths.newAction,
  needs: 'plan.steer',
  async get(visit) {
    const { language } = visit
    const t = actionWords[language].form
    const directorates = await listDirectorates(visit.scope, {})
    const body = (
      <>
        <h1>{t.new}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <ActionForm visit={visit} action={null} directorates={directorates} here={paths.newAction} />
      </>
    )
    return { title: t.new, body }
  },
  post: save,
})

/** One action: why, how to begin, and everything the authority decides about it. */
export const actionPage: Page = page({
  path: actionPath(':id'),
  needs: 'plan.read',
  async get(visit) {
    const { scope, language } = visit
    const t = actionWords[language].form
    const plan = await readPlan(scope, {})
    const action = plan.actions.find(({ id }) => id === visit.params.id)
    if (!action) throw new NotFound('kernel.not-found')
    const directorates = await listDirectorates(scope, {})
    const { comments, decisions } = await readTalk(scope, { id: action.id })
    const history = await readHistory(scope, { record: 'action', id: action.id })
    const body = (
      <>
        <p>
          <a href={visit.href(paths.actions)}>{t.back}</a>
        </p>
        <p class="record-kind">{t.kind}</p>
        <h1>{action.title}</h1>
        <p class="lead">{summaryWords(action, visit)}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Reasons visit={visit} action={action} />
        <ToCheck visit={visit} warnings={plan.warnings[action.id]} />
        <Dependencies visit={visit} action={action} plan={plan} />
        <Decisions visit={visit} action={action} decisions={decisions} />
        <Comments visit={visit} action={action} comments={comments} />
        {await marginOf(visit, actionRegister.id, action.id)}
        {can(scope, saveAction) && (
          <ActionForm
            visit={visit}
            action={action}
            directorates={directorates}
            here={actionPath(action.id)}
            fits={fitFor(action, plan)}
          />
        )}
        <h2>{pageWords[language].history}</h2>
        <History language={language} timeZone={scope.tenant.timeZone} entries={historyLines(visit, history)} />
      </>
    )
    return { title: action.title, body }
  },
  post: async visit => (await postAroundAction(visit)) ?? save(visit),
})

/** Said beside the due date while there is none, or while the one written does not fit. */
function fitFor(action: Action, { warnings, dependencies, actions, calendar, today }: PlanRead): string | null {
  if (!isCarried(action) || (action.due_on && !warnings[action.id])) return null
  const waited = waitsOf(actions, dependencies).get(action.id) ?? []
  const after =
    waited
      .flatMap(({ due_on }) => due_on ?? [])
      .toSorted()
      .at(-1) ?? null
  return fittingDue({ effort: action.effort, euros: action.euros, after }, calendar, today)
}

function ToCheck({
  visit: { language },
  warnings,
}: {
  visit: Visit
  warnings: PlanRead['warnings'][string] | undefined
}) {
  if (!warnings) return null
  return (
    <div class="notice">
      <strong>{sideWords[language].fit}</strong>
      <DateWarnings language={language} warnings={warnings} />
    </div>
  )
}

function summaryWords({ state, owner, due_on }: Action, { language }: Visit): string {
  const due = due_on ? formatDate(due_on, language) : pageWords[language].home.noDue
  return `${planTexts[language].states[state]}, ${owner ?? pageWords[language].toName}, ${due}`
}

function Reasons({ visit, action }: { visit: Visit; action: Action }) {
  const { language } = visit
  const t = actionWords[language].form
  const template = action.template ? actionTemplates.get(action.template) : undefined
  const criterion = criteria.find(({ id }) => id === action.criterion)
  return (
    <>
      {action.why && <p>{action.why}</p>}
      {criterion && <p class="note">{`${t.criterion} · ${criterion.text[language]}`}</p>}
      <p>
        <PointLinks visit={visit} ids={action.prerequisites} />
      </p>
      {template && (
        <>
          <h2>{t.steps}</h2>
          <ol>
            {template.firstSteps.map(step => (
              <li key={step.fr}>{step[language]}</li>
            ))}
          </ol>
          <p>
            <a href={visit.href(template.screen)}>{t.screen}</a>
          </p>
        </>
      )}
    </>
  )
}

async function save(visit: Visit): Promise<PageResult> {
  const { typed, params, scope } = visit
  const text = (name: string) => one(typed[name]) ?? null
  const state = actionStates.find(known => known === text('state'))
  const effort = (['S', 'M', 'L'] as const).find(known => known === text('effort'))
  const id = await saveAction(scope, {
    ...(params.id ? { id: params.id } : {}),
    title: text('title') ?? '',
    why: text('why') ?? '',
    prerequisites: many(typed.prerequisites),
    ...(state ? { state } : {}),
    owner: text('owner'),
    directorate_id: text('directorate_id'),
    starts_on: text('starts_on'),
    due_on: text('due_on'),
    legal_due: typed.legal_due !== undefined,
    ...(effort ? { effort } : {}),
    person_days: text('person_days'),
    euros: text('euros'),
  })
  const flash = actionWords[visit.language].form.saved
  return params.id ? withUndo(visit, id, paths.actions, flash) : { redirect: paths.actions, flash }
}
