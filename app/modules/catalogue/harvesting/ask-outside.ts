import { fetchOutside } from '#kernel/outbound.ts'
import type { Installation } from '#kernel/scope.ts'
import { type Answer, NotACatalogue, type Question } from './protocol.ts'

/** Largest answer of a catalogue, in bytes, and how long one page may take, in milliseconds. */
const limits = { maxBytes: 50_000_000, timeoutMs: 120_000, idleMs: 60_000 }

/**
 * Asks catalogues over the network, politely and within bounds; `leftMs` is what whoever waits has left. `OutboundRefused` says what may not or cannot be
 * fetched, `NotACatalogue` a refusal of the server; a report of the service in XML or JSON is left to its protocol.
 */
export function askOutside(
  { privateHosts }: Pick<Installation, 'privateHosts'>,
  leftMs: () => number = () => limits.timeoutMs,
) {
  return async ({ url, accept, body: question }: Question): Promise<Answer> => {
    const { status, headers, body, finalUrl } = await fetchOutside(url, {
      ...limits,
      timeoutMs: Math.min(limits.timeoutMs, leftMs()),
      allowPrivate: privateHosts,
      ...(accept && { accept }),
      ...(question && { question }),
    })
    const type = headers['content-type'] ?? null
    const explained = status === 400 && /xml|json/i.test(type ?? '')
    if (status >= 300 && !explained) throw new NotACatalogue('http-status', String(status))
    return { body, type, url: finalUrl }
  }
}
