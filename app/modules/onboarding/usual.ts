import { z } from 'zod'
import { isSmall, type Identity } from '#organisation/authority.ts'
import file from './data/usual.json' with { type: 'json' }

export const sizes = ['small', 'medium', 'large'] as const
export type Size = (typeof sizes)[number]

const names = z.array(z.string().min(1)).min(1)

/** What an authority of a size usually has: a list to correct, never a rule. */
export const usual = z
  .object({
    version: z.iso.date(),
    source: z.string().min(1),
    directorates: z.object({ small: names, medium: names, large: names }),
    families: z.array(
      z.object({
        id: z.string().regex(/^[a-z-]+$/),
        sizes: z.array(z.enum(sizes)).min(1),
        label: z.object({ fr: z.string().min(1), en: z.string().min(1) }),
        purpose: z.string().min(1),
      }),
    ),
  })
  .parse(file)

/** Small as everywhere in the plan; large from 50,000 residents or 500 public agents. */
export function sizeOf(authority: Pick<Identity, 'population' | 'agents'>): Size {
  if (isSmall(authority)) return 'small'
  return (authority.population ?? 0) >= 50_000 || (authority.agents ?? 0) >= 500 ? 'large' : 'medium'
}

export function familiesFor(size: Size) {
  return usual.families.filter(family => family.sizes.includes(size))
}
