import { Conflict, NotFound } from '#kernel/errors.ts'
import { fetchOutside } from '#kernel/outbound.ts'
import { OutboundRefused } from '#kernel/outbound/refused.ts'
import type { Scope } from '#kernel/scope.ts'
import { addTableSchema } from './add-table-schema.ts'
import { knownSchemas } from './known-schemas.ts'

/** Schemas weigh a few tens of kilobytes. */
const limits = { maxBytes: 2_000_000, timeoutMs: 20_000, accept: 'application/json' }

/** Fetches a schema of the register from its publisher, then keeps it. Holds no transaction while it waits. */
export async function fetchTableSchema(scope: Scope, name: string) {
  const known = knownSchemas.find(schema => schema.name === name)
  if (!known) throw new NotFound('kernel.not-found')
  const content = await fetchJson(known.url, scope)
  return addTableSchema(scope, { content, name, source_url: known.url })
}

async function fetchJson(url: string, { installation, language }: Scope): Promise<unknown> {
  try {
    const allowPrivate = installation?.privateHosts ?? []
    const { status, body, finalUrl } = await fetchOutside(url, { ...limits, allowPrivate })
    if (status !== 200) throw new Conflict('catalogue.address-answered', { status, host: new URL(finalUrl).host })
    return parsed(new TextDecoder().decode(body)) ?? {}
  } catch (error) {
    if (!(error instanceof OutboundRefused)) throw error
    throw new Conflict('catalogue.unreadable', { reason: error.text[language] })
  }
}

/** Null for what is no JSON: said of it later, in the words for any document that is no schema. */
export function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch {
    return null
  }
}
