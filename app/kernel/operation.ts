import type { z } from 'zod'
import { writeAudit } from './audit.ts'
import { failureOfDatabase, invalidFrom, NotFound, Refused } from './errors.ts'
import { newId } from './ids.ts'
import { reachOf, type Reach } from './permissions.ts'
import type { OpenOperation, Scope, Work } from './scope.ts'
import type { Text } from './texts.ts'

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

export interface OperationSpec<I extends z.ZodType, R> {
  /** `<module>.<file>`: the same name in the tree, the audit log, the API and the tests. */
  name: `${string}.${string}`
  summary: Text
  /** The permission, declared in the module's manifest. */
  needs: string
  input: I
  /** Where the JSON API offers it; omit to keep it inside. */
  http?: `${Method} /${string}`
  /** A reading worth a line in the audit log. */
  sensitive?: boolean
  /** Whoever calls it, nobody is named: not in the audit log, not in the history. */
  nameless?: boolean
  /** Open to anybody outside: runs as the database role that reads publications and writes into an inbox, nothing else. */
  visitor?: boolean
  /** A change of many rows at once that its author may take back: see records.undo-change. */
  undoable?: boolean
  /** Input fields that the audit log must not keep. */
  secret?: readonly string[]
  run(scope: Work, input: z.output<I>): Promise<R>
}

export interface Operation<I extends z.ZodType = z.ZodType, R = unknown> {
  (scope: Scope, input: z.input<I>): Promise<R>
  readonly kind: 'command' | 'query'
  readonly spec: OperationSpec<I, R>
}

/** A verb that writes: permission → parse → transaction of the tenant → run → audit → commit. */
export function command<I extends z.ZodType, R>(spec: OperationSpec<I, R>): Operation<I, R> {
  return operation('command', spec)
}

/** A verb that reads, in a read-only transaction; audited only when declared `sensitive`. */
export function query<I extends z.ZodType, R>(spec: OperationSpec<I, R>): Operation<I, R> {
  return operation('query', spec)
}

/** Whether the actor may call it: screens show a button with the same object that the server checks. */
export function can(scope: Scope, { spec }: { spec: { needs: string } }): boolean {
  return grantedReach(scope, spec.needs) !== null
}

/** A key does what its maker may do, less what it was not given; what an operation calls inside is its own affair. */
function grantedReach(scope: Scope, needs: string): Reach | null {
  if (!scope.open && scope.only && !scope.only.includes(needs)) return null
  return reachOf(scope.registry.permissions, needs, scope.roles)
}

function operation<I extends z.ZodType, R>(kind: 'command' | 'query', spec: OperationSpec<I, R>): Operation<I, R> {
  const call = async (scope: Scope, raw: z.input<I>): Promise<R> => {
    const reach = grantedReach(scope, spec.needs)
    if (!reach) throw new Refused('kernel.refused', { operation: spec.name })
    const parsed = spec.input.safeParse(raw, { reportInput: true })
    if (!parsed.success) throw invalidFrom(parsed.error)
    const { tenant } = scope
    if (!tenant) throw new NotFound('kernel.no-tenant')

    const work = async (open: OpenOperation): Promise<R> => {
      const actor = spec.nameless ? ({ kind: 'anonymous' } as const) : scope.actor
      const inside: Work = {
        ...scope,
        actor,
        tenant,
        open,
        db: open.db,
        tenantId: tenant.id,
        reach,
        operationId: open.id,
      }
      const refused = (error: unknown): never => {
        throw failureOfDatabase(error) ?? error
      }
      const result = await spec.run(inside, parsed.data).catch(refused)
      // The visitor's role writes into an inbox alone: what it leaves there is its own trace.
      if (!spec.visitor && (kind === 'command' || spec.sensitive))
        await writeAudit(inside, spec, parsed.data, scope.open?.id ?? null).catch(refused)
      return result
    }

    const writes = kind === 'command' || spec.sensitive === true
    if (scope.open) {
      // Called inside another operation: same transaction, same tenant, same place in the history.
      if (writes && !scope.open.writable) throw new Error(`${spec.name} writes but was called inside a query`)
      return work(scope.open)
    }
    const id = newId()
    const { visitor = false } = spec
    return scope.database.transaction({ tenantId: tenant.id, operationId: id, writable: writes, visitor }, db =>
      work({ id, writable: writes, db }),
    )
  }
  return Object.assign(call, { kind, spec })
}
