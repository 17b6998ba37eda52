import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'

/** Records still in the register, with what their reader sees. */
export function livingProcessings(scope: Work) {
  return db(scope)
    .selectFrom('transparency.processing as p')
    .select([
      'p.id',
      'p.reference',
      'p.name',
      'p.purpose',
      'p.legal_basis',
      'p.department',
      'p.persons',
      'p.data_categories',
      'p.sensitive',
      'p.recipients',
      'p.processors',
      'p.transfers',
      'p.kept_for',
      'p.security',
      'p.rights_contact',
    ])
    .where('p.archived_at', 'is', null)
}
