import { newId } from '#kernel/ids.ts'
import type { Work } from '#kernel/scope.ts'
import { registerFor } from './register-for.ts'
import { ownerOf } from './owner.ts'

/** What a note and a file have alike: the record they stand beside, which must be there, and who puts them. */
export async function marginRow(scope: Work, register: string, record_id: string) {
  const list = registerFor(scope, register)
  await list.nameOf(scope, record_id)
  const author = ownerOf(scope.actor)
  return {
    tenant_id: scope.tenantId,
    id: newId(),
    register: list.id,
    record_id,
    author_id: author.id,
    author_name: author.name,
    created_at: scope.clock.now(),
  }
}
