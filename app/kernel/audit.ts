import { sql } from 'kysely'
import { newId } from './ids.ts'
import { actorName, type Work } from './scope.ts'

/** Leaves one line in the authority's audit log, in the transaction of the operation itself: both stay or neither. */
export async function writeAudit(
  scope: Work,
  spec: { name: string; secret?: readonly string[] },
  input: unknown,
  parentId: string | null,
): Promise<void> {
  const id = parentId ? newId() : scope.operationId
  const actorId = 'id' in scope.actor ? scope.actor.id : null
  await sql`
    insert into kernel.audit (tenant_id, id, parent_id, at, actor_kind, actor_id, actor_name, operation, input)
    values (${scope.tenantId}, ${id}, ${parentId}, ${scope.clock.now()}, ${scope.actor.kind}, ${actorId},
      ${actorName(scope.actor)}, ${spec.name}, ${JSON.stringify(withoutSecrets(input, spec.secret ?? []))}::jsonb)
  `.execute(scope.db)
}

const longest = 2_000

/** Large inputs (imported rows, files) are counted, not copied: the history of rows already keeps them. */
function withoutSecrets(input: unknown, secret: readonly string[]): unknown {
  if (typeof input !== 'object' || input === null) return input ?? null
  const kept: Record<string, unknown> = {}
  for (const [field, value] of Object.entries(input)) {
    const short = secret.includes(field) ? '•••' : counted(value, secret)
    kept[field] = JSON.stringify(short)?.length > longest ? '…' : short
  }
  return kept
}

/** Looks inside before measuring: turning a file into JSON only to learn that it is long would take seconds. */
function counted(value: unknown, secret: readonly string[]): unknown {
  if (value instanceof Uint8Array) return `${value.byteLength} bytes`
  if (Array.isArray(value)) return value.length > 20 ? `${value.length} rows` : value.map(one => counted(one, secret))
  if (typeof value === 'object' && value !== null && !(value instanceof Date)) return withoutSecrets(value, secret)
  return value
}
