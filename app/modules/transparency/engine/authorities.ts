import { z } from 'zod'
import { french } from '#kernel/fields.ts'
import file from '../data/authorities.json' with { type: 'json' }
import { mark } from './mark.ts'

/** Whom one writes to, with what is known of it; French law had not settled all of it when it was read. */
export const authorities = z
  .strictObject({
    version: z.iso.date(),
    source: z.string(),
    authorities: z.array(
      z.strictObject({
        id: z.string(),
        role: french,
        name: french,
        from: z.iso.date(),
        mark,
        source: z.string(),
        text: french,
      }),
    ),
  })
  .parse(file).authorities

/** The name to write in a letter or a duty. */
export function authority(id: string): string {
  const found = authorities.find(one => one.id === id)
  if (!found) throw new Error(`authorities.json has no « ${id} »`)
  return found.name
}
