import type { Scope } from '#kernel/scope.ts'
import { recogniserOf } from '../best-recogniser.ts'

/** « une liste de logiciels » */
export function labelOf(scope: Scope, recogniser: string | null): string | null {
  return recogniser ? (recogniserOf(scope.registry, recogniser)?.label[scope.language] ?? recogniser) : null
}

/** A cell of a staged row as a person reads it. */
export function shownValue(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (Array.isArray(value)) return value.map(item => (item === '*' ? '…' : shownValue(item))).join(', ')
  return typeof value === 'object' ? JSON.stringify(value) : String(value)
}
