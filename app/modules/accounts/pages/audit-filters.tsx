import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import type { Visit } from '#kernel/page.ts'
import { texts } from '../texts.ts'
import { doorOperations } from '../door-operations.ts'
import { auditPath } from './paths.ts'

export interface Filters {
  operation?: string
  actor?: string
  from?: string
  until?: string
}

/** Filters from the address; what is not a date or a name there is as if absent. */
export function filtersOf({ query }: Pick<Visit, 'query'>): Filters {
  const kept = (name: string, schema: { safeParse(text: unknown): { success: boolean; data?: string } }) => {
    const parsed = schema.safeParse(query.get(name) ?? undefined)
    return parsed.success && parsed.data !== undefined ? { [name]: parsed.data } : {}
  }
  return {
    ...kept('operation', fields.line(120)),
    ...kept('actor', fields.line(120)),
    ...kept('from', day),
    ...kept('until', day),
  }
}

const day = z
  .string()
  .refine(text => !Number.isNaN(Date.parse(`${text}T00:00:00Z`)))
  .pipe(fields.civilDate)

/** Every operation that may leave a line, by its name for people. */
export function namedOperations({ scope, language }: Visit): Map<string, string> {
  const operations = scope.registry.modules.flatMap(module => module.operations)
  const audited = operations.filter(({ kind, spec }) => kind === 'command' || spec.sensitive)
  const named = [...audited.map(({ spec }) => ({ name: spec.name, summary: spec.summary })), ...doorOperations]
  const pairs = named.map(({ name, summary }): [string, string] => [name, summary[language]])
  return new Map(pairs.toSorted(([, a], [, b]) => a.localeCompare(b, language)))
}

/** A GET form: the address of what it shows can be kept and sent. */
export function AuditFilters({ visit, filters }: { visit: Visit; filters: Filters }) {
  const say = texts[visit.language].audit
  return (
    <form method="get" action={visit.href(auditPath)} aria-label={say.filters} class="register-filters">
      <div>
        <label for="filtre-operation">{say.operation}</label>
        <select id="filtre-operation" name="operation">
          <option value="">{say.anyOperation}</option>
          {[...namedOperations(visit)].map(([name, label]) => (
            <option key={name} value={name} selected={name === filters.operation}>
              {label}
            </option>
          ))}
        </select>
      </div>
      <div>
        <label for="filtre-actor">{say.actor}</label>
        <input id="filtre-actor" type="text" name="actor" value={filters.actor} autocomplete="off" />
      </div>
      <div>
        <label for="filtre-from">{say.from}</label>
        <input id="filtre-from" type="date" name="from" value={filters.from} />
      </div>
      <div>
        <label for="filtre-until">{say.until}</label>
        <input id="filtre-until" type="date" name="until" value={filters.until} />
      </div>
      <div class="register-go">
        <button type="submit">{say.show}</button>
        {Object.keys(filters).length > 0 && <a href={visit.href(auditPath)}>{say.clear}</a>}
      </div>
    </form>
  )
}
