import type { Context } from 'hono'
import { Refused, type FieldProblem } from '#kernel/errors.ts'
import type { UploadedFile, Visit } from '#kernel/page.ts'
import type { Role } from '#kernel/permissions.ts'
import type { Scope, Tenant } from '#kernel/scope.ts'
import type { Language } from '#kernel/texts.ts'
import { membershipOf } from '#modules/accounts/membership-of.ts'
import { sessionOf, type SignedIn } from '#modules/accounts/session-of.ts'
import type { WebMeans } from './means.ts'

/**
 * Session → user, tenant from the path, role by membership asked at each request. Null = nobody of this authority. Throws
 * `Refused('accounts.factor-required')` when the authority asks for a second factor that this session lacks.
 */
export async function scopeOfVisit(
  means: WebMeans,
  tenant: Tenant,
  language: Language,
  headers: Headers,
): Promise<{ scope: Scope; user: SignedIn['user'] } | null> {
  const session = await sessionOf(means.auth, headers)
  if (!session || (session.session.tenantId ?? tenant.id) !== tenant.id) return null
  const membership = await membershipOf(means.database, tenant, session.user.id)
  const roles: Role[] = [
    ...(membership?.roles ?? []),
    ...(session.user.operator && membership ? (['operator'] as const) : []),
  ]
  if (!membership) return null
  if (membership.factorRequired && !session.session.factor) throw new Refused('accounts.factor-required')
  const actor = { kind: 'user' as const, id: session.user.id, name: session.user.name }
  return {
    scope: { ...platformOf(means), tenant, language, actor, roles, directorates: membership.directorates },
    user: session.user,
  }
}

/** Somebody of the authority without an account, through its internal link: nobody, with the role of an agent public. */
export function anonymousScope(means: WebMeans, tenant: Tenant, language: Language): Scope {
  return { ...platformOf(means), tenant, language, actor: { kind: 'anonymous' }, roles: ['agent'], directorates: [] }
}

export function platformOf({ database, clock, registry, queue, mailer, installation }: WebMeans) {
  return { database, clock, registry, queue, mailer, installation }
}

export interface Posted {
  typed: Record<string, string | string[]>
  files: UploadedFile[]
}

/** What a form sent: blank fields are left out, so that « not said » stays « not said ». */
export async function readPosted(context: Context): Promise<Posted> {
  const typed: Record<string, string | string[]> = {}
  const files: UploadedFile[] = []
  // A file field left blank sends a part without a name; « Ajouter un fichier » also says which files hold nothing.
  const tellsEmpty = context.req.path.endsWith('/ajouter')
  for (const [name, value] of Object.entries(await context.req.parseBody({ all: true }))) {
    const texts: string[] = []
    for (const part of Array.isArray(value) ? value : [value]) {
      if (part instanceof File) {
        if (part.size > 0 || (tellsEmpty && part.name))
          files.push({ name: part.name, bytes: new Uint8Array(await part.arrayBuffer()) })
      } else if (part.trim() !== '') texts.push(part)
    }
    if (texts.length) typed[name] = texts.length > 1 ? texts : (texts[0] ?? '')
  }
  return { typed, files }
}

export function makeVisit(
  scope: Scope & { tenant: Tenant },
  context: Context,
  origin: string,
  posted: Posted = { typed: {}, files: [] },
  problems: Record<string, FieldProblem> = {},
): Visit {
  return {
    scope,
    language: scope.language,
    params: context.req.param() as Record<string, string>,
    query: new URL(context.req.url).searchParams,
    ...posted,
    problems,
    problem(field) {
      const found = problems[field]
      return found && scope.registry.sentence(found.key, scope.language, found.words)
    },
    href: path => `/t/${scope.tenant.slug}${path}`,
    origin,
  }
}
