import type { Hono } from 'hono'
import type { Hit } from '#kernel/module.ts'
import { reachOf } from '#kernel/permissions.ts'
import type { Scope } from '#kernel/scope.ts'
import { normaliseHeader } from '#kernel/sheets.ts'
import type { WebMeans } from './means.ts'
import { showPage } from './respond.tsx'
import { inTenant } from './tenant-pages.tsx'
import { webTexts } from './texts.ts'
import type { WebVariables } from './variables.ts'

const perModule = 12

/** The search box finds records and screens; each module looks among its own, with the visitor's own rights. */
export function mountSearch(app: Hono<WebVariables>, means: WebMeans): void {
  app.get('/t/:tenant/recherche', context =>
    inTenant(context, means, { path: '/recherche', needs: 'plan.read' }, async ({ scope, frame }) => {
      const t = webTexts[scope.language].search
      const words = (context.req.query('q') ?? '').trim().slice(0, 100)
      const hits = words.length < 2 ? [] : await hitsOf(scope, words)
      const body = (
        <>
          <h1>{t.title}</h1>
          {words.length < 2 && <p class="lead">{t.ask}</p>}
          {words.length >= 2 && hits.length === 0 && (
            <>
              <p class="lead">{t.none(words)}</p>
              <p class="note">{t.hint}</p>
            </>
          )}
          {hits.length > 0 && (
            <ul class="plain">
              {hits.map(hit => (
                <li key={hit.path}>
                  <a href={`/t/${scope.tenant.slug}${hit.path}`}>{hit.label}</a>{' '}
                  <span class="note">{hit.kind[scope.language]}</span>
                </li>
              ))}
            </ul>
          )}
        </>
      )
      return showPage(context, frame, { title: t.title, body })
    }),
  )
}

/** Screens, then records; signs alone (« -- ») are nobody's name, though every name contains what remains of them. */
export async function hitsOf(scope: Scope, words: string): Promise<Hit[]> {
  if (normaliseHeader(words) === '') return []
  return [...screens(scope, words), ...(await records(scope, words))]
}

function screens(scope: Scope, words: string): Hit[] {
  const wanted = normaliseHeader(words)
  return scope.registry.modules.flatMap(module =>
    (module.pages ?? []).flatMap(({ menu, path, needs }) =>
      menu &&
      reachOf(scope.registry.permissions, needs, scope.roles) &&
      normaliseHeader(menu.label[scope.language]).includes(wanted)
        ? [
            {
              label: menu.label[scope.language],
              path,
              kind: { fr: webTexts.fr.search.screen, en: webTexts.en.search.screen },
            },
          ]
        : [],
    ),
  )
}

async function records(scope: Scope, words: string): Promise<Hit[]> {
  const found: Hit[] = []
  for (const module of scope.registry.modules)
    found.push(...((await module.search?.(scope, words)) ?? []).slice(0, perModule))
  return found
}
