import type { Auth } from './auth.ts'

/** The cookie that ties a step to the browser that began it. */
export function stepCookie({ secure }: Pick<Auth, 'secure'>, token: string, minutes: number): string {
  return `${nameOf(secure)}=${token}; Max-Age=${minutes * 60}; ${attributes(secure)}`
}

export function noStepCookie({ secure }: Pick<Auth, 'secure'>): string {
  return `${nameOf(secure)}=; Max-Age=0; ${attributes(secure)}`
}

/** The token of the step under way in this browser; '' when there is none. */
export function stepTokenOf({ secure }: Pick<Auth, 'secure'>, headers: Headers): string {
  const name = `${nameOf(secure)}=`
  const found = (headers.get('cookie') ?? '').split(/;\s*/).find(part => part.startsWith(name))
  return found?.slice(name.length) ?? ''
}

/** `__Host-`: browsers then refuse it from a neighbouring site or over http. */
function nameOf(secure: boolean): string {
  return secure ? '__Host-gouvernail_etape' : 'gouvernail_etape'
}

/** Lax, because the way back from an identity provider comes from another site. */
function attributes(secure: boolean): string {
  return `Path=/; HttpOnly; SameSite=Lax${secure ? '; Secure' : ''}`
}
