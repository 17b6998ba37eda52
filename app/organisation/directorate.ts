import type { Work } from '#kernel/scope.ts'
import { plainWords } from '#kernel/texts.ts'
import { db } from './tables.ts'

export interface Directorate {
  id: string
  name: string
  aliases: string[]
  category_a: number | null
  category_b: number | null
  category_c: number | null
  headcount: number | null
  without_pc: number | null
}

const expansions: [RegExp, string][] = [
  [/\b(direction|service|pole|dir|dept|departement)\b/g, ' '],
  [/\b(de la|de l|des|du|de|d|la|le|les|l|et|general|generale|generaux)\b/g, ' '],
]

/** « Direction des Ressources Humaines » and « ressources humaines » are one; « DRH » needs an alias. */
export function directorateKey(name: string): string {
  let key = plainWords(name)
  for (const [pattern, by] of expansions) key = key.replace(pattern, by)
  return key.replace(/\s+/g, ' ').trim() || name.trim().toLowerCase()
}

/** « Ressources humaines » → « drh »: the initials that people write. */
function initials(name: string): string {
  return `d${directorateKey(name)
    .split(' ')
    .map(word => word[0] ?? '')
    .join('')}`
}

/** Finds which directorate somebody meant: exact name, known alias, same words, then initials. */
export function matchDirectorate(directorates: readonly Directorate[], typed: string): Directorate | undefined {
  const key = directorateKey(typed)
  return (
    directorates.find(d => d.name === typed || d.aliases.includes(typed)) ??
    directorates.find(d => directorateKey(d.name) === key || d.aliases.some(alias => directorateKey(alias) === key)) ??
    directorates.find(d => initials(d.name) === typed.toLowerCase().replace(/[^a-z]/g, ''))
  )
}

export async function loadDirectorates(scope: Work): Promise<Directorate[]> {
  return db(scope)
    .selectFrom('organisation.directorate')
    .select(['id', 'name', 'aliases', 'category_a', 'category_b', 'category_c', 'headcount', 'without_pc'])
    .where('archived_at', 'is', null)
    .orderBy('name')
    .execute()
}
