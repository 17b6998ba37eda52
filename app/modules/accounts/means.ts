import type { Role } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import type { Person } from './person.ts'

/** What sign-in works with before anybody is somewhere: a scope without person, role or authority. */
export type Means = Pick<Scope, 'language' | 'clock' | 'database' | 'registry' | 'queue' | 'mailer' | 'installation'>

/** Somebody who just proved who they are, at the door of an authority. */
export function atTheDoor(means: Means, tenant: Tenant, { id, name }: Pick<Person, 'id' | 'name'>, role: Role): Scope {
  const { language, clock, database, registry, queue, mailer, installation } = means
  const platform = { language, clock, database, registry, queue, mailer, installation }
  return { ...platform, actor: { kind: 'user', id, name }, roles: [role], directorates: [], tenant }
}
