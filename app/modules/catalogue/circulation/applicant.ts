import { Invalid } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import { loadDirectorates } from '#organisation/directorate.ts'
import { loadParties } from '#organisation/party.ts'

interface Applicant {
  directorate_id?: string | null | undefined
  party_id?: string | null | undefined
}

/** A directorate or a partner, not both, and one that is in the directory. */
export async function requireApplicant(scope: Work, { directorate_id, party_id }: Applicant): Promise<void> {
  if (directorate_id && party_id) throw new Invalid({ party_id: { key: 'catalogue.one-applicant' } })
  if (directorate_id && !(await loadDirectorates(scope)).some(({ id }) => id === directorate_id))
    throw new Invalid({ directorate_id: { key: 'catalogue.no-such-directorate' } })
  if (party_id && !(await loadParties(scope)).some(({ id }) => id === party_id))
    throw new Invalid({ party_id: { key: 'catalogue.no-such-party' } })
}
