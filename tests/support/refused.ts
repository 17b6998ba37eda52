import { Conflict, Invalid } from '#kernel/errors.ts'
import type { Page, PageResult } from '#kernel/page.ts'
import type { Scope } from '#kernel/scope.ts'
import { htmlOf, visitFor, type VisitParts } from './visit.ts'

/** Posts a page as the web surface does: what it returns, or the same page again when the form was refused. */
export async function sent(
  page: Page,
  scope: Scope,
  parts: VisitParts,
): Promise<{ result: PageResult | undefined; refused: string | null }> {
  try {
    return { result: await page.post?.(visitFor(scope, parts)), refused: null }
  } catch (error) {
    if (!(error instanceof Invalid) && !(error instanceof Conflict)) throw error
    const problems = error instanceof Invalid ? error.fields : {}
    return { result: undefined, refused: await htmlOf(page, visitFor(scope, { ...parts, files: [], problems })) }
  }
}
