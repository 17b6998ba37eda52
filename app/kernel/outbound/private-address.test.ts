import { expect, test } from 'vitest'
import { isPublicAddress } from './private-address.ts'

test.each([
  '1.1.1.1',
  '9.255.255.255',
  '11.0.0.0',
  '100.63.255.255',
  '100.128.0.0',
  '172.15.255.255',
  '172.32.0.0',
  '192.167.1.1',
  '223.255.255.255',
  '2a01:cb00::1',
  '2001:41d0::1',
])('%s is public', address => {
  expect(isPublicAddress(address)).toBe(true)
})

test.each([
  ['unspecified', '0.0.0.0', '::'],
  ['loopback', '127.0.0.1', '127.255.255.254', '::1'],
  ['private', '10.0.0.1', '172.16.0.1', '172.31.255.255', '192.168.1.1'],
  ['unique-local', 'fc00::1', 'fdff::1'],
  ['link-local', '169.254.169.254', 'fe80::1', 'fe80::1%eth0'],
  ['behind a carrier’s translation', '100.64.0.1', '100.127.255.255'],
  ['multicast or broadcast', '224.0.0.1', '239.255.255.255', '255.255.255.255', 'ff02::1'],
  ['documentation', '192.0.2.1', '198.51.100.1', '203.0.113.1', '2001:db8::1', '3fff::1'],
  ['IPv4 written as IPv6, public or not', '::ffff:127.0.0.1', '::ffff:7f00:1', '::ffff:8.8.8.8', '::127.0.0.1'],
  ['6to4, Teredo or NAT64', '2002:7f00:1::', '2001::1', '64:ff9b::7f00:1', '64:ff9b:1::1'],
  ['not an address', '', 'localhost', '127.1', '1.1.1.1.', '[::1]'],
])('what is %s is not public', (_kind, ...addresses) => {
  for (const address of addresses) expect(isPublicAddress(address), address).toBe(false)
})
