import { NotFound } from '#kernel/errors.ts'
import { reachOf } from '#kernel/permissions.ts'
import type { Register } from '#kernel/register.ts'
import type { Scope } from '#kernel/scope.ts'

/** The register of that name, for whoever may open it; for the others it does not exist. */
export function registerFor(scope: Scope, id: string): Register {
  const found = scope.registry.modules.flatMap(module => module.registers ?? []).find(register => register.id === id)
  const given = scope.only?.includes(found?.reads ?? '') ?? true
  if (!found || !given || !reachOf(scope.registry.permissions, found.reads, scope.roles))
    throw new NotFound('kernel.not-found')
  return found
}
