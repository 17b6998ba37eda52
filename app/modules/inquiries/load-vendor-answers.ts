import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db } from './tables.ts'

export interface VendorAnswer {
  inquiry: string
  /** Of the questionnaire: `hosting`, `risk`… */
  question: string
  content: string
  received_on: string
}

/** What a vendor wrote to these questions, the newest first; for verbs already inside their transaction. */
export async function loadVendorAnswers(
  scope: Work,
  vendor: string,
  questions: readonly string[],
): Promise<VendorAnswer[]> {
  const rows = await db(scope)
    .selectFrom('inquiries.answer as a')
    .innerJoin('inquiries.inquiry as i', join =>
      join.onRef('i.tenant_id', '=', 'a.tenant_id').onRef('i.id', '=', 'a.inquiry_id'),
    )
    .select(['a.inquiry_id as inquiry', 'a.question', 'a.content', 'a.received_on'])
    .where('i.vendor_id', '=', vendor)
    .where('i.archived_at', 'is', null)
    .where(sql<boolean>`a.question = any (${[...questions]}::text[])`)
    .orderBy('a.received_on', order => order.desc().nullsLast())
    .orderBy('a.id')
    .execute()
  return rows.flatMap(({ content, received_on, ...row }) =>
    content === null || received_on === null ? [] : [{ ...row, content, received_on }],
  )
}
