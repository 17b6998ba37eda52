import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { loadSystem } from '#modules/inventory/public.ts'
import type { FactName, Facts } from '../engine/fact-table.ts'
import { livingPositions } from '../living-positions.ts'
import { db } from '../tables.ts'
import { loadSettings } from '../publication/settings.ts'

/** The answers of the qualification that matter here. */
const told = [
  'individual_decision',
  'secret_L311_5',
  'sensitive_data',
  'decision_on_appeal',
  'self_learning_in_production',
] as const satisfies readonly FactName[]

/** What a system does to decisions about persons, what its page says of it, and which duties are met. */
export const readDecision = query({
  name: 'transparency.read-decision',
  summary: { fr: 'Lire ce qu’un système fait aux décisions', en: 'Read what a system does to decisions' },
  needs: 'transparency.read',
  input: z.object({ id: fields.id }),
  http: 'GET /systems/:id/decision',
  async run(scope, { id }) {
    const system = await loadSystem(scope, id)
    const position = await livingPositions(scope)
      .select(['r.facts', 'p.validated_on'])
      .where('p.system_id', '=', id)
      .executeTakeFirst()
    const facts = (position?.facts ?? {}) as Facts
    const sheet = await db(scope)
      .selectFrom('transparency.sheet')
      .select(['fields', 'notice_on', 'notice_where'])
      .where('system_id', '=', id)
      .executeTakeFirst()
    const publication = await db(scope)
      .selectFrom('transparency.publication')
      .select('code')
      .where('record_id', '=', id)
      .where('kind', '=', 'system')
      .where('state', '=', 'published')
      .executeTakeFirst()
    const duties = await db(scope)
      .selectFrom('transparency.duty')
      .select(['code', 'state', 'due_on', 'evidence_on', 'force'])
      .where('system_id', '=', id)
      .where('family', '=', 'crpa')
      .where('dropped_on', 'is', null)
      .execute()
    const { office, contact } = await loadSettings(scope)
    return {
      system: { id, name: system.name, purpose: system.purpose },
      /** Null = nobody validated a qualification. */
      qualified_on: position?.validated_on ?? null,
      facts: Object.fromEntries(told.map(name => [name, facts[name]])) as Pick<Facts, (typeof told)[number]>,
      words: (sheet?.fields ?? {}) as Readonly<Record<string, string | undefined>>,
      notice: sheet?.notice_on ? { on: sheet.notice_on, where: sheet.notice_where } : null,
      code: publication?.code ?? null,
      duties,
      office,
      contact,
    }
  },
})

export type Decision = Awaited<ReturnType<typeof readDecision>>
