import path from 'node:path'
import { systemClock } from '#kernel/clock.ts'
import type { Database } from '#kernel/database.ts'
import type { Env } from '#kernel/env.ts'
import { openMailer } from '#kernel/mail.ts'
import { buildModules } from '#modules.ts'
import { openQueue, type PgBossQueue } from '../jobs/queue.ts'
import type { Platform } from '../local-scope.ts'
import { varFolder } from '../own-database.ts'

/** The means of a process on the product's own database: jobs asked for wait there, mails leave. Close the queue at the end. */
export async function openPlatform(
  env: Env,
  root: string,
  database: Database,
): Promise<Platform & { queue: PgBossQueue }> {
  const mailer = openMailer({
    smtpUrl: env.SMTP_URL,
    from: env.MAIL_FROM,
    outbox: path.join(varFolder(env, root), 'outbox'),
  })
  const queue = await openQueue({ pool: database.pool })
  return { database, clock: systemClock, registry: buildModules(), queue, mailer }
}
