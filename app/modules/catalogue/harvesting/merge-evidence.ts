import { sql } from 'kysely'
import type { Work } from '#kernel/scope.ts'

/** From what nobody knows to what the law protects most. */
const gravity = ['unknown', 'none', 'professional', 'suggested', 'personal', 'sensitive']

interface Judged {
  personal_data: string
  personal_data_by: string | null
  personal_data_on: string | null
}

/** The graver word on personal data, with whose it is: the files of both are there from now on. */
export function gravest(kept: Judged, other: Judged): Judged {
  const graver = gravity.indexOf(other.personal_data) > gravity.indexOf(kept.personal_data) ? other : kept
  const { personal_data, personal_data_by, personal_data_on } = graver
  return { personal_data, personal_data_by, personal_data_on }
}

/** What was found in files that moved, how they follow their schemas and what was answered of their columns follow them. */
export async function carryEvidence(scope: Work, kept_id: string, other_id: string): Promise<void> {
  for (const table of ['catalogue.profile', 'catalogue.schema_check'])
    await sql`
      update ${sql.table(table)} found set dataset_id = ${kept_id} from catalogue.distribution f
      where found.dataset_id = ${other_id} and f.tenant_id = found.tenant_id and f.id = found.distribution_id and f.dataset_id = ${kept_id}
    `.execute(scope.db)
  await sql`
    update catalogue.column_verdict said set dataset_id = ${kept_id}
    where said.dataset_id = ${other_id} and not exists (select from catalogue.column_verdict known where known.dataset_id = ${kept_id}
      and known.column_name = said.column_name and known.kind = said.kind)
  `.execute(scope.db)
}
