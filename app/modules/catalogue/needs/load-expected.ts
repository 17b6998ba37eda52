import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { loadAuthority } from '#organisation/authority.ts'
import { db } from '../tables.ts'
import { dueFor } from './due.ts'
import { expectedState, resembles, rhythmOf, type CheckState } from './expected.ts'
import { findEvidence } from './find-evidence.ts'
import { loadHeld, toldOf, type Held } from './load-held.ts'
import { rules, type Rule } from './rules.ts'

/** What this authority is expected to publish, rule by rule: whether it is due, what was found, what a person said of it. */
export async function loadExpected(scope: Work) {
  const authority = await loadAuthority(scope)
  const evidence = await findEvidence(scope)
  const checks = await db(scope).selectFrom('catalogue.publication_check').selectAll().execute()
  const named = await loadHeld(
    scope,
    checks.flatMap(({ dataset_id }) => dataset_id ?? []),
  )
  return rules.map(rule => {
    const due = dueFor(rule.who, authority)
    const row = checks.find(one => one.rule === rule.id)
    const tell = (held: Held) => toldFor(scope, rule, held)
    const found = (evidence.get(rule.id) ?? []).map(({ dataset, by }) => ({
      id: dataset.id,
      title: dataset.title,
      by,
      told: tell(dataset),
    }))
    const dataset = named.find(({ id }) => id === row?.dataset_id)
    const check = row && {
      state: row.state as CheckState,
      note: row.note,
      dataset: dataset ? { id: dataset.id, title: dataset.title } : null,
      checked_by: row.checked_by,
      checked_on: row.checked_on,
      review_on: row.review_on,
      /** A check that is to be done again says nothing any more. */
      counts: row.review_on > today(scope),
    }
    const said = check?.counts ? { state: check.state, told: dataset ? tell(dataset) : null } : null
    return {
      id: rule.id,
      rule,
      ...due,
      found,
      check: check ?? null,
      state: expectedState({ due: due.due, check: said, found: found.map(({ told }) => told) }),
    }
  })
}

export type Expected = Awaited<ReturnType<typeof loadExpected>>[number]

/** The schema of the rule is the one that counts: valid against another one tells nothing. */
function toldFor(scope: Work, rule: Rule, held: Held) {
  const ruled = rule.evidence.schemas.length > 0
  const told = toldOf(scope, held, rhythmOf(rule), ruled)
  return ruled && resembles(rule, held) !== 'schema' ? { ...told, schemaValid: null } : told
}
