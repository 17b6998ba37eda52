import type { Scope } from '#kernel/scope.ts'
import { askOutside } from './ask-outside.ts'
import { positioned } from './positioned.ts'
import { NotACatalogue, type Batch, type Protocol, type ProtocolId } from './protocol.ts'
import { protocolFor } from './protocols.ts'
import type { HarvestedRecord } from './record.ts'
import { timeLeft } from './time-left.ts'
import { walk, walkFiles } from './walk.ts'

interface Asked {
  protocol: ProtocolId
  address: string | null
  options: Readonly<Record<string, string>>
  files?: readonly { name: string; content: Uint8Array }[]
}

export interface SamplePage extends Pick<Batch, 'rejections' | 'received' | 'announced'> {
  records: (readonly [record: HarvestedRecord, position: number])[]
}

/** A person waits no longer, in milliseconds, however many pages a slow server cuts its answer into. */
export const visitMs = 60_000

/** The first records of a source, from its address or from files, and nothing beyond; `leftMs` says how long one still waits. */
export async function* openSample(
  scope: Scope,
  asked: Asked,
  limit: number,
  leftMs = timeLeft(visitMs),
): AsyncGenerator<SamplePage> {
  const protocol = requireProtocol(asked.protocol)
  let received = 0
  for await (const page of pagesOf(scope, protocol, asked, limit, leftMs)) {
    yield { ...page, records: positioned(page.records, page.rejections, page.start) }
    received += page.received
    if (received >= limit) return
  }
}

function pagesOf(
  scope: Scope,
  protocol: Protocol,
  { address, options, files = [] }: Asked,
  limit: number,
  leftMs: () => number,
) {
  if (files.length > 0 || address === null)
    return walkFiles(
      protocol,
      files.map(({ content }) => ({ body: content, type: null, url: null })),
    )
  return walk(protocol, protocol.first({ url: address, options }), askFor(scope, leftMs), { limit })
}

/** Asks over the network what the operator of this installation allows. */
export function askFor(scope: Scope, leftMs?: () => number) {
  return askOutside({ privateHosts: scope.installation?.privateHosts ?? [] }, leftMs)
}

export function requireProtocol(id: ProtocolId): Protocol {
  const protocol = protocolFor(id)
  if (!protocol) throw new NotACatalogue('protocol-unknown', id)
  return protocol
}
