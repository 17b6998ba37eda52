import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import { actorName, type Work } from '#kernel/scope.ts'
import { formatDate, frenchSpaces } from '#kernel/texts.ts'
import { db } from '../tables.ts'

type Proof = { evidence: string; evidence_on: string } | null

/** Duties that our own registers show by themselves: what was done once is not asked for a second time. */
const proofs: Record<string, (scope: Work, system: string) => Promise<Proof>> = {
  'RGPD-30': inRegister,
  'C-MENTION': noticePlaced,
}

/**
 * Brings these duties of a system in line with the registers: an open one that is shown is met, and one that was met so is
 * open again once nothing shows it. What a person proved, or set aside, is theirs.
 */
export async function settleByRegisters(scope: Work, system: string): Promise<void> {
  const duties = await db(scope)
    .selectFrom('transparency.duty')
    .select(['id', 'code', 'state', 'by_register'])
    .where('system_id', '=', system)
    .where('dropped_on', 'is', null)
    .where('code', 'in', Object.keys(proofs))
    .execute()
  for (const { id, code, state, by_register } of duties) {
    if (state === 'not-applicable' || (state === 'met' && !by_register)) continue
    const proof = (await proofs[code]?.(scope, system)) ?? null
    const settled = proof
      ? { state: 'met', ...proof, by_register: true, closed_by: actorName(scope.actor), closed_on: today(scope) }
      : { state: 'open', evidence: null, evidence_on: null, by_register: false, closed_by: null, closed_on: null }
    if (proof || state === 'met')
      await db(scope).updateTable('transparency.duty').set(settled).where('id', '=', id).execute()
  }
}

async function inRegister(scope: Work, system: string): Promise<Proof> {
  const { rows } = await sql<{ reference: string; name: string }>`
    select p.reference, p.name from transparency.processing_link l join transparency.processing p on p.id = l.processing_id
    where l.system_id = ${system} and p.archived_at is null order by p.reference limit 1
  `.execute(scope.db)
  const [known] = rows
  if (!known) return null
  const evidence = frenchSpaces(`Rattaché au registre RGPD : ${known.reference}, ${known.name}`)
  return { evidence, evidence_on: today(scope) }
}

async function noticePlaced(scope: Work, system: string): Promise<Proof> {
  const { rows } = await sql<{ on: string; where: string }>`
    select notice_on::text as on, notice_where as where from transparency.sheet
    where system_id = ${system} and notice_on is not null
  `.execute(scope.db)
  const [placed] = rows
  if (!placed) return null
  const evidence = frenchSpaces(`Mention en place depuis le ${formatDate(placed.on, 'fr')} : ${placed.where}`)
  return { evidence, evidence_on: placed.on }
}
