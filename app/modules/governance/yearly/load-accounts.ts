import { sql } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'

export interface Account {
  id: string
  year: number
  domain: string
  given_on: string
  body_id: string
  body: string
  kind: string
  content: string | null
  file_id: string | null
  file_name: string | null
  published_on: string | null
  published_where: string | null
}

/** Living accounts with the instance that heard each, the last given first. */
export async function loadAccounts(scope: Work, id?: string): Promise<Account[]> {
  const { rows } = await sql<Account>`
    select a.id, a.year, a.domain, a.given_on::text, a.body_id, b.name as body, b.kind, a.content, a.file_id,
      f.name as file_name, a.published_on::text, a.published_where
    from governance.yearly_account a join governance.body b on b.id = a.body_id left join kernel.file f on f.id = a.file_id
    where a.archived_at is null and (${id ?? null}::uuid is null or a.id = ${id ?? null}::uuid)
    order by a.given_on desc, a.id
  `.execute(scope.db)
  return rows
}

export async function theAccount(scope: Work, id: string): Promise<Account> {
  const [account] = await loadAccounts(scope, id)
  if (!account) throw new NotFound('kernel.not-found')
  return account
}
