import { createHash } from 'node:crypto'

/** The very bytes of an answer. Files inside (a logo) become base64, as JSON wants it. */
export function bytesOf(result: unknown): string {
  return JSON.stringify(result ?? null, function (this: Record<string, unknown>, name, value: unknown) {
    const held = this[name]
    return held instanceof Uint8Array ? Buffer.from(held).toString('base64') : value
  })
}

/** A strong validator: two answers have it in common when they have every byte in common. */
export function tagOf(bytes: string): string {
  return `"${createHash('sha256').update(bytes).digest('base64url')}"`
}

/**
 * Whether a condition names this version. Compression on the way marks a tag as weak (`W/`); ours is that of the bytes before
 * it, so the mark is put aside, also where RFC 9110 would compare strictly: otherwise no compressed answer could be conditioned.
 */
export function names(condition: string, tag: string): boolean {
  if (condition.trim() === '*') return true
  return condition.split(',').some(one => one.trim().replace(/^W\//, '') === tag)
}
