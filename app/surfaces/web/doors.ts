import type { Context, Hono } from 'hono'
import { many, one } from '#kernel/page.ts'
import { signInRoutes } from '#modules/accounts/pages/sign-in-routes.tsx'
import type { SignInRequest, SignInResult } from '#modules/accounts/pages/door-route.tsx'
import { announce } from './flash.ts'
import type { WebMeans } from './means.ts'
import { showPage } from './respond.tsx'
import type { WebVariables } from './variables.ts'
import { readPosted, type Posted } from './visit.ts'

/** The screens outside authorities: at the door, one's own account, the identity providers of the installation. */
export function mountDoors(app: Hono<WebVariables>, means: WebMeans): void {
  for (const route of signInRoutes) {
    app.get(route.path, async context =>
      answer(context, means, await route.get(requestOf(context, means, context.req.query()))),
    )
    app.post(route.path, async context => {
      const { typed } = await readPosted(context)
      return answer(context, means, await route.post(requestOf(context, means, typed)))
    })
  }
}

function requestOf(context: Context<WebVariables>, means: WebMeans, sent: Posted['typed']): SignInRequest {
  const typed = Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, one(value) ?? '']))
  return {
    ...means,
    typed,
    lists: Object.fromEntries(Object.entries(sent).map(([name, value]) => [name, many(value)])),
    params: context.req.param() as Record<string, string>,
    headers: context.req.raw.headers,
    ip: context.get('ip'),
    language: context.get('language'),
  }
}

function answer(context: Context<WebVariables>, means: WebMeans, result: SignInResult): Response {
  for (const cookie of result.setCookie ?? []) context.header('set-cookie', cookie, { append: true })
  if (result.flash) announce(context, { text: result.flash })
  if ('redirect' in result) return context.redirect(result.redirect, 303)
  if (result.refresh) context.header('refresh', `0; url=${result.refresh}`)
  const user = result.user ?? null
  return showPage(context, { means, language: context.get('language'), tenant: null, user, nav: [] }, result)
}
