import { sql } from 'kysely'
import { newId } from '#kernel/ids.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { Problem } from './problem.ts'
import { callOf, type Route } from './routes.ts'
import { apiTexts } from './texts.ts'
import { bytesOf, names, tagOf } from './versions.ts'

/**
 * The same scope, whose writing first reads the record again and gives up when it is no longer the version that the caller
 * knows. One transaction on one snapshot: PostgreSQL itself refuses a row changed meanwhile, by anybody and from any screen.
 */
export function ifUnchanged(scope: Scope, record: Route, input: Record<string, unknown>, condition: string): Scope {
  const { database, language } = scope
  const wanted = Object.fromEntries(record.names.map(name => [name, input[name]]))
  return {
    ...scope,
    database: {
      ...database,
      transaction: (options, work) =>
        database.transaction(options, async db => {
          await sql`set transaction isolation level repeatable read`.execute(db)
          const open = { id: options.operationId ?? newId(), writable: options.writable, db }
          const found = await callOf(record)({ ...scope, open }, wanted)
          if (!names(condition, tagOf(bytesOf(found)))) throw stale(record, language)
          return work(db)
        }),
    },
  }
}

/** PostgreSQL’s word for « somebody wrote this row after you looked ». */
export function isOvertaken(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'code' in error && error.code === '40001'
}

export function stale({ path }: Route, language: Language): Problem {
  return new Problem('stale', apiTexts[language].refusedAs.stale(path))
}
