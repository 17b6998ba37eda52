import { NotFound } from '#kernel/errors.ts'
import { codedColumn, fieldColumn, register, type Column, type Narrowing } from '#kernel/register.ts'
import type { Scope } from '#kernel/scope.ts'
import { formatDate, type Text } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import type { Action } from '../action.ts'
import type { DateWarning } from '../dates-that-fit.ts'
import { waitsOf } from '../dependency.ts'
import { estimate } from '../efforts.ts'
import { listDecisions } from '../list-decisions.ts'
import { readPlan, type PlanRead } from '../read-plan.ts'
import { criteria } from '../referential.ts'
import { planTexts } from '../texts.ts'
import { paths } from './paths.ts'
import { filterNames, narrow } from './plan-filters.ts'
import { warningWords } from './warning-words.ts'
import { workbookWords } from './workbook-words.ts'

type Decision = Awaited<ReturnType<typeof listDecisions>>[number]

/** An action with everything that hangs on it. */
export interface ListedAction extends Action {
  directorate: string | null
  waits: string[]
  blocks: string[]
  decisions: Pick<Decision, 'decided_on' | 'decided_by' | 'decision' | 'reference'>[]
  warnings: readonly DateWarning[]
}

const { fr, en } = workbookWords
const label = (key: keyof typeof fr.action): Text => ({ fr: fr.action[key], en: en.action[key] })
const states = { fr: planTexts.fr.states, en: planTexts.en.states }
const efforts = { fr: planTexts.fr.efforts, en: planTexts.en.efforts }

/** Everything an action holds, in the order in which people read it. */
export const actionColumns: readonly Column<ListedAction>[] = [
  fieldColumn('title', label('title')),
  codedColumn('state', label('state'), states),
  fieldColumn('owner', label('owner')),
  fieldColumn('directorate', label('directorate')),
  fieldColumn('starts_on', label('starts_on')),
  fieldColumn('due_on', label('due_on')),
  fieldColumn('legal_due', label('legal_due'), true),
  fieldColumn('done_on', label('done_on'), true),
  codedColumn('effort', label('effort'), efforts, true),
  fieldColumn('person_days', label('person_days'), true),
  { key: 'days', label: label('days'), value: action => estimate(action) },
  fieldColumn('euros', label('euros')),
  fieldColumn('prerequisites', label('prerequisites')),
  fieldColumn('why', label('why'), true),
  {
    key: 'criterion',
    label: label('criterion'),
    optional: true,
    value: ({ criterion }, language) => criteria.find(({ id }) => id === criterion)?.text[language] ?? criterion,
  },
  { key: 'waits', label: label('waits'), optional: true, value: ({ waits }) => waits.join('\n') || null },
  { key: 'blocks', label: label('blocks'), optional: true, value: ({ blocks }) => blocks.join('\n') || null },
  {
    key: 'decisions',
    label: label('decisions'),
    optional: true,
    value({ decisions }, language) {
      const t = workbookWords[language]
      const said = decisions.map(({ decided_on, decided_by, decision, reference }) =>
        t.decided(formatDate(decided_on, language), decided_by, decision, reference ?? t.noReference),
      )
      return said.join('\n') || null
    },
  },
  {
    key: 'to_check',
    label: label('to_check'),
    optional: true,
    value: ({ warnings }, language) => warnings.map(warning => warningWords(warning, language)).join('\n') || null,
  },
  { key: 'placed', label: label('placed'), optional: true, value: ({ pinned_rank }) => pinned_rank !== null },
  fieldColumn('decision', label('decision'), true),
  fieldColumn('created_on', label('created_on'), true),
]

/** The actions of the plan, to be taken away, noted and given files. */
export const actionRegister = register<ListedAction>({
  id: 'plan.action',
  name: { fr: 'Actions du plan', en: 'Actions of the plan' },
  path: paths.actionList,
  reads: 'plan.read',
  narrowing: filterNames,
  columns: actionColumns,
  async rows(scope, narrowing, page) {
    const plan = await readPlan(scope, {})
    const asked = narrow(plan.actions, addressOf(narrowing), plan.today)
    return (await listedActions(scope, plan))
      .filter(row => asked.some(({ id }) => id === row.id))
      .slice(...pageOf(page))
  },
  async nameOf(scope, id) {
    const found = (await readPlan(scope, {})).actions.find(action => action.id === id)
    if (!found) throw new NotFound('kernel.not-found')
    return found.title
  },
})

/** In the order of the plan, with directorates, dependencies and decisions by name. */
export async function listedActions(scope: Scope, plan: PlanRead): Promise<ListedAction[]> {
  const { actions, dependencies, warnings } = plan
  const directorates = new Map((await listDirectorates(scope, {})).map(({ id, name }) => [id, name]))
  const decisions = Map.groupBy(await listDecisions(scope, {}), ({ action_id }) => action_id)
  const waits = waitsOf(actions, dependencies)
  return actions.map(action => ({
    ...action,
    directorate: directorates.get(action.directorate_id ?? '') ?? null,
    waits: (waits.get(action.id) ?? []).map(({ title }) => title),
    blocks: actions.filter(({ id }) => waits.get(id)?.some(one => one.id === action.id)).map(({ title }) => title),
    decisions: decisions.get(action.id) ?? [],
    warnings: warnings[action.id] ?? [],
  }))
}

function pageOf(page: number): [number, number] {
  return [(page - 1) * 500, page * 500]
}

function addressOf(narrowing: Narrowing): URLSearchParams {
  return new URLSearchParams(Object.entries(narrowing).flatMap(([name, value]) => (value ? [[name, value]] : [])))
}
