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
  /** A program that calls with an API key, in the name of the person who made the key. */
  | { kind: 'key'; id: string; name: string; maker: string }

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
  /** What a key was given: permissions beyond these are refused, whatever the roles. Absent for persons. */
  readonly only?: readonly string[]
  readonly tenant: Tenant | null
  readonly language: Language
  readonly clock: Clock
  readonly database: Database
  readonly registry: Registry
  readonly queue: Queue
  readonly mailer: Mailer
  /** Absent where there is no installation to speak of: throw-away databases, most tests. */
  readonly installation?: Installation
  /** The transaction of the operation under way, if any. */
  readonly open?: OpenOperation
}

/** What belongs to the machine this runs on, whatever the authority. */
export interface Installation {
  /** Hides what the database alone must not tell; `about` ties it to its place, where it opens and nowhere else. */
  seal(text: string, about: string): string
  /** Null when it was sealed elsewhere, for another place, or altered. */
  unseal(sealed: string, about: string): string | null
  /** Hosts (`name`, or `name:port`) that may be reached although private: see GOUVERNAIL_PRIVATE_HOSTS. */
  readonly privateHosts: readonly string[]
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

/** The account behind the actor, for rows that are somebody's own. */
export function personOf(actor: Actor): string | null {
  if (actor.kind === 'user') return actor.id
  return actor.kind === 'key' ? actor.maker : null
}

export function actorName(actor: Actor): string {
  if (actor.kind === 'user') return actor.name
  if (actor.kind === 'anonymous') return 'anonymous'
  return `${actor.kind}:${actor.name}`
}
