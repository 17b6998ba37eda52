import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import type { Answers } from './contract-questions.ts'
import type { KeptAnalysis, Verdict } from './document.ts'

/** The documents of a contract that count now, the oldest first: neither withdrawn nor replaced. */
export async function loadAnalyses(scope: Work, contract: string): Promise<KeptAnalysis[]> {
  return (await everyAnalysis(scope, contract)).filter(({ replaced_by }) => replaced_by === null)
}

/** Those that a later one replaced included; withdrawn ones are out. */
export async function everyAnalysis(scope: Work, contract: string): Promise<KeptAnalysis[]> {
  const { rows } = await sql<KeptAnalysis>`
    select id, document, file_name, file_id, analysed_on::text, analysed_by, readable, topics_version, result, replaced_by
    from procurement.analysis where contract_id = ${contract} and archived_at is null order by created_at, id
  `.execute(scope.db)
  return rows
}

export async function loadVerdicts(scope: Work, contract: string): Promise<Verdict[]> {
  const { rows } = await sql<Verdict>`
    select id, topic, state, sentence, page, analysis_id, note, verified_by, verified_on::text
    from procurement.topic_verdict where contract_id = ${contract}
  `.execute(scope.db)
  return rows
}

/** What a person answered about the contract; nothing yet is no answer. */
export async function loadProfile(scope: Work, contract: string): Promise<Answers> {
  const row = await db(scope)
    .selectFrom('procurement.contract_profile')
    .select('answers')
    .where('contract_id', '=', contract)
    .executeTakeFirst()
  return (row?.answers ?? {}) as Answers
}
