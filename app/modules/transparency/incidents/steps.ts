import { dueAt } from './clock.ts'
import { incidentLaw, type StepRule } from './step-data.ts'

/** What decides of the steps; null = not yet known, which is never « no ». */
export interface IncidentFacts {
  known_at: Date
  high_risk: boolean | null
  own_provider: boolean | null
  provider_silent: boolean | null
  personal_data: boolean | null
  serious: string | null
  breach_risk: string | null
}
type Fact = Exclude<keyof IncidentFacts, 'known_at'>

/** What was done about a step. */
export interface Notified {
  code: string
  done_at: Date | null
  done_by: string | null
  reference: string | null
  file_id: string | null
  not_needed: string | null
}

export interface Step
  extends Pick<StepRule, 'code' | 'regime' | 'article' | 'mark' | 'label' | 'to' | 'help' | 'contents'> {
  /** `if`: a duty if what is not yet known turns out so; `former`: done, and no longer asked. */
  force: StepRule['force'] | 'if' | 'former'
  /** What must be known to say whether it is due. */
  unknown: readonly Fact[]
  /** Null = at once. */
  due_at: Date | null
  state: 'open' | 'done' | 'not-needed'
  /** Its last instant has passed, for what still binds. */
  overdue: boolean
  /** Closing the incident waits for it. */
  binds: boolean
  notified: Notified | null
}

/** Every step that the law knows for these facts, in the order of the law, with what was done about each. */
export function stepsOf(facts: IncidentFacts, notified: readonly Notified[], now: Date, timeZone: string): Step[] {
  return incidentLaw.steps.flatMap(rule => {
    const done = notified.find(one => one.code === rule.code) ?? null
    const asked = verdict(rule, facts)
    if (asked === 'no' && !done) return []
    const unknown = asked === 'no' ? [] : asked
    const force = asked === 'no' ? 'former' : unknown.length > 0 && rule.force === 'duty' ? 'if' : rule.force
    const due_at = dueAt(rule.clock, facts.known_at, timeZone)
    const state = done?.done_at ? 'done' : done ? 'not-needed' : 'open'
    const binds = force === 'duty' || force === 'if'
    const { code, regime, article, mark, label, to, help, contents } = rule
    return {
      code,
      regime,
      article,
      mark,
      label,
      to,
      help,
      contents,
      force,
      unknown,
      due_at,
      state,
      binds,
      overdue: state === 'open' && force === 'duty' && due_at !== null && now > due_at,
      notified: done,
    }
  })
}

/** 'no', or the facts that are missing to say yes; none missing = yes. An exception that nobody knows to hold does not hold. */
function verdict({ when, unless = {} }: Pick<StepRule, 'when' | 'unless'>, facts: IncidentFacts): 'no' | Fact[] {
  const unknown: Fact[] = []
  for (const [fact, accepted] of entriesOf(when)) {
    const value = facts[fact]
    if (value === null) unknown.push(fact)
    else if (!accepted.includes(value)) return 'no'
  }
  const excepted = entriesOf(unless).some(([fact, accepted]) => facts[fact] !== null && accepted.includes(facts[fact]))
  return excepted ? 'no' : unknown
}

function entriesOf(condition: StepRule['when']): [Fact, readonly unknown[]][] {
  return (Object.keys(condition) as Fact[]).flatMap(fact => {
    const accepted = condition[fact]
    return accepted ? [[fact, accepted] as [Fact, readonly unknown[]]] : []
  })
}

/** Tier that a named function retained → whether the duties of high-risk systems hold; null = nobody can say yet. */
export function highRisk(tier: string | null): boolean | null {
  if (tier === null || tier === 'A_QUALIFIER' || tier === 'INTERDIT') return null
  return tier === 'HAUT_RISQUE_ANNEXE_I' || tier === 'HAUT_RISQUE_ANNEXE_III'
}
