import { z } from 'zod'
import { services, type Service } from './contract.ts'
import file from './data/services.json' with { type: 'json' }
import { wordInside } from './words-inside.ts'

const guesses = z
  .object({
    version: z.iso.date(),
    services: z.array(z.object({ id: z.enum(services), words: z.array(z.string().regex(/^[a-z0-9 ]+\*?$/)).min(1) })),
  })
  .parse(file).services

/** The public service that a concession runs, from its object: the first of the list whose words are there. */
export function guessService(object: string): Service | null {
  return guesses.find(({ words }) => wordInside(object, words) !== null)?.id ?? null
}
