import { z } from 'zod'
import { bilingual } from '#kernel/fields.ts'
import { concessionKinds } from './contract.ts'
import file from './data/clues.json' with { type: 'json' }
import { wordInside } from './words-inside.ts'

const common = { id: z.string().regex(/^[a-z-]+$/), label: bilingual, status: z.literal('a-confirmer') }
const words = z.array(z.string().regex(/^[a-z0-9 ]+\*?$/)).min(1)

const clueFile = z.object({
  version: z.iso.date(),
  notice: bilingual,
  clues: z.array(
    z.discriminatedUnion('on', [
      z.object({ ...common, on: z.literal('cpv'), starts: z.array(z.string().regex(/^\d{2,8}$/)).min(1) }),
      z.object({ ...common, on: z.literal('ccag'), words }),
      z.object({ ...common, on: z.literal('object'), words }),
      z.object({ ...common, on: z.literal('concession') }),
      z.object({ ...common, on: z.literal('application') }),
      z.object({ ...common, on: z.literal('personal-data') }),
    ]),
  ),
})

/** The dated list of clues, checked once when the module loads. */
export const clues = clueFile.parse(file).clues
export type Clue = (typeof clues)[number]

export interface Clued {
  object: string
  kind: string
  cpv?: string | null | undefined
  ccag?: string | null | undefined
}

/** Software of the inventory that names the contract. */
export interface TiedApplication {
  id: string
  name: string
  personal_data: string | null
}

/** A clue that holds, with the very words or records that made it hold. */
export interface FoundClue {
  clue: Clue
  because: string | null
}

/** Why one may think that a contract bears data; a person decides. */
export function findClues(contract: Clued, applications: readonly TiedApplication[] = []): FoundClue[] {
  const named = (rows: readonly TiedApplication[]) => rows.map(({ name }) => name).join(', ') || null
  const personal = applications.filter(one => one.personal_data === 'ordinary' || one.personal_data === 'sensitive')
  return clues.flatMap(clue => {
    switch (clue.on) {
      case 'cpv':
        return clue.starts.some(start => contract.cpv?.startsWith(start)) ? { clue, because: contract.cpv ?? null } : []
      case 'ccag':
      case 'object': {
        const because = wordInside((clue.on === 'ccag' ? contract.ccag : contract.object) ?? '', clue.words)
        return because ? { clue, because } : []
      }
      case 'concession':
        return concessionKinds.includes(contract.kind) ? { clue, because: null } : []
      case 'application':
        return applications.length > 0 ? { clue, because: named(applications) } : []
      case 'personal-data':
        return personal.length > 0 ? { clue, because: named(personal) } : []
    }
  })
}
