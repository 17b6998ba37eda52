import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Invalid, type FieldProblem } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { factNames, isFactName, type FactName, type Facts } from '../engine/fact-table.ts'
import { factsSchema } from '../engine/facts.ts'
import { parseFacts } from '../engine/parse-facts.ts'
import { question } from '../engine/questions.ts'
import { db } from '../tables.ts'
import { requireReach } from '../reach.ts'
import { loadAnswers, settled } from './load-answers.ts'

const answers = factsSchema.omit({ id: true, as_of: true })

/**
 * Adds answers to those under way: null takes one back, `unsure` names facts to which somebody answered « je ne sais pas ».
 * What no longer matters leaves.
 */
export const saveAnswers = command({
  name: 'transparency.save-answers',
  summary: { fr: 'Enregistrer des réponses du questionnaire', en: 'Save answers of the questionnaire' },
  needs: 'transparency.qualify',
  input: z.object({
    id: fields.id,
    // Read by the engine, whose problems name the fact and what it takes.
    answers: z.record(z.string(), z.unknown()).meta(z.toJSONSchema(answers, { io: 'input' })),
    unsure: z
      .array(z.enum(factNames as [FactName, ...FactName[]]))
      .max(100)
      .default([]),
  }),
  http: 'POST /systems/:id/answers',
  async run(scope, { id, answers: sent, unsure }) {
    const before = await loadAnswers(scope, id)
    requireReach(scope, before.system)
    const said = added(before.said, sent, unsure)
    const unknown = [...before.unsure.filter(name => !(name in sent)), ...unsure]
    const now = settled({ said, record: before.record, unsure: unknown }, today(scope))
    const kept = Object.fromEntries(Object.entries(said).filter(([name]) => name in now.facts))
    const values = {
      facts: JSON.stringify(kept),
      unsure: now.unsure,
      saved_by: actorName(scope.actor),
      saved_at: scope.clock.now(),
    }
    await db(scope)
      .insertInto('transparency.draft')
      .values({ ...values, tenant_id: scope.tenantId, id: newId(), system_id: id })
      .onConflict(conflict => conflict.columns(['tenant_id', 'system_id']).doUpdateSet(values))
      .execute()
    return { open: now.open, unsure: now.unsure }
  },
})

function added(before: Facts, sent: Readonly<Record<string, unknown>>, unsure: readonly FactName[]): Facts {
  const strange = Object.keys(sent).filter(name => name === 'as_of' || !isFactName(name))
  const taken = new Set([...Object.keys(sent), ...unsure])
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => !taken.has(name)))
  const read = parseFacts({ ...kept, ...sent })
  const problems = { ...read.problems, ...refusing(strange) }
  if (read.problems || strange.length > 0) throw new Invalid(inWords(problems, sent))
  return read.facts
}

function refusing(names: readonly string[]): Record<string, FieldProblem> {
  return Object.fromEntries(names.map(name => [name, { key: 'transparency.unknown-fact' }]))
}

/** A contradiction stands beside what was just answered, and names the other question as people read it. */
function inWords(problems: Readonly<Record<string, FieldProblem>>, sent: Readonly<Record<string, unknown>>) {
  const placed = Object.entries(problems).map(([field, problem]): [string, FieldProblem] => {
    const other = problem.words?.field
    if (typeof other !== 'string' || !isFactName(field) || !isFactName(other)) return [field, problem]
    const [here, there] = field in sent ? [field, other] : [other, field]
    return [here, { ...problem, words: { ...problem.words, field: question(there) } }]
  })
  return Object.fromEntries(placed)
}
