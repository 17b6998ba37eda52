import { Invalid } from '#kernel/errors.ts'

/** What is written on a poster: the address without what nobody types. */
export function typedAddress(address: string): string {
  return address.replace(/^https?:\/\//, '')
}

/** A public site takes its whole host name: given the installation's own, nobody could come in any more. */
export function refuseOwnHost(origin: string, host: string | null): void {
  if (host === new URL(origin).host) throw new Invalid({ host: { key: 'transparency.host-of-installation' } })
}
