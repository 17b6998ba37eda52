import { Kysely, PostgresDialect, sql } from 'kysely'
import pg from 'pg'
import { isId } from './ids.ts'

// Civil dates stay 'YYYY-MM-DD' strings: a Date would move them by a time zone. Counts fit in a number.
pg.types.setTypeParser(pg.types.builtins.DATE, text => text)
pg.types.setTypeParser(pg.types.builtins.INT8, Number)
pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number)

export interface TransactionOptions {
  /** Null = no tenant: row-level security then shows no row of any register. */
  tenantId: string | null
  operationId?: string
  writable: boolean
  /** The portal reads as `gouvernail_visitor`. */
  visitor?: boolean
}

export interface Database {
  /** Runs the work in one transaction of one tenant; an exception rolls everything back. */
  transaction<T>(options: TransactionOptions, work: (db: Kysely<unknown>) => Promise<T>): Promise<T>
  /** Only for what is outside tenants: the directory of tenants, sign-in, the job queue. */
  readonly pool: pg.Pool
  close(): Promise<void>
}

/** Opens the pool under the app role; `statementTimeout` in milliseconds guards the request path. */
export function openDatabase(url: string, options: { size?: number; statementTimeout?: number } = {}): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: options.size ?? 10,
    statement_timeout: options.statementTimeout ?? 60_000,
    application_name: 'gouvernail',
  })
  // A connection that dies while idle must not take the process with it; one that dies as we leave is no news.
  let closing = false
  pool.on('error', error => closing || console.error(`database connection lost: ${error.message}`))
  const root = new Kysely<unknown>({ dialect: new PostgresDialect({ pool }) })
  return {
    pool,
    transaction: (options, work) =>
      root.connection().execute(async db => {
        try {
          await sql.raw(opening(options)).execute(db)
          const result = await work(db)
          await sql.raw('commit').execute(db)
          return result
        } catch (error) {
          await sql
            .raw('rollback')
            .execute(db)
            .catch(() => undefined)
          throw error
        }
      }),
    close() {
      closing = true
      return root.destroy()
    },
  }
}

/** One round trip opens the transaction and names the tenant; both settings end with it. */
function opening({ tenantId, operationId, writable, visitor }: TransactionOptions): string {
  const begin = writable ? 'begin' : 'begin isolation level repeatable read read only'
  const role = visitor ? '; set local role gouvernail_visitor' : ''
  const operation = operationId ? `; set local app.operation = '${checked(operationId)}'` : ''
  return `${begin}; set local app.tenant = '${tenantId ? checked(tenantId) : ''}'${operation}${role}`
}

function checked(id: string): string {
  if (!isId(id)) throw new Error('not an id')
  return id
}

/** Refuses a login that row-level security would not hold: owner of tables, superuser or BYPASSRLS. */
export async function checkLogin(database: Database): Promise<void> {
  const { rows } = await database.pool.query<{ name: string; strong: boolean; owns: boolean; version: number }>(`
    select current_user as name, (r.rolsuper or r.rolbypassrls) as strong,
      exists (select from pg_tables where pg_has_role(current_user, tableowner, 'member')) as owns,
      current_setting('server_version_num')::int as version
    from pg_roles r where r.rolname = current_user`)
  const login = rows[0]
  if (!login || login.strong || login.owns) {
    throw new Error(
      `DATABASE_URL se connecte avec le rôle « ${login?.name} », qui échappe au cloisonnement entre collectivités ` +
        '(propriétaire des tables, superutilisateur ou BYPASSRLS). Utilisez le rôle gouvernail_app.',
    )
  }
  if (login.version < 150_000) throw new Error('PostgreSQL 15 ou plus récent est nécessaire.')
}
