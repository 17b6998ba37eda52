import type { Story } from '#kernel/module.ts'
import type { Scope } from '#kernel/scope.ts'
import { listSystems } from '#modules/inventory/public.ts'

// Two fictional persons of Val-de-Brume, who leads the AI policy and the data protection officer: one prepares, the other approves.
const cast = {
  lead: { id: 'fiction-mission-ia', name: 'Théo Marvigny', role: 'ai-lead' },
  officer: { id: 'fiction-dpo', name: 'Inès Valombre', role: 'dpo' },
} as const

/** One of them, on that day. */
export function played(story: Story, day: string, who: keyof typeof cast): Scope {
  const { id, name, role } = cast[who]
  return { ...story.on(day), actor: { kind: 'user', id, name }, roles: [role] }
}

/** Somebody of the public. */
export function passerBy(story: Story, day: string): Scope {
  return { ...story.on(day), actor: { kind: 'anonymous' }, roles: ['visitor'] }
}

/** Systems of the story by a word of their name. */
export async function systemsNamed(scope: Scope): Promise<(word: string) => string> {
  const { rows } = await listSystems(scope, {})
  return word => {
    const found = rows.find(({ name }) => name.includes(word))
    if (!found) throw new Error(`the story knows no system « ${word} »`)
    return found.id
  }
}
