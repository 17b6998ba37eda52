import { userInfo } from 'node:os'
import { buildModules } from '#modules.ts'
import { systemClock, type Clock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import type { Queue } from '#kernel/jobs.ts'
import type { Mailer } from '#kernel/mail.ts'
import type { Registry } from '#kernel/module.ts'
import type { Actor, Installation, Scope, Tenant } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'

/** The means of one process, made once at start. */
export interface Platform {
  database: Database
  clock: Clock
  registry: Registry
  queue: Queue
  mailer: Mailer
  installation?: Installation
}

/** Somebody at this very machine, who runs the installation: command line, demonstration, jobs. */
export function localScope(
  platform: Platform,
  tenant: Tenant | null,
  options: { actor?: Actor; language?: Language } = {},
): Scope {
  return {
    ...platform,
    tenant,
    actor: options.actor ?? { kind: 'cli', name: userInfo().username },
    roles: ['operator', 'admin'],
    directorates: [],
    language: options.language ?? 'fr',
  }
}

/** For throw-away databases: no mail leaves, no job waits. */
export function quietPlatform(database: Database, clock: Clock = systemClock): Platform {
  return {
    database,
    clock,
    registry: buildModules(),
    queue: { send: async () => undefined },
    mailer: { send: async () => undefined },
  }
}
