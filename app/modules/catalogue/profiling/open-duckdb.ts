import { DuckDBInstance, type DuckDBConnection } from '@duckdb/node-api'
import { refusals } from '#modules/intake/public.ts'

export interface ProfileLimits {
  memoryMb: number
  threads: number
  timeMs: number
  maxColumns: number
  /** For text and Parquet; workbooks and JSON have the limits of those who read them. */
  maxBytes: number
}

export const profileLimits: ProfileLimits = {
  memoryMb: 320,
  threads: 2,
  timeMs: 600_000,
  maxColumns: 1000,
  maxBytes: 4 * 1024 * 1024 * 1024,
}

export type Analyst = Pick<DuckDBConnection, 'run' | 'stream'> & {
  rows(sql: string): Promise<Record<string, string | number | boolean | null>[]>
}

/** Lends DuckDB, in memory, able to read this one file and to spill into this one folder, for the time of `work`. */
export async function withDuckDb<R>(
  { file, folder, ordered = false }: { file: string; folder: string; ordered?: boolean },
  limits: ProfileLimits,
  work: (analyst: Analyst) => Promise<R>,
): Promise<R> {
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: `${limits.memoryMb}MB`,
    threads: String(limits.threads),
    temp_directory: folder,
    max_temp_directory_size: '4GB',
    autoinstall_known_extensions: 'false',
    autoload_known_extensions: 'false',
  })
  const connection = await instance.connect()
  const clock = setTimeout(() => connection.interrupt(), limits.timeMs)
  try {
    await connection.run(`set allowed_paths = [${quoted(file)}]`)
    await connection.run('set enable_external_access = false')
    // Rows are loaded as they come, in half the time: what is said of a column does not depend on their order.
    if (!ordered) await connection.run('set preserve_insertion_order = false')
    await connection.run('set lock_configuration = true')
    return await work({
      run: sql => connection.run(sql),
      stream: sql => connection.stream(sql),
      rows: async sql => plainRows((await connection.runAndReadAll(sql)).getRowObjectsJS()),
    })
  } catch (error) {
    throw refusalOf(error, limits)
  } finally {
    clearTimeout(clock)
    connection.closeSync()
    instance.closeSync()
  }
}

export const quoted = (text: string) => `'${text.replaceAll("'", "''")}'`

function plainRows(rows: Record<string, unknown>[]): Record<string, string | number | boolean | null>[] {
  return rows.map(row => Object.fromEntries(Object.entries(row).map(([name, value]) => [name, plain(value)])))
}

function plain(value: unknown): string | number | boolean | null {
  if (typeof value === 'bigint') return Number(value)
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

/** What DuckDB says of a file holds pieces of it: the person gets a sentence of ours, the cause stays for logs. */
function refusalOf(error: unknown, limits: ProfileLimits): unknown {
  if (!(error instanceof Error) || error.name === 'Unreadable') return error
  const told = (refused: Error) => Object.assign(refused, { cause: error })
  if (/^INTERRUPT/i.test(error.message)) return told(refusals.tooSlow(Math.ceil(limits.timeMs / 1000)))
  if (/^Out of Memory/i.test(error.message)) return told(refusals.tooMuchMemory())
  return /^(Invalid Input|IO|Conversion|Parquet|Serialization) Error/i.test(error.message)
    ? told(refusals.damaged())
    : error
}
