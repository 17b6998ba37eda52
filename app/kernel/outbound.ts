import { lookup } from 'node:dns/promises'
import { once } from 'node:events'
import { type IncomingMessage, request as plain } from 'node:http'
import { request as secure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { pipeline } from 'node:stream'
import { setTimeout as wait } from 'node:timers/promises'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { isPublicAddress } from './outbound/private-address.ts'
import { OutboundRefused, problemOf } from './outbound/refused.ts'

export interface OutboundOptions {
  accept?: string
  /** Largest body, on the wire and once decompressed. */
  maxBytes?: number
  /** For the whole conversation, redirects included; the waits that politeness imposes are not counted. */
  timeoutMs?: number
  /** Longest silence of the other side. */
  idleMs?: number
  /** Not sent on to another origin after a redirect. */
  headers?: Readonly<Record<string, string>>
  /** Sent by POST, once: neither redirected nor tried again. The caller says its content type in `headers`. */
  form?: URLSearchParams
  /** Sent by POST too, but it only reads, such as a search in XML: it is redirected and tried again as a GET is. */
  question?: { type: string; text: string }
  /** Only the status and the headers are wanted, asked by that verb: no body is read. */
  head?: 'HEAD' | 'GET'
  /** The other side expects many questions from us: no brake. */
  unhurried?: boolean
  /** Hosts (`name`, or `name:port`) that the operator allows although private, on any port: intranet, tests. */
  allowPrivate?: readonly string[]
  allowPorts?: readonly number[]
  /** Finds the addresses of a name; only tests give one. */
  resolve?: (host: string) => Promise<string[]>
}

export interface OutboundAnswer {
  status: number
  /** Names in lower case. */
  headers: Record<string, string>
  body: Uint8Array
  finalUrl: string
  /** It was redirected, and every redirect said that it is for good. */
  movedForGood?: true
}

/**
 * The only way to fetch a URL. The name is resolved once per hop, every address it has must be public, and the
 * connection goes to those very addresses: a resolver that changes its mind changes nothing. Any status is an answer;
 * `OutboundRefused` is thrown for what may not or cannot be fetched.
 */
export async function fetchOutside(url: string, options: OutboundOptions = {}): Promise<OutboundAnswer> {
  const visit = { options, leftMs: options.timeoutMs ?? 30_000 }
  let target = checkedUrl(url, url, options)
  let own = options.headers ?? {}
  let retried = false
  let forGood = true
  for (let redirects = 0; ; ) {
    if (!options.unhurried) await turnOf(target.host)
    const answer = await exchange(target, own, visit)
    const pause = answer.status === 429 && !options.form ? askedPause(answer.headers['retry-after']) : null
    if (pause !== null && !retried) {
      retried = true
      await wait(pause)
      continue
    }
    const next = answer.headers['location']
    if (options.form || !redirectStatuses.has(answer.status) || !next)
      return { ...answer, finalUrl: target.href, ...(redirects > 0 && forGood && { movedForGood: true }) }
    forGood &&= answer.status === 301 || answer.status === 308
    if (++redirects > 5) throw new OutboundRefused('too-many-redirects', url)
    const following = checkedUrl(next, target.href, options)
    if (following.origin !== target.origin) own = {}
    target = following
  }
}

const redirectStatuses = new Set([301, 302, 303, 307, 308])

function checkedUrl(text: string, base: string, { allowPorts = [80, 443], allowPrivate }: OutboundOptions): URL {
  const url = URL.parse(text, base === text ? undefined : base)
  if (!url?.hostname || !/^https?:$/.test(url.protocol)) throw new OutboundRefused('bad-address', text)
  if (url.username || url.password) throw new OutboundRefused('credentials', url.host)
  if (url.port && !allowPorts.includes(Number(url.port)) && !isAllowed(url, allowPrivate)) {
    throw new OutboundRefused('port', url.host)
  }
  url.hash = ''
  return url
}

function isAllowed(url: URL, allowPrivate: readonly string[] = []): boolean {
  return allowPrivate.includes(hostOf(url)) || allowPrivate.includes(url.host)
}

/** The URL parser has already turned 0x7f.1, 017700000001 or 2130706433 into 127.0.0.1. */
function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

async function addressesOf(url: URL, { resolve = resolveName, allowPrivate }: OutboundOptions): Promise<string[]> {
  const host = hostOf(url)
  const addresses = isIP(host) ? [host] : await resolve(host)
  if (addresses.length === 0) throw new OutboundRefused('unknown-name', host)
  if (!isAllowed(url, allowPrivate) && !addresses.every(isPublicAddress)) throw new OutboundRefused('private', host)
  return addresses
}

const resolveName = async (host: string) => (await lookup(host, { all: true })).map(({ address }) => address)

type Own = Readonly<Record<string, string>>

/** One question, one answer, within what is left of the time. */
async function exchange(url: URL, own: Own, visit: { options: OutboundOptions; leftMs: number }) {
  if (visit.leftMs <= 0) throw new OutboundRefused('too-slow', url.host)
  let response: IncomingMessage | undefined
  const started = performance.now()
  const late = new AbortController()
  const timer = setTimeout(() => late.abort(new OutboundRefused('too-slow', url.host)), visit.leftMs)
  const cut = once(late.signal, 'abort').then(() => Promise.reject(late.signal.reason))
  cut.catch(() => undefined)
  try {
    const addresses = await Promise.race([addressesOf(url, visit.options), cut])
    response = await ask(url, own, addresses, visit.options, late)
    const redirected = redirectStatuses.has(response.statusCode ?? 0) && response.headers.location !== undefined
    const skip = redirected || visit.options.head !== undefined
    const body = skip ? new Uint8Array() : await readBody(response, url, visit.options.maxBytes ?? 10_000_000)
    return { status: response.statusCode ?? 0, headers: flat(response), body }
  } catch (error) {
    if (late.signal.aborted) throw late.signal.reason
    throw error instanceof OutboundRefused ? error : new OutboundRefused(problemOf(error), url.host, { cause: error })
  } finally {
    clearTimeout(timer)
    response?.destroy()
    visit.leftMs -= performance.now() - started
  }
}

function ask(
  url: URL,
  own: Own,
  addresses: string[],
  options: OutboundOptions,
  late: AbortController,
): Promise<IncomingMessage> {
  const common = { 'user-agent': 'Gouvernail', accept: options.accept ?? '*/*', 'accept-encoding': 'gzip, deflate, br' }
  const idleMs = options.idleMs ?? 10_000
  const verified = addresses.map(address => ({ address, family: isIP(address) }))
  const verifiedOnly: LookupFunction = (_host, { all }, found) =>
    all ? found(null, verified) : found(null, verified[0]?.address ?? '', verified[0]?.family)
  return new Promise((resolve, reject) => {
    const open = url.protocol === 'https:' ? secure : plain
    const asked = open(url, {
      method: options.form || options.question ? 'POST' : (options.head ?? 'GET'),
      headers: { ...common, ...(options.question && { 'content-type': options.question.type }), ...own },
      lookup: verifiedOnly,
      agent: false,
      signal: late.signal,
      timeout: idleMs,
    })
    asked.on('timeout', () => late.abort(new OutboundRefused('too-slow', url.host)))
    asked.on('error', reject)
    asked.on('response', response => {
      // Whoever reads it hears of errors; once nobody does, they must not take the process with them.
      response.on('error', () => undefined)
      resolve(response)
    })
    asked.end(options.form?.toString() ?? options.question?.text)
  })
}

/** Both limits stop the reading at the chunk that passes them: a bomb is never inflated whole. */
async function readBody(response: IncomingMessage, url: URL, maxBytes: number): Promise<Uint8Array> {
  const tooLarge = () => new OutboundRefused('too-large', url.host, { megabytes: maxBytes / 1_000_000 })
  if (Number(response.headers['content-length'] ?? 0) > maxBytes) throw tooLarge()
  const encoding = response.headers['content-encoding']?.trim().toLowerCase() || 'identity'
  async function* wire(): AsyncGenerator<Buffer> {
    let bytes = 0
    for await (const chunk of response as AsyncIterable<Buffer>) {
      bytes += chunk.byteLength
      if (bytes > maxBytes) throw tooLarge()
      yield chunk
    }
  }
  const kept: Buffer[] = []
  let bytes = 0
  for await (const chunk of inflated(encoding, wire(), url)) {
    bytes += chunk.byteLength
    if (bytes > maxBytes) throw tooLarge()
    kept.push(chunk)
  }
  return new Uint8Array(Buffer.concat(kept))
}

async function* inflated(encoding: string, wire: AsyncGenerator<Buffer>, url: URL): AsyncGenerator<Buffer> {
  if (encoding === 'identity') return yield* wire
  const { value: head, done } = await wire.next()
  if (done) return
  const machine = decompressors[encoding]?.(head)
  if (!machine) throw new OutboundRefused('encoding', url.host)
  async function* whole() {
    yield head
    yield* wire
  }
  // Errors of either side come out of the machine.
  pipeline(whole(), machine, () => undefined)
  yield* machine as AsyncIterable<Buffer>
}

const decompressors: Record<string, (head: Buffer) => ReturnType<typeof createGunzip>> = {
  gzip: () => createGunzip(),
  // Some servers say deflate and send it bare, without the zlib header whose first half-byte is 8.
  deflate: head => (((head[0] ?? 0) & 15) === 8 ? createInflate() : createInflateRaw()),
  br: () => createBrotliDecompress(),
}

function flat({ headers }: IncomingMessage): Record<string, string> {
  const said = Object.entries(headers).filter(([, value]) => value !== undefined)
  return Object.fromEntries(said.map(([name, value]) => [name, [value].flat().join(', ')]))
}

const longestPause = 30_000

/** Milliseconds that the server asks us to wait; null when it says nothing or asks too much. */
function askedPause(retryAfter: string | undefined): number | null {
  if (!retryAfter) return null
  const pause = /^\d+$/.test(retryAfter) ? Number(retryAfter) * 1_000 : Date.parse(retryAfter) - Date.now()
  return pause <= longestPause ? Math.max(0, pause) : null
}

const [burst, perSecond] = [10, 2]
const buckets = new Map<string, { tokens: number; at: number }>()

/** One token per question and host: ten at once, then two a second, in the order of asking. */
async function turnOf(host: string): Promise<void> {
  const now = performance.now()
  const bucket = buckets.get(host) ?? { tokens: burst, at: now }
  const tokens = Math.min(burst, bucket.tokens + ((now - bucket.at) / 1_000) * perSecond) - 1
  if (buckets.size > 1_000) buckets.clear()
  buckets.set(host, { tokens, at: now })
  if (tokens < 0) await wait((-tokens / perSecond) * 1_000)
}
