import { sql } from 'kysely'
import { civilDate } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { formatDate, plainWords } from '#kernel/texts.ts'
import { db } from '../tables.ts'
import { heldRun, type RunRow, type Withholding } from './run.ts'

/** Days since a dataset was last seen at its source before it leaves the register. */
export const graceDays = 7

/**
 * What was known and not seen in a run that has ended: noted as absent, and taken out of the register after the days of grace,
 * but only if the run saw everything that the source announces and no less than half of the last one, or a person has said yes.
 */
export async function concludeAbsences(
  scope: Work,
  run_id: string,
  { whole, confirmed }: { whole: boolean; confirmed: boolean },
): Promise<void> {
  const run = await heldRun(scope, run_id)
  const rejections = await db(scope)
    .selectFrom('catalogue.rejection')
    .select(['remote_id', 'title', 'reason'])
    .where('run_id', '=', run.id)
    .execute()
  // A record that failed is still at the source: one without identifier is known by its title.
  const nameless = rejections.filter(({ remote_id }) => remote_id === null)
  const titles = new Set(nameless.flatMap(({ title }) => (title ? plainWords(title) : [])))
  const unseen = (await unseenIn(scope, run)).filter(({ title_key }) => !title_key || !titles.has(title_key))
  const repeated = rejections.filter(({ reason }) => reason === 'seen-twice').length
  const withheld =
    unseen.length === 0
      ? null
      : await whyWithheld(scope, run, { whole, confirmed, repeated, unknown: nameless.some(({ title }) => !title) })
  const withdrawn = withheld ? 0 : await noteAbsent(scope, unseen)
  await db(scope)
    .updateTable('catalogue.run')
    .set({ gone: unseen.length, withdrawn, withheld })
    .where('id', '=', run.id)
    .execute()
}

/** What the source described before and this run has not seen. */
function unseenIn(scope: Work, run: { id: string; source_id: string }) {
  return db(scope)
    .selectFrom('catalogue.remote')
    .select(['id', 'dataset_id', 'title_key', 'seen_at', 'gone_since'])
    .where('source_id', '=', run.source_id)
    .where('last_run_id', '<>', run.id)
    .where('dataset_id', 'is not', null)
    .where(eb => eb.or([eb('gone_reason', 'is', null), eb('gone_reason', '<>', 'renamed')]))
    .execute()
}

type Unseen = Awaited<ReturnType<typeof unseenIn>>[number]

async function whyWithheld(
  scope: Work,
  run: RunRow,
  read: { whole: boolean; confirmed: boolean; repeated: number; unknown: boolean },
): Promise<Withholding | null> {
  if (!read.whole) return 'incomplete'
  // A record sent twice stands where another should have been.
  if (run.announced !== null && run.received - read.repeated < run.announced) return 'fewer'
  if (read.unknown) return 'unreadable'
  if (read.confirmed) return null
  const last = await db(scope)
    .selectFrom('catalogue.run')
    .select('received')
    .where('source_id', '=', run.source_id)
    .where('id', '<>', run.id)
    .where('state', '=', 'ended')
    .where('withheld', 'is', null)
    .where('queued_at', '<=', run.queued_at)
    .orderBy('queued_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return last && run.received * 2 < last.received ? 'halved' : null
}

/** Returns how many datasets left the register. */
async function noteAbsent(scope: Work, unseen: readonly Unseen[]): Promise<number> {
  const now = scope.clock.now()
  const over = new Date(now.getTime() - graceDays * 86_400_000)
  let withdrawn = 0
  for (const remote of unseen) {
    const since = remote.gone_since ?? now
    await db(scope)
      .updateTable('catalogue.remote')
      .set({ gone_since: since, gone_reason: 'absent' })
      .where('id', '=', remote.id)
      .execute()
    if (remote.seen_at > over || !remote.dataset_id) continue
    if (await withdraw(scope, { id: remote.id, dataset_id: remote.dataset_id }, since)) withdrawn++
  }
  return withdrawn
}

/** Takes a dataset out of the register, unless another source still describes it: that one speaks for it from now on. */
async function withdraw(scope: Work, remote: { id: string; dataset_id: string }, since: Date): Promise<boolean> {
  const heir = await db(scope)
    .selectFrom('catalogue.remote')
    .select('id')
    .where('dataset_id', '=', remote.dataset_id)
    .where('gone_since', 'is', null)
    .orderBy('seen_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  if (heir) {
    const lead = (id: string, set: { leads: boolean; fingerprint?: string }) =>
      db(scope).updateTable('catalogue.remote').set(set).where('id', '=', id).execute()
    await lead(remote.id, { leads: false })
    // Without a fingerprint, its next harvest writes the dataset.
    await lead(heir.id, { leads: true, fingerprint: '' })
    return false
  }
  const archived_at = scope.clock.now()
  // The register says its reasons in the language of the authority.
  const archived_reason = `Absent à la source depuis le ${formatDate(civilDate(since, scope.tenant.timeZone), 'fr')}`
  const { numUpdatedRows } = await db(scope)
    .updateTable('catalogue.dataset')
    .set({ archived_at, archived_reason })
    .where('id', '=', remote.dataset_id)
    .where('archived_at', 'is', null)
    .executeTakeFirst()
  if (!numUpdatedRows) return false
  await sql`update catalogue.remote set withdrew_at = ${archived_at} where id = ${remote.id}`.execute(scope.db)
  return true
}
