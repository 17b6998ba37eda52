import { BlockList, isIP } from 'node:net'

/**
 * Whether an address belongs to the public Internet. Anything else is inside somebody's network, or nowhere.
 * Ranges: IANA special-purpose address registries (RFC 6890 and successors), multicast and reserved blocks.
 * @param address as a resolver or `URL.hostname` gives it, IPv6 without brackets
 */
export function isPublicAddress(address: string): boolean {
  const family = isIP(address)
  if (family === 4) return !closed.check(address, 'ipv4')
  // A zone (fe80::1%eth0) only exists on the local link.
  if (family !== 6 || address.includes('%')) return false
  return open.check(address, 'ipv6') && !closed.check(address, 'ipv6')
}

/** Loopback, mapped IPv4, NAT64, unique-local, link-local and multicast all stand outside the global block. */
const open = new BlockList()
open.addSubnet('2000::', 3, 'ipv6')

const closed = new BlockList()
const ranges4: [network: string, bits: number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10], // CGNAT
  ['127.0.0.0', 8],
  ['169.254.0.0', 16], // link-local, where clouds keep their metadata
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24], // documentation, as 198.51.100.0 and 203.0.113.0
  ['192.88.99.0', 24], // 6to4 relays
  ['192.168.0.0', 16],
  ['198.18.0.0', 15], // benchmarks
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 4], // multicast
  ['240.0.0.0', 4], // reserved, broadcast
]
const ranges6: [network: string, bits: number][] = [
  ['2001::', 23], // protocol assignments: Teredo, benchmarks, ORCHID
  ['2001:db8::', 32], // documentation, as 3fff::
  ['2002::', 16], // 6to4
  ['3fff::', 20],
]
for (const [network, bits] of ranges4) closed.addSubnet(network, bits, 'ipv4')
for (const [network, bits] of ranges6) closed.addSubnet(network, bits, 'ipv6')
