import type { GivenTo } from './codes.ts'
import { authority } from './authorities.ts'
import { dueOf, strictReading } from './due.ts'
import { once, type Verdict } from './logic.ts'
import { isVerified } from './mark.ts'
import type { Result } from './result.ts'
import { rules, type Rule } from './rules.ts'
import type { RuleView } from './view.ts'

type Duty = Result['duties'][number]

/** Every duty that holds, and every one that an unknown fact may bring: never silently absent. */
export function dutiesOf(view: RuleView, asOf: string): Duty[] {
  return merged(
    rules.flatMap(rule => {
      const verdict = view.verdict(rule)
      return rule.duty && verdict.truth !== false ? [dutyOf(rule, rule.duty, verdict, view, asOf)] : []
    }),
  )
}

function dutyOf(rule: Rule, duty: NonNullable<Rule['duty']>, verdict: Verdict, view: RuleView, asOf: string): Duty {
  const when = dueOf(duty.due, view, asOf)
  const strict = duty.strict ? strictReading() : null
  const notes = [strict?.text, duty.authority ? `Autorité\u202f: ${authority('market_surveillance')}.` : undefined]
  const note = notes.filter(line => line !== undefined).join(' ')
  return {
    code: duty.code,
    ...foundedOn(rule),
    actor: duty.actor,
    due: when.due,
    status: verdict.truth === 'unknown' ? 'A_QUALIFIER' : when.status,
    evidence: duty.evidence,
    ...(note ? { note } : {}),
    due_readings: strict ? [...when.readings, strict] : when.readings,
    decides: once([...verdict.missing, ...when.missing]),
  }
}

type Given<T extends GivenTo> = Omit<Result['workplace'][number], 'code'> & {
  code: Extract<Rule['gives'][number], { to: T }>['code']
}

/** What rules give to one part of the result. */
export function givenBy<T extends GivenTo>(to: T, view: RuleView): Given<T>[] {
  const found = rules.flatMap(rule => {
    const { truth, missing } = view.verdict(rule)
    const items = truth === false ? [] : rule.gives.filter(one => one.to === to)
    return items.map(({ code, status, text, article }) => ({
      ...foundedOn(rule),
      code: code as Given<T>['code'],
      ...(text ? { text } : {}),
      ...(article ? { article } : {}),
      status: truth === 'unknown' ? ('A_QUALIFIER' as const) : status,
      decides: [...missing],
    }))
  })
  return merged(found)
}

/** Doubts for a person to look at: those of the rules, and blockers that an unknown fact may bring. */
export function flagsOf(view: RuleView, blockers: readonly Given<'blockers'>[]): Result['review_flags'] {
  const raised = rules.flatMap(rule =>
    view.verdict(rule).truth === true
      ? rule.gives.flatMap(one =>
          one.to === 'flags' ? [{ code: one.code, rule: rule.id, text: one.text ?? rule.text }] : [],
        )
      : [],
  )
  const possible = blockers
    .filter(({ status }) => status === 'A_QUALIFIER')
    .map(({ code, rule, text }) => ({
      code: 'BLOCAGE_POSSIBLE' as const,
      rule,
      text: `Blocage possible (${code})\u202f: ${text}`,
    }))
  return [...raised, ...possible]
}

function foundedOn({ id, article, text, mark }: Rule) {
  return { rule: id, article, text, mark, verified: isVerified(mark) }
}

/** One line for each code: what is certain speaks before what may be. */
function merged<T extends { code: string; status: string; decides: Duty['decides'] }>(items: readonly T[]): T[] {
  return [...Map.groupBy(items, item => item.code).values()].flatMap(same => {
    const sure = same.find(({ status }) => status !== 'A_QUALIFIER')
    const [first] = same
    return sure ? [sure] : first ? [{ ...first, decides: once(same.flatMap(({ decides }) => decides)) }] : []
  })
}
