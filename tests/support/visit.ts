import { render } from 'preact-render-to-string'
import type { FieldProblem } from '#kernel/errors.ts'
import type { Page, PageResult, UploadedFile, Visit } from '#kernel/page.ts'
import type { Scope } from '#kernel/scope.ts'

export interface VisitParts {
  params?: Record<string, string>
  query?: Record<string, string>
  typed?: Record<string, string | string[]>
  files?: UploadedFile[]
  problems?: Record<string, FieldProblem>
}

/** A visit of a page by the person of that scope, as the web surface would make it. */
export function visitFor(scope: Scope, parts: VisitParts = {}): Visit {
  const { tenant } = scope
  if (!tenant) throw new Error('a visit needs a tenant')
  const problems = parts.problems ?? {}
  return {
    scope: { ...scope, tenant },
    language: scope.language,
    params: parts.params ?? {},
    query: new URLSearchParams(parts.query),
    typed: parts.typed ?? {},
    files: parts.files ?? [],
    problems,
    problem(field) {
      const found = problems[field]
      return found && scope.registry.sentence(found.key, scope.language, found.words)
    },
    href: path => `/t/${tenant.slug}${path}`,
    origin: 'http://localhost',
  }
}

/** The HTML that a page shows for that visit; fails on a redirect or a download. */
export async function htmlOf(page: Page, visit: Visit): Promise<string> {
  const result: PageResult | undefined = await page.get?.(visit)
  if (!result || !('body' in result)) throw new Error(`${page.path} showed no page`)
  return render(result.body)
}
