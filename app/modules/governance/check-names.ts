import { Invalid } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { sql } from 'kysely'

interface Named {
  directorate_id?: string | null | undefined
  party_id?: string | null | undefined
}

/** A directorate or a party that is not, or no longer, in the directory is refused beside its field. */
export async function checkNames(scope: Work, { directorate_id, party_id }: Named): Promise<void> {
  const { rows } = await sql<{ directorate: boolean; party: boolean }>`
    select exists (select from organisation.directorate where id = ${directorate_id ?? null} and archived_at is null) as directorate,
      exists (select from organisation.party where id = ${party_id ?? null} and archived_at is null) as party
  `.execute(scope.db)
  const [found] = rows
  if (directorate_id && !found?.directorate) throw new Invalid({ directorate_id: { key: 'governance.no-directorate' } })
  if (party_id && !found?.party) throw new Invalid({ party_id: { key: 'governance.no-party' } })
}
