import { reachOf, roles, type Role } from '#kernel/permissions.ts'
import type { Scope } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { planTexts } from '#plan/texts.ts'
import { applyImport } from '../apply-import.ts'
import { intakeWords } from './words.ts'

/** Whether the visitor may import what takes these permissions, and whose role may: said before, not after the button. */
export function whoMayImport({ registry, roles: held }: Scope, needs: readonly string[]) {
  const may = (role: readonly Role[]) =>
    [applyImport.spec.needs, ...needs].every(name => reachOf(registry.permissions, name, role) !== null)
  return { oneself: may(held), others: roles.filter(role => may([role])) }
}

export function roleName(role: Role, language: Language): string {
  const names: Partial<Record<Role, string>> = planTexts[language].owners
  return names[role] ?? intakeWords[language].preview.administrator
}
