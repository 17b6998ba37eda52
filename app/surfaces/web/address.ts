import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context } from 'hono'

/** Who asks: what a trusted proxy says, else the socket; '' for a test without one. */
export function addressOf(context: Context, trustProxy: boolean): string {
  const forwarded = trustProxy ? context.req.header('x-forwarded-for')?.split(',').at(-1)?.trim() : undefined
  if (forwarded) return forwarded
  try {
    return getConnInfo(context).remote.address ?? ''
  } catch {
    return ''
  }
}
