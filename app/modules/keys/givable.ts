import type { Module, Registry } from '#kernel/module.ts'
import { reachOf, type Role } from '#kernel/permissions.ts'
import type { Text } from '#kernel/texts.ts'

/** A permission that a key may be given, and what it opens over the API. */
export interface Givable {
  permission: string
  module: Module
  /** Whether it opens anything that reads, anything that writes. */
  reads: boolean
  writes: boolean
  opens: readonly Text[]
}

/**
 * What somebody with these roles may hand to a key: permissions they hold and that the API has a use for. The installation
 * belongs to persons: what one holds as its operator alone is not handed over.
 */
export function givable(registry: Registry, roles: readonly Role[]): Givable[] {
  const held = roles.filter(role => role !== 'operator')
  return registry.modules.flatMap(module =>
    Object.keys(module.permissions).flatMap(permission => {
      const opened = module.operations.filter(({ spec }) => spec.http && spec.needs === permission)
      if (opened.length === 0 || !reachOf(registry.permissions, permission, held)) return []
      const reads = opened.some(({ kind }) => kind === 'query')
      const writes = opened.some(({ kind }) => kind === 'command')
      return [{ permission, module, reads, writes, opens: opened.map(({ spec }) => spec.summary) }]
    }),
  )
}
