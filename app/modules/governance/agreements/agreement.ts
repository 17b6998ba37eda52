import { z } from 'zod'
import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import type { Work } from '#kernel/scope.ts'
import { domains } from '../domains.ts'
import { agreementKindCodes } from './agreement-data.ts'
import { loadAgreements, type Agreement } from './load-agreements.ts'

const months = (most: number, least = 0) => fields.count.pipe(z.number().min(least).max(most))

/** What an agreement is before its text: with whom, about what, until when. */
export const agreementInput = z.object({
  title: fields.line(200),
  kind: z.enum(agreementKindCodes, 'governance.no-such-kind'),
  domain: z.enum(domains),
  parties: z.array(fields.id).max(60),
  object: fields.paragraph(2_000).nullish(),
  reference: fields.line(160).nullish(),
  owner: fields.line(160).nullish(),
  starts_on: fields.civilDate.nullish(),
  ends_on: fields.civilDate.nullish(),
  tacit_renewal: z.boolean().default(false),
  renewal_months: months(120, 1).nullish(),
  notice_months: months(24).default(3),
})

export async function theAgreement(scope: Work, id: string): Promise<Agreement> {
  const [agreement] = await loadAgreements(scope, id)
  if (!agreement) throw new NotFound('kernel.not-found')
  return agreement
}

/** The same, and nobody else changes it before the end of this operation: two people write one agreement. */
export async function lockedAgreement(scope: Work, id: string): Promise<Agreement> {
  await sql`select from governance.agreement where id = ${id} for update`.execute(scope.db)
  return theAgreement(scope, id)
}

/** Whoever of them is not, or no longer, in the directory. */
export async function unknownParties(scope: Work, ids: readonly string[]): Promise<boolean> {
  if (ids.length === 0) return false
  const { rows } = await sql<{ known: number }>`
    select count(*)::int as known from organisation.party where id in (${sql.join([...ids])}) and archived_at is null
  `.execute(scope.db)
  return (rows[0]?.known ?? 0) < ids.length
}
