import { sql, type Kysely } from 'kysely'

export interface CatalogueColumn {
  name: string
  type: string
  notNull: boolean
  hasDefault: boolean
  /** Numbered by the database itself: an archive keeps the order and not the numbers. */
  numbered: boolean
  /** Why archives do not hold what it says; null for all others. */
  leftOut: string | null
}

export interface CatalogueTable {
  name: string
  columns: CatalogueColumn[]
  /** Tables of the same authority that it refers to. */
  refersTo: string[]
  /** Why archives do not hold it at all; null for all others. */
  leftOut: string | null
}

const mark = 'Left out of archives: '

/** What lets somebody in, or proves who they are, is a secret by its name: a new table is safe before anybody thinks of it. */
export function isSecretName(column: string): boolean {
  return /(?:^|_)(?:token|secret|password|passphrase|digest)(?:_|$)|_hash$/.test(column)
}

/** Every table of authorities, as the database describes it, those referred to before those that refer to them. */
export async function readCatalogue(db: Kysely<unknown>): Promise<CatalogueTable[]> {
  const { rows } = await sql<CatalogueTable>`
    select n.nspname || '.' || c.relname as name, obj_description(c.oid) as "leftOut",
      array(select distinct m.nspname || '.' || r.relname from pg_constraint k
        join pg_class r on r.oid = k.confrelid join pg_namespace m on m.oid = r.relnamespace where k.conrelid = c.oid and k.contype = 'f' and k.confrelid <> c.oid) as "refersTo",
      (select jsonb_agg(jsonb_build_object('name', a.attname, 'type', format_type(a.atttypid, null), 'notNull', a.attnotnull,
          'hasDefault', a.atthasdef, 'numbered', a.attidentity <> '' or a.attgenerated <> '',
          'leftOut', col_description(c.oid, a.attnum)) order by a.attnum)
        from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns
    from pg_class c join pg_attribute t on t.attrelid = c.oid and t.attname = 'tenant_id' and not t.attisdropped
      join pg_namespace n on n.oid = c.relnamespace
    where c.relkind = 'r' and n.nspname not in ('auth', 'pgboss', 'public') and n.nspname !~ '^pg_'
    order by 1
  `.execute(db)
  return inOrder(
    rows.map(table => ({ ...table, leftOut: reason(table.leftOut), columns: table.columns.map(described) })),
  )
}

function described(column: CatalogueColumn): CatalogueColumn {
  return {
    ...column,
    leftOut: reason(column.leftOut) ?? (isSecretName(column.name) ? 'un secret ne voyage pas.' : null),
  }
}

function reason(comment: string | null): string | null {
  return comment?.startsWith(mark) ? comment.slice(mark.length) : null
}

function inOrder(tables: CatalogueTable[]): CatalogueTable[] {
  const placed: CatalogueTable[] = []
  const known = new Set(tables.map(table => table.name))
  for (let left = tables; left.length > 0; ) {
    const done = new Set(placed.map(table => table.name))
    const free = left.filter(({ refersTo }) => refersTo.every(name => done.has(name) || !known.has(name)))
    if (free.length === 0) throw new Error(`tables refer to each other: ${left.map(table => table.name).join(', ')}`)
    placed.push(...free)
    left = left.filter(table => !free.includes(table))
  }
  return placed
}

/** The migrations that made the tables, in order, as the database remembers them. */
export async function readMigrations(db: Kysely<unknown>): Promise<{ name: string; sha256: string }[]> {
  const { rows } = await sql<{
    name: string
    sha256: string
  }>`select name, sha256 from public.migration order by name`.execute(db)
  return rows
}
