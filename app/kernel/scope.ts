import type { Kysely } from 'kysely'
import type { Clock } from './clock.ts'
import type { Database } from './database.ts'
import type { Queue } from './jobs.ts'
import type { Registry } from './module.ts'
import type { Reach, Role } from './permissions.ts'
import type { Mailer } from './mail.ts'
import type { Language } from './texts.ts'

/** Who acts. Agents publics who declare through the internal link stay nameless on purpose. */
export type Actor =
  | { kind: 'user'; id: string; name: string }
  | { kind: 'anonymous' }
  | { kind: 'cli'; name: string }
  | { kind: 'job'; name: string }

export interface Tenant {
  id: string
  slug: string
  name: string
  timeZone: string
  demo: boolean
}

/** Who acts, for which authority, in which language, with which means. Made once per visit, job or command line. */
export interface Scope {
  readonly actor: Actor
  readonly roles: readonly Role[]
  /** Directorates of the actor, for permissions whose reach is `directorate`. */
  readonly directorates: readonly string[]
  readonly tenant: Tenant | null
  readonly language: Language
  readonly clock: Clock
  readonly database: Database
  readonly registry: Registry
  readonly queue: Queue
  readonly mailer: Mailer
  /** The transaction of the operation under way, if any. */
  readonly open?: OpenOperation
}

export interface OpenOperation {
  readonly id: string
  readonly writable: boolean
  readonly db: Kysely<unknown>
}

/** What a verb works with: a scope inside an open transaction of its tenant. */
export interface Work extends Scope {
  readonly db: Kysely<unknown>
  readonly tenant: Tenant
  readonly tenantId: string
  readonly reach: Reach
  /** The audit entry that this work will leave; changes of rows carry it. */
  readonly operationId: string
}

export function actorName(actor: Actor): string {
  if (actor.kind === 'user') return actor.name
  if (actor.kind === 'anonymous') return 'anonymous'
  return `${actor.kind}:${actor.name}`
}
