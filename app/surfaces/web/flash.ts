import type { Context } from 'hono'
import { deleteCookie, getCookie, setCookie } from 'hono/cookie'

export interface Announcement {
  text: string
  /** Path that undoes what was just done. */
  undo?: string
}

const name = 'gouvernail_annonce'

/** Says something on the next page: the answer to a write is a redirect. */
export function announce(context: Context, announcement: Announcement): void {
  const value = Buffer.from(JSON.stringify(announcement)).toString('base64url')
  setCookie(context, name, value, { path: '/', httpOnly: true, sameSite: 'Lax', maxAge: 60 })
}

export function takeAnnouncement(context: Context): Announcement | null {
  const value = getCookie(context, name)
  if (!value) return null
  deleteCookie(context, name, { path: '/' })
  try {
    const { text, undo } = JSON.parse(Buffer.from(value, 'base64url').toString()) as Partial<Announcement>
    if (typeof text !== 'string') return null
    return { text, ...(typeof undo === 'string' && undo.startsWith('/t/') ? { undo } : {}) }
  } catch {
    return null
  }
}
