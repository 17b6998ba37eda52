import { page, type Visit } from '#kernel/page.ts'
import { can } from '#kernel/operation.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { updateAuthority } from '#organisation/update-authority.ts'
import type { Action } from '../action.ts'
import { waitsOf } from '../dependency.ts'
import { milestonesBetween, type Milestone } from '../milestones.ts'
import { readPlan, type PlanRead } from '../read-plan.ts'
import { saveAction } from '../save-action.ts'
import { GanttDrawing } from './gantt-drawing.tsx'
import { spanOf } from './gantt-geometry.ts'
import { GanttLegend } from './gantt-legend.tsx'
import { GanttTable, MilestoneTable } from './gantt-table.tsx'
import { ganttWords } from './gantt-words.ts'
import { actionPath, paths } from './paths.ts'
import { narrow } from './plan-filters.ts'
import { PlanViews } from './plan-views.tsx'

/** The plan over time: a drawing, the same as tables, what is still to be dated, and the way into one's own calendar. */
export const ganttPage = page({
  path: paths.calendar,
  needs: 'plan.read',
  async get(visit) {
    const { scope, language, query } = visit
    const t = ganttWords[language]
    const plan = await readPlan(scope, {})
    const actions = narrow(plan.actions, query, plan.today).filter(({ state }) => state !== 'dropped')
    const dated = actions.filter(({ starts_on, due_on }) => starts_on ?? due_on)
    const waits = waitsOf(plan.actions, plan.dependencies)
    const span = spanOf(dated, plan.today)
    const milestones = milestonesBetween(plan.calendar, plan.validations, span.from, span.until)
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <PlanViews
          visit={visit}
          current="calendar"
          actions={plan.actions}
          shown={actions.length}
          directorates={await listDirectorates(scope, {})}
        />
        <figure class="gantt">
          <figcaption>{t.chart}</figcaption>
          {dated.length === 0 && <p>{t.none}</p>}
          <div class="chart-box" role="region" aria-label={t.chart} tabIndex={0}>
            <GanttDrawing
              visit={visit}
              actions={dated}
              waits={waits}
              milestones={milestones}
              span={span}
              today={plan.today}
            />
          </div>
          <p class="note gantt-scroll">{t.scroll}</p>
          <GanttLegend language={language} />
        </figure>
        <Undated visit={visit} actions={actions.filter(action => !dated.includes(action) && action.state !== 'done')} />
        <Moments visit={visit} plan={plan} milestones={[...milestones, ...endOfMandate(plan, span.until)]} />
        <GanttTable visit={visit} actions={dated} waits={waits} warnings={plan.warnings} today={plan.today} />
        <section aria-labelledby="agenda">
          <h2 id="agenda">{t.agenda.title}</h2>
          <p>{t.agenda.text}</p>
          <p class="row">
            <a class="button" href={visit.href(paths.calendarFile)} download>
              {t.agenda.file}
            </a>
            <a href={visit.href(paths.calendarLinks)}>{t.agenda.subscribe}</a>
          </p>
        </section>
      </>
    )
    return { title: t.title, body }
  },
})

/** Told even when it is far beyond the drawing: actions are held to it. */
function endOfMandate({ calendar }: PlanRead, after: string): Milestone[] {
  const on = calendar.mandate_end
  return on && on > after ? [{ kind: 'mandate-end', on }] : []
}

function Undated({ visit, actions }: { visit: Visit; actions: readonly Action[] }) {
  const t = ganttWords[visit.language].undated
  if (actions.length === 0) return null
  return (
    <section aria-labelledby="sans-date">
      <h2 id="sans-date">{t.title}</h2>
      <p>{t.why}</p>
      <ul class="plain">
        {actions.map(({ id, title }) => (
          <li key={id} class="row">
            <span>{title}</span>
            <a href={`${visit.href(actionPath(id))}${can(visit.scope, saveAction) ? '#champ-due_on' : ''}`}>
              {t.date}
              <span class="visually-hidden">{t.which(title)}</span>
            </a>
          </li>
        ))}
      </ul>
    </section>
  )
}

type MomentsProps = { visit: Visit; plan: PlanRead; milestones: readonly Milestone[] }

function Moments({ visit, plan: { calendar }, milestones }: MomentsProps) {
  const t = ganttWords[visit.language].milestones
  const stated = calendar.budget_debate ?? calendar.budget_vote ?? calendar.mandate_end
  return (
    <section aria-labelledby="moments">
      <h2 id="moments">{t.title}</h2>
      {milestones.length > 0 && <MilestoneTable language={visit.language} milestones={milestones} />}
      {!stated && <p>{t.none}</p>}
      {calendar.mandate_end && <p class="note">{t.electionsUnknown}</p>}
      {can(visit.scope, updateAuthority) && (
        <p>
          <a href={visit.href(paths.organisation)}>{t.state}</a>
        </p>
      )}
    </section>
  )
}
