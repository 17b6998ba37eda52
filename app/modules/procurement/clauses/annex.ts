import { sql } from 'kysely'
import { Conflict, NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import type { ChosenClause, WrittenClause } from './clause-text.ts'
import type { Answers } from './contract-questions.ts'

export interface Annex {
  id: string
  series: string
  version: number
  contract_id: string | null
  contract: string | null
  title: string
  answers: Answers
  clauses: (ChosenClause & Partial<Pick<WrittenClause, 'title' | 'paragraphs'>>)[]
  library_version: string
  composed_by: string | null
  composed_on: string | null
  file_id: string | null
  archived_at: Date | null
  created_at: Date
}

/** Annexes as screens read them, with the name of their contract. */
export async function loadAnnexes(scope: Work, where: { id?: string; contract_id?: string } = {}): Promise<Annex[]> {
  const { rows } = await sql<Annex>`
    select a.id, a.series, a.version, a.contract_id, c.reference || ' ' || c.object as contract, a.title, a.answers, a.clauses,
      a.library_version, a.composed_by, a.composed_on::text, a.file_id, a.archived_at, a.created_at
    from procurement.annex a left join procurement.contract c on c.tenant_id = a.tenant_id and c.id = a.contract_id
    where (${where.id ?? null}::uuid is null or a.id = ${where.id ?? null})
      and (${where.contract_id ?? null}::uuid is null or a.contract_id = ${where.contract_id ?? null})
      and (${where.id !== undefined} or a.archived_at is null)
    order by a.created_at desc, a.version desc, a.id
  `.execute(scope.db)
  return rows
}

export async function loadAnnex(scope: Work, id: string): Promise<Annex> {
  const [annex] = await loadAnnexes(scope, { id })
  if (!annex) throw new NotFound('kernel.not-found')
  return annex
}

/** A draft may still change, one change at a time; a document that was made never does: a new version is opened. */
export async function lockedDraft(scope: Work, id: string): Promise<Annex> {
  await sql`select from procurement.annex where id = ${id} for update`.execute(scope.db)
  const annex = await loadAnnex(scope, id)
  if (annex.composed_on !== null || annex.archived_at !== null) throw new Conflict('procurement.annex-made')
  return annex
}
