import type { Context, Hono } from 'hono'
import { one } from '#kernel/page.ts'
import { signInRoutes } from '#modules/accounts/pages/sign-in-routes.tsx'
import type { SignInRequest, SignInResult } from '#modules/accounts/pages/door-route.tsx'
import { announce } from './flash.ts'
import type { WebMeans } from './means.ts'
import { showPage } from './respond.tsx'
import type { WebVariables } from './variables.ts'
import { readPosted } from './visit.ts'

/** The screens at the door: sign-in, sign-out, first visit, invitation. */
export function mountDoors(app: Hono<WebVariables>, means: WebMeans): void {
  for (const route of signInRoutes) {
    app.get(route.path, async context =>
      answer(context, means, await route.get(requestOf(context, means, context.req.query()))),
    )
    app.post(route.path, async context => {
      const { typed } = await readPosted(context)
      const words = Object.fromEntries(Object.entries(typed).map(([name, value]) => [name, one(value) ?? '']))
      return answer(context, means, await route.post(requestOf(context, means, words)))
    })
  }
}

function requestOf(context: Context<WebVariables>, means: WebMeans, typed: Record<string, string>): SignInRequest {
  return {
    ...means,
    typed,
    params: context.req.param() as Record<string, string>,
    headers: context.req.raw.headers,
    ip: context.get('ip'),
    language: context.get('language'),
  }
}

function answer(context: Context<WebVariables>, means: WebMeans, result: SignInResult): Response {
  if ('redirect' in result) {
    for (const cookie of result.setCookie ?? []) context.header('set-cookie', cookie, { append: true })
    if (result.flash) announce(context, { text: result.flash })
    return context.redirect(result.redirect, 303)
  }
  return showPage(context, { means, language: context.get('language'), tenant: null, user: null, nav: [] }, result)
}
