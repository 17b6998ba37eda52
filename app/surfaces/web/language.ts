import type { MiddlewareHandler } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { Language } from '#kernel/texts.ts'

const name = 'gouvernail_langue'

/** The path of an address here: « //site.example » would lead to another site. */
export function pathOf({ pathname }: URL): string {
  return pathname.replace(/^[/\\]+/, '/')
}

/** « ?lang=en » chooses and is remembered; then the browser's wish; then French. */
export const chooseLanguage: MiddlewareHandler<{ Variables: { language: Language } }> = async (context, next) => {
  const asked = context.req.query('lang')
  if (context.req.method === 'GET' && (asked === 'fr' || asked === 'en')) {
    setCookie(context, name, asked, { path: '/', sameSite: 'Lax', maxAge: 365 * 86_400 })
    const url = new URL(context.req.url)
    url.searchParams.delete('lang')
    return context.redirect(`${pathOf(url)}${url.search}`)
  }
  const kept = getCookie(context, name)
  const wished = /^en\b/i.test(context.req.header('accept-language') ?? '') ? 'en' : 'fr'
  context.set('language', kept === 'en' || kept === 'fr' ? kept : wished)
  return next()
}
