import type { Auth } from './auth.ts'

/** Ends the session of these cookies, if any; returns the cookies that erase them. */
export async function signOut(auth: Auth, headers: Headers): Promise<{ setCookie: string[] }> {
  const { headers: answer } = await auth.engine.api.signOut({ headers: cookiesOf(headers), returnHeaders: true })
  return { setCookie: answer.getSetCookie() }
}

/** What better-auth needs of a request; nothing else of it can then change how it works. */
export function cookiesOf(headers: Headers): Headers {
  return new Headers({ cookie: headers.get('cookie') ?? '' })
}
