import type { Status } from './codes.ts'
import type { Facts } from './fact-table.ts'
import { lawDate } from './law-dates.ts'
import { once, type Verdict } from './logic.ts'
import { branchesOf, rules, type Due, type Rule } from './rules.ts'
import type { RuleView } from './view.ts'

/** Another date that the law, or a fact not known yet, would give. Null = no date. */
export interface DueReading {
  due: string | null
  rule: string
  text: string
}

export interface DueResult {
  due: string | null
  status: Status
  readings: DueReading[]
  missing: Verdict['missing']
}

/** When a duty is due, and what that makes of it on the day of the evaluation. Among several dates, the earliest is shown. */
export function dueOf(due: Due, view: RuleView, asOf: string): DueResult {
  if (due === 'now') return { due: asOf, status: 'EN_VIGUEUR', readings: [], missing: [] }
  if (due === 'before_use') return { due: null, status: 'AVANT_USAGE', readings: [], missing: [] }
  const [first, ...later] = datesOf(due, view).toSorted((a, b) => (a.due < b.due ? -1 : 1))
  if (!first) return { due: null, status: 'A_QUALIFIER', readings: [], missing: [] }
  const stages = once([first, ...later].map(one => (one.due <= asOf ? 'EN_VIGUEUR' : 'A_VENIR')))
  return {
    due: first.due,
    status: stages.length === 1 ? (stages[0] ?? 'A_QUALIFIER') : 'A_QUALIFIER',
    readings: [...later, ...('choice' in due && due.choice === 'due' ? otherReadings(view) : [])],
    missing: 'choice' in due ? view.answers(due.choice).missing : [],
  }
}

type Dated = DueReading & { due: string }

function datesOf(due: Exclude<Due, string>, view: RuleView): Dated[] {
  if ('date' in due) return [{ due: lawDate(due.date).date, rule: '', text: lawDate(due.date).text }]
  const { possible } = view.answers(due.choice)
  const branches = branchesOf(due.choice).filter(
    rule => possible.includes(rule.value ?? '') && view.verdict(rule).truth !== false,
  )
  const dates = branches.map(({ id, text, value = '' }) => ({
    due: due.choice === 'due' ? inUse(lawDate(value).date, view.facts) : lawDate(value).date,
    rule: id,
    text,
  }))
  return [...new Map(dates.map(one => [one.due, one])).values()]
}

/** Never before the system is used (A11). */
function inUse(date: string, { in_service_date: since = '' }: Facts): string {
  return since > date ? since : date
}

const others = rules.filter(rule => rule.dueReading)

/** Article 111(2) on private bodies and on systems that changed: shown beside the prudent date, which stays. */
function otherReadings(view: RuleView): DueReading[] {
  const dateOf = (rule: Rule) => (rule.dueReading === 'no_date' ? null : (view.facts.design_change_date ?? null))
  return others
    .filter(rule => view.verdict(rule).truth === true)
    .map(rule => ({ due: dateOf(rule), rule: rule.id, text: rule.text }))
}

/** Articles 49, 71, 73, 86 stand in parts that already apply, but bite only on « high-risk » systems: both readings are told. */
export function strictReading(): DueReading {
  const { date, article } = lawDate('general')
  return {
    due: date,
    rule: 'A11',
    text: `Lecture stricte\u202f: ${date}, date d’application de cette partie (${article}).`,
  }
}
