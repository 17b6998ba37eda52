import { sql } from 'kysely'
import { z } from 'zod'
import type { Work } from '#kernel/scope.ts'
import { frenchSpaces } from '#kernel/texts.ts'
import { textFields } from '../processing/processing.ts'

type Row = Readonly<Record<string, string | null>>

/** Directorates and vendors by id. */
export async function namesOf(scope: Work): Promise<Map<string, string>> {
  const { rows } = await sql<{ id: string; name: string }>`
    select id, name from organisation.directorate union all select id, name from organisation.party
  `.execute(scope.db)
  return new Map(rows.map(({ id, name }) => [id, name]))
}

const sheetFields = z.record(z.string(), z.string()).catch({})

/** What the sheet of each system says, by key of data/fields.json. */
export async function sheetsOf(scope: Work): Promise<Map<string, Row>> {
  const { rows } = await sql<{ system_id: string; fields: unknown }>`
    select system_id, fields from transparency.sheet
  `.execute(scope.db)
  return new Map(rows.map(({ system_id, fields }) => [system_id, sheetFields.parse(fields)]))
}

/** Records of processing tied to each system: one alone gives its words, several give each under its reference. */
export async function processingsOf(scope: Work): Promise<Map<string, Row>> {
  const { rows } = await sql<Row & { system_id: string; reference: string }>`
    select l.system_id, p.* from transparency.processing_link l
    join transparency.processing p on p.id = l.processing_id
    where l.system_id is not null and p.archived_at is null order by p.reference, p.id
  `.execute(scope.db)
  return new Map(
    [...Map.groupBy(rows, row => row.system_id)].map(([system, linked]) => [
      system,
      Object.fromEntries(textFields.map(field => [field, joined(linked, field)])),
    ]),
  )
}

function joined(linked: readonly (Row & { reference: string })[], field: string): string | null {
  const said = linked.flatMap(row => (row[field] ? [{ reference: row.reference, text: row[field] }] : []))
  const texts = [...new Set(said.map(({ text }) => text))]
  if (texts.length < 2) return texts[0] ?? null
  return said.map(({ reference, text }) => frenchSpaces(`${reference} : ${text}`)).join('\n')
}

// A stored result keeps the shape it had on its day: what is no longer understood is left out rather than refused.
const storedFacts = z.object({
  criteria9: z.array(z.string()).catch([]),
  individual_decision: z.string().nullable().catch(null),
  sensitive_data: z.boolean().nullable().catch(null),
})
const storedResult = z.object({
  gdpr: z.object({ why: z.array(z.string()).catch([]) }).catch({ why: [] }),
})

const decisions: Readonly<Record<string, string>> = {
  none: 'Aucune décision sur une personne ne repose sur lui.',
  basis: 'Des décisions sur des personnes reposent en partie sur lui.',
  sole_basis: 'Des décisions sur des personnes reposent sur lui seul.',
}

/** What the qualification that the authority holds says, in words. */
export async function positionsOf(scope: Work): Promise<Map<string, Row>> {
  const { rows } = await sql<{ system_id: string; facts: unknown; result: unknown }>`
    select p.system_id, r.facts, r.result from transparency.position p
    join transparency.run r on r.id = p.run_id where p.ended_on is null
  `.execute(scope.db)
  return new Map(
    rows.map(row => {
      const facts = storedFacts.safeParse(row.facts).data
      const result = storedResult.safeParse(row.result).data
      const { sensitive_data: sensitive = null, criteria9 = [], individual_decision } = facts ?? {}
      return [
        row.system_id,
        {
          'facts.individual_decision': decisions[individual_decision ?? ''] ?? null,
          'facts.vulnerable': criteria9.includes('vulnerable')
            ? frenchSpaces('Critère de la CNIL rempli : personnes vulnérables.')
            : null,
          'facts.sensitive_data':
            sensitive === null ? null : sensitive ? 'Des données sensibles sont traitées.' : 'Aucune donnée sensible.',
          'gdpr.why': result?.gdpr.why.join('\n') || null,
        },
      ]
    }),
  )
}
