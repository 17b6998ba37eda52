import type { Visit } from '#kernel/page.ts'
import { formatDate, type Language } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { Action } from '../action.ts'
import type { Milestone } from '../milestones.ts'
import type { PlanRead } from '../read-plan.ts'
import { planTexts } from '../texts.ts'
import { warningWords } from './warning-words.ts'
import { ganttWords } from './gantt-words.ts'
import { actionPath } from './paths.ts'
import { isOverdue } from '../action.ts'
import { pageWords } from './words.ts'

type Props = {
  visit: Visit
  actions: readonly Action[]
  waits: ReadonlyMap<string, readonly Action[]>
  warnings: PlanRead['warnings']
  today: string
}

/** What the drawing shows, for those who read or hear it: dates, state, what is waited for, what does not fit. */
export function GanttTable({ visit, actions, waits, warnings, today }: Props) {
  const { language } = visit
  const t = ganttWords[language].table
  if (actions.length === 0) return null
  const day = (date: string | null, otherwise: string) => (date ? formatDate(date, language) : otherwise)
  const rows = actions
    .toSorted((a, b) => String(a.starts_on ?? a.due_on).localeCompare(String(b.starts_on ?? b.due_on)))
    .map(action => ({
      id: action.id,
      name: action.title,
      cells: {
        action: <a href={visit.href(actionPath(action.id))}>{action.title}</a>,
        starts: day(action.starts_on, t.noStart),
        due: isOverdue(action, today) ? (
          <span class="overdue">{pageWords[language].overdue(day(action.due_on, ''))}</span>
        ) : (
          day(action.due_on, pageWords[language].home.noDue)
        ),
        state: planTexts[language].states[action.state],
        owner: action.owner ?? pageWords[language].toName,
        waits: (waits.get(action.id) ?? []).map(({ title }) => title).join(', ') || undefined,
        check: warnings[action.id]?.map(warning => warningWords(warning, language)).join(' '),
      },
    }))
  return (
    <section aria-labelledby="en-tableau">
      <h2 id="en-tableau">{t.title}</h2>
      <RegisterTable
        language={language}
        caption={t.title}
        columns={(['action', 'starts', 'due', 'state', 'owner', 'waits', 'check'] as const).map(key => ({
          key,
          label: t.columns[key],
        }))}
        rows={rows}
        pick={null}
      />
    </section>
  )
}

export function MilestoneTable({ language, milestones }: { language: Language; milestones: readonly Milestone[] }) {
  const t = ganttWords[language].milestones
  return (
    <RegisterTable
      language={language}
      caption={t.title}
      columns={[
        { key: 'what', label: t.columns.what },
        { key: 'on', label: t.columns.on },
      ]}
      rows={milestones.map(milestone => ({
        id: `${milestone.kind} ${milestone.on}`,
        name: milestoneName(milestone, language),
        cells: { what: milestoneName(milestone, language), on: formatDate(milestone.on, language) },
      }))}
      pick={null}
    />
  )
}

/** « Vote du budget 2027 » */
export function milestoneName({ kind, budget }: Milestone, language: Language): string {
  const t = ganttWords[language].milestones
  return budget ? t.of(t.kinds[kind], budget) : t.kinds[kind]
}
