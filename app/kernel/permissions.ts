/** Who somebody is for an authority; `operator` runs the installation, `visitor` is anybody outside. */
export const roles = [
  'operator',
  'admin',
  'ai-lead',
  'dpo',
  'it',
  'data',
  'procurement',
  'hr',
  'communication',
  'referent',
  'agent',
  'elected',
  'visitor',
] as const
export type Role = (typeof roles)[number]

/** How far a permission goes: rows one made, rows of one's directorates, every row. */
export type Reach = 'own' | 'directorate' | 'all'

export type Grants = Partial<Record<Role, Reach>>

/** Everybody with an account in the authority but agents publics, who need none: they may read what is not about persons. */
export const insiders = {
  operator: 'all',
  admin: 'all',
  'ai-lead': 'all',
  dpo: 'all',
  it: 'all',
  data: 'all',
  procurement: 'all',
  hr: 'all',
  communication: 'all',
  referent: 'all',
  elected: 'all',
} as const satisfies Grants

const width: Record<Reach, number> = { own: 1, directorate: 2, all: 3 }

/** The widest reach that any of these roles has for the permission; null = refused. */
export function reachOf(permissions: ReadonlyMap<string, Grants>, needs: string, held: readonly Role[]): Reach | null {
  const grants = permissions.get(needs)
  if (!grants) return null
  let widest: Reach | null = null
  for (const role of held) {
    const reach = grants[role]
    if (reach && (!widest || width[reach] > width[widest])) widest = reach
  }
  return widest
}
