import type { Env } from '#kernel/env.ts'

/** Address under which people reach the product, without a closing slash. */
export function originOf({ PUBLIC_URL, HOST, PORT }: Env): string {
  return (PUBLIC_URL ?? `http://${HOST === '0.0.0.0' ? '127.0.0.1' : HOST}:${PORT}`).replace(/\/$/, '')
}
