import { isIP } from 'node:net'
import { isPublicAddress } from '#kernel/outbound/private-address.ts'

/** Names that lead inside a network by custom (RFC 6762, RFC 8375, RFC 9476) or by habit. */
const inside = /(?:^|\.)(?:local|localhost|lan|intra|intranet|internal|corp|home|home\.arpa|prive)$/i

/** Whether anybody may be given this address: it leads to the open web, and carries no password. */
export function isOpenAddress(address: string): boolean {
  const url = URL.parse(address)
  if (!url || !/^(?:https?|ftp):$/.test(url.protocol) || url.username || url.password) return false
  const host = url.hostname.replace(/^\[|\]$/g, '')
  if (isIP(host)) return isPublicAddress(host)
  return host.includes('.') && !inside.test(host)
}
