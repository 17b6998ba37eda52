import { impliedBy } from './contradictions.ts'
import { factNames, type FactName, type Facts } from './fact-table.ts'
import { dutiesOf, flagsOf, givenBy } from './findings.ts'
import { lawVersion } from './law-dates.ts'
import { isVerified } from './mark.ts'
import { openFacts } from './open-facts.ts'
import { question } from './questions.ts'
import { readTier } from './read-tier.ts'
import type { Result } from './result.ts'
import { dataVersion, rules, type Rule } from './rules.ts'
import { narrowed } from './tier.ts'
import type { RuleView } from './view.ts'
import { whyDpia } from './why-dpia.ts'

export const disclaimer = 'aide à la qualification, ne vaut pas avis juridique'

/** Facts in, law out: the same facts on the same day always give the same result. `today` serves when they name no day. */
export function classify(sent: Facts, { today }: { today: string }): Result {
  const asOf = sent.as_of ?? today
  const facts = impliedBy({ ...sent, as_of: asOf })
  const view = narrowed(facts)
  const tier = readTier(facts, view)
  const dpia = view.answers('dpia').possible
  const blockers = givenBy('blockers', view)
  return {
    tier: tier.tier,
    tier_why: tier.why,
    readings: tier.readings,
    annex_points: (facts.annex3 ?? []).filter(point => view.kept(point).truth !== false),
    dropped: rules.flatMap(rule =>
      rule.drops && view.verdict(rule).truth === true
        ? [{ point: rule.drops, rule: rule.id, why: rule.text, mark: rule.mark }]
        : [],
    ),
    duties: dutiesOf(view, asOf),
    crpa: givenBy('crpa', view).map(one => ({ ...one, force: forceOf(one.status) })),
    gdpr: {
      dpia: dpia.length === 1 ? (dpia[0] as Result['gdpr']['dpia']) : 'A_QUALIFIER',
      why: whyDpia(view),
      duties: givenBy('gdpr', view),
    },
    workplace: givenBy('workplace', view),
    gates: givenBy('gates', view),
    cross: givenBy('cross', view),
    blockers: blockers.filter(({ status }) => status !== 'A_QUALIFIER').map(({ code }) => code),
    review_flags: flagsOf(view, blockers),
    next_questions: openFacts(facts, view)
      .filter(({ next }) => next)
      .map(({ fact, settles }) => ({ fact, question: question(fact), settles })),
    implied_facts: only(facts, name => name !== 'as_of' && sent[name] === undefined),
    rule_trace: rules.map(rule => traceOf(rule, view)),
    law_version: lawVersion,
    data_version: dataVersion,
    evaluated_at: asOf,
    disclaimer,
  }
}

/** How much a duty binds, from its state. */
function forceOf(status: Result['crpa'][number]['status']): Result['crpa'][number]['force'] {
  if (status === 'VOLONTAIRE' || status === 'A_CONFIRMER' || status === 'A_QUALIFIER') return status
  return 'OBLIGATOIRE'
}

function traceOf(rule: Rule, view: RuleView): Result['rule_trace'][number] {
  const { truth, used, missing } = view.verdict(rule)
  const { id, article, source, text, mark } = rule
  return {
    rule: id,
    article,
    text,
    mark,
    verified: isVerified(mark),
    source,
    outcome: truth,
    facts: only(view.facts, name => used.includes(name)),
    unknown_facts: truth === 'unknown' ? [...missing] : [],
  }
}

function only(facts: Facts, keep: (name: FactName) => boolean): Result['implied_facts'] {
  return Object.fromEntries(
    factNames.flatMap(name => (facts[name] !== undefined && keep(name) ? [[name, facts[name]]] : [])),
  )
}
