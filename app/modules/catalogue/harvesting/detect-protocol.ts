import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Text } from '#kernel/texts.ts'
import { openSample, visitMs } from './open-sample.ts'
import { sayProblem } from './problems.ts'
import { NotACatalogue, protocols, type ProtocolId } from './protocol.ts'
import { addressInput } from './source.ts'
import { timeLeft } from './time-left.ts'

/** Finds what kind of catalogue answers at an address, by asking as each would be asked; null when none is understood. */
export const detectProtocol = query({
  name: 'catalogue.detect-protocol',
  summary: { fr: 'Reconnaître le type d’un catalogue', en: 'Recognise the kind of a catalogue' },
  needs: 'catalogue.harvest',
  input: z.object({ address: addressInput }),
  http: 'GET /catalogue/protocol',
  async run(scope, { address }): Promise<{ protocol: ProtocolId | null; problem: Text | null }> {
    const leftMs = timeLeft(visitMs)
    for (const protocol of inOrder(address)) {
      try {
        for await (const { received } of openSample(scope, { protocol, address, options: {} }, 1, leftMs))
          if (received > 0) return { protocol, problem: null }
      } catch (error) {
        // Nobody there, not allowed there, or no time left: asking in another way changes nothing.
        if (error instanceof OutboundRefused && (final.has(error.problem) || leftMs() === 0))
          return { protocol: null, problem: sayProblem(error, scope.registry) }
        if (!(error instanceof OutboundRefused) && !(error instanceof NotACatalogue)) throw error
      }
    }
    return { protocol: null, problem: null }
  },
})

const final = new Set(['bad-address', 'credentials', 'port', 'private', 'unknown-name', 'unreachable', 'certificate'])

/** What addresses usually look like: what resembles is asked first. */
const looks: Readonly<Record<ProtocolId, RegExp>> = {
  csw: /csw/i,
  ckan: /\/api\/3\/|\/dataset\/?$|ckan/i,
  udata: /data\.gouv\.fr|\/api\/1\/|udata/i,
  ods: /explore|opendatasoft|huwise/i,
  dcat: /\.(ttl|rdf|xml|jsonld|n3|nt)(\?|$)|dcat|catalog/i,
  arcgis: /arcgis|\/api\/feed\//i,
  wfs: /wfs/i,
  wms: /wms/i,
  'ogc-records': /\/collections|ogcapi|ogc-api/i,
}

function inOrder(address: string): ProtocolId[] {
  const [alike, others] = [
    protocols.filter(id => looks[id].test(address)),
    protocols.filter(id => !looks[id].test(address)),
  ]
  return [...alike, ...others]
}
