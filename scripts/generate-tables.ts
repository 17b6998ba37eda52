import { readdir, readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import pg from 'pg'

/** Columns whose JSON has a known shape stay `unknown` here; the owner narrows them where it reads. */
const typeOf: Record<string, string> = {
  uuid: 'string',
  text: 'string',
  date: 'string',
  bool: 'boolean',
  int4: 'number',
  int8: 'number',
  float4: 'number',
  float8: 'number',
  numeric: 'number',
  timestamptz: 'Date',
  jsonb: 'unknown',
  bytea: 'Buffer',
  _text: 'string[]',
  _uuid: 'string[]',
  _bytea: 'Buffer[]',
  _float8: 'number[]',
}

interface Column {
  schema: string
  table: string
  column: string
  type: string
  nullable: boolean
  optional: boolean
}

/** Writes app/…/tables.ts of each module from a migrated database; with `check`, only says which would differ. */
export async function generateTables(ownerUrl: string, root: string, check = false): Promise<string[]> {
  const client = new pg.Client({ connectionString: ownerUrl })
  await client.connect()
  const { rows } = await client.query<Column>(`
    select n.nspname as schema, c.relname as table, a.attname as column, t.typname as type,
      not a.attnotnull as nullable, (not a.attnotnull or a.atthasdef or a.attidentity <> '') as optional
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid
      join pg_type t on t.oid = a.atttypid
    where c.relkind = 'r' and a.attnum > 0 and not a.attisdropped
      and n.nspname not in ('pg_catalog', 'information_schema', 'public', 'auth', 'pgboss', 'kernel')
    order by 1, 2, a.attnum`)
  await client.end()
  const stale: string[] = []
  for (const [schema, columns] of Map.groupBy(rows, row => row.schema)) {
    const file = path.join(root, await folderOf(root, schema), 'tables.ts')
    const text = fileFor(schema, columns)
    if ((await readFile(file, 'utf8').catch(() => '')) === text) continue
    stale.push(path.relative(root, file))
    if (!check) await writeFile(file, text)
  }
  return stale
}

async function folderOf(root: string, schema: string): Promise<string> {
  const modules = await readdir(path.join(root, 'app/modules'))
  return modules.includes(schema) ? `app/modules/${schema}` : `app/${schema}`
}

function fileFor(schema: string, columns: Column[]): string {
  const tables = Map.groupBy(columns, column => column.table)
  const name = (word: string) => word.replace(/(^|_)([a-z])/g, (_, __, letter: string) => letter.toUpperCase())
  const generated = columns.some(column => column.optional) ? 'Generated, ' : ''
  const interfaces = [...tables].map(([table, list]) => {
    const lines = list.map(column => {
      const type = typeOf[column.type] ?? 'unknown'
      const whole = column.nullable && type !== 'unknown' ? `${type} | null` : type
      return `  ${column.column}: ${!column.nullable && column.optional ? `Generated<${whole}>` : whole}`
    })
    return `export interface ${name(table)}Table {\n${lines.join('\n')}\n}\n`
  })
  const body = interfaces.join('\n')
  const imports = `import type { ${body.includes('Generated<') ? generated : ''}Kysely } from 'kysely'\n`
  const all = [...tables.keys()].map(table => `  '${schema}.${table}': ${name(table)}Table`).join('\n')
  return `// Generated from the migrated database by \`npm run types\`.
${imports}import type { Work } from '#kernel/scope.ts'

${body}
export type Tables = {
${all}
}

export function db(scope: Work): Kysely<Tables> {
  return scope.db.withTables<Tables>()
}
`
}
