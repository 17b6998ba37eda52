import { sql } from 'kysely'
import { z } from 'zod'
import { isSecretName } from '#kernel/archive/catalogue.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { query } from '#kernel/operation.ts'
import { inState } from './row-state.ts'
import { ruleById } from './rules.ts'

/** One record whose time runs, with all its fields, its notes and its files: what an elimination would take away. */
export const readDue = query({
  name: 'retention.read-due',
  summary: { fr: 'Lire une fiche dont la durée court', en: 'Read a record whose time runs' },
  needs: 'retention.read',
  input: z.object({ rule: fields.line(60), id: fields.id }),
  sensitive: true,
  async run(scope, { rule: ruleId, id }) {
    const rule = ruleById(ruleId)
    if (!rule) throw new NotFound('retention.no-such-rule')
    const { rows } = await sql<{ row: Record<string, unknown> }>`
      select to_jsonb(t) as row from ${sql.table(rule.table)} t where t.id = ${id} and ${inState(rule)}
    `.execute(scope.db)
    const found = rows[0]?.row
    if (!found) throw new NotFound('kernel.not-found')
    const { rows: notes } = await sql<{ content: string }>`
      select content from records.note where register = ${rule.table} and record_id = ${id} order by id
    `.execute(scope.db)
    const { rows: files } = await sql<{ label: string }>`
      select label from records.attachment where register = ${rule.table} and record_id = ${id} order by id
    `.execute(scope.db)
    const shown = Object.entries(found).filter(([name]) => name !== 'tenant_id' && !isSecretName(name))
    return {
      rule,
      name: rule.names ? String(found[rule.names] ?? '') : '',
      fields: shown.map(([name, value]) => ({ name, value: textOf(value) })),
      notes: notes.map(({ content }) => content),
      files: files.map(({ label }) => label),
    }
  },
})

/** A field as people read it; a document inside a field stays as it is kept. */
function textOf(value: unknown): string | null {
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return null
  if (typeof value === 'string') return value
  return Array.isArray(value) && value.every(one => typeof one === 'string') ? value.join(', ') : JSON.stringify(value)
}
