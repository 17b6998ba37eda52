import { z } from 'zod'
import file from '../data/contexts.json' with { type: 'json' }
import { NotACatalogue } from '../../harvesting/protocol.ts'
import { coded } from './sentences.ts'

const contexts = z
  .object({
    version: z.iso.date(),
    known: z.array(z.string().transform(pattern => new RegExp(pattern))),
    context: z.record(z.string(), z.string()),
  })
  .parse(file)

/** A context named at a distance is never fetched: ours replaces those of the DCAT family, any other is refused. */
export function localContext(context: unknown): unknown {
  if (Array.isArray(context)) return context.map(localContext)
  if (typeof context !== 'string') return context
  if (!contexts.known.some(pattern => pattern.test(context)))
    throw new NotACatalogue(coded('catalogue.rdf-unknown-context'), context.slice(0, 300))
  return contexts.context
}

/** The last door: whatever else asks for an address is refused too. */
export const closedLoader = {
  async load(address: string): Promise<never> {
    throw new NotACatalogue(coded('catalogue.rdf-unknown-context'), address.slice(0, 300))
  },
}
