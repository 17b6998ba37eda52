import type { Beside } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { tierInWords } from '../engine/read-tier.ts'
import { listQualifications } from './list-qualifications.ts'
import { systemQualificationPath } from './pages/paths.ts'
import { qualificationWords } from './result-words.ts'

/** On the page of a system: its tier and where the qualification stands. */
export async function besideSystem(scope: Scope, system: string): Promise<Beside['lines']> {
  if (!can(scope, listQualifications)) return []
  const found = (await listQualifications(scope, { system }))[0]
  if (!found) return []
  const say = qualificationWords[scope.language]
  const notes = [found.tier && tierInWords(found.tier), say.states[found.state], found.overridden && say.overridden]
  return [{ label: say.label, note: notes.filter(Boolean).join(' · '), path: systemQualificationPath(system) }]
}
