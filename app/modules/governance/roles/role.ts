import { z } from 'zod'
import { isSmall, type Authority } from '#organisation/authority.ts'
import { bilingual, french } from '#kernel/fields.ts'
import { domains } from '../domains.ts'
import file from '../data/roles.json' with { type: 'json' }

const schema = z.object({
  version: z.iso.date(),
  source: z.object({ title: french, date: z.iso.date(), verified: z.boolean() }),
  roles: z.array(
    z.object({
      code: z.string().regex(/^[a-z-]+$/),
      domain: z.enum(domains),
      /** Held once, once in each directorate, or at each partner that keeps data for the authority. */
      per: z.enum(['authority', 'directorate', 'partner']),
      title: bilingual,
      does: bilingual,
      /** Counted from this size on; null = offered, never counted. */
      neededFrom: z.object({ population: z.number().int().min(0), agents: z.number().int().min(0) }).nullable(),
    }),
  ),
})

/** Checked when the module loads; thresholds are proposals, « à confirmer » where the law is named. */
export const { version: rolesVersion, source: rolesSource, roles } = schema.parse(file)

export type Role = (typeof roles)[number]

export const roleCodes = roles.map(({ code }) => code)

const byCode = new Map(roles.map(role => [role.code, role]))

export function roleOf(code: string): Role | undefined {
  return byCode.get(code)
}

type Size = Pick<Authority, 'population' | 'agents'>

/** Needed unless a known figure is below its threshold: a size that nobody stated excuses nothing. */
export function isNeeded({ neededFrom }: Role, { population, agents }: Size): boolean {
  if (!neededFrom) return false
  const enough = (known: number | null, threshold: number) => known === null || known >= threshold
  return enough(population, neededFrom.population) && enough(agents, neededFrom.agents)
}

export interface Seat {
  role: Role
  /** Null = for the whole authority. */
  directorate_id: string | null
}

/** The seats to fill: in a small authority, or where no directorate is recorded, one stands for all directorates. */
export function seatsOf(size: Size, directorates: readonly { id: string }[]): Seat[] {
  const whole = isSmall(size) || directorates.length === 0
  return roles
    .filter(role => isNeeded(role, size) && role.per !== 'partner')
    .flatMap((role): Seat[] =>
      role.per === 'authority' || whole
        ? [{ role, directorate_id: null }]
        : directorates.map(({ id }) => ({ role, directorate_id: id })),
    )
}

interface Held {
  role: string
  directorate_id: string | null
}

/** Whoever holds a seat: of a whole authority, a holder named for one of its directorates does too. */
export function holdersOf<T extends Held>({ role, directorate_id }: Seat, living: readonly T[]): T[] {
  return living.filter(
    held => held.role === role.code && (directorate_id === null || held.directorate_id === directorate_id),
  )
}
