import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { templates } from './answer-templates.ts'
import type { ItemId } from './request-kinds.ts'

/** The general part of each item, from the fields of the system's sheet; the case of the person remains to be said. */
export async function loadWords(scope: Work, systemId: string | null): Promise<Partial<Record<ItemId, string>>> {
  if (!systemId) return {}
  const sheet = await db(scope)
    .selectFrom('transparency.sheet')
    .select('fields')
    .where('system_id', '=', systemId)
    .executeTakeFirst()
  const said = new Map(Object.entries(sheet?.fields ?? {}))
  const found: Partial<Record<ItemId, string>> = {}
  for (const { id, from } of templates.items) {
    const words = from.map(key => said.get(key)).filter(word => typeof word === 'string' && word !== '')
    if (words.length > 0) found[id] = words.join('\n')
  }
  return found
}
