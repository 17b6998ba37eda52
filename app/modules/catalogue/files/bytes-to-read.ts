import { Conflict } from '#kernel/errors.ts'
import { fetchOutside } from '#kernel/outbound.ts'
import type { Scope } from '#kernel/scope.ts'
import { readDistribution } from './read-distribution.ts'
import { readKeptFile } from './read-kept-file.ts'

/** The largest file that is downloaded to be looked at, in bytes: larger ones are for the command line. */
const mostBytes = 100_000_000
const longestMs = 300_000

/** The bytes of a distribution: those kept here first, else those that its address gives. Throws `OutboundRefused` too. */
export async function bytesToRead(scope: Scope, distribution_id: string) {
  const { dataset_id, file_id, download_url, title } = await readDistribution(scope, { distribution_id })
  if (file_id) {
    const { name, content } = await readKeptFile(scope, { distribution_id })
    return { dataset_id, file_id, file: { name, bytes: content } }
  }
  if (!download_url) throw new Conflict('catalogue.nothing-to-read')
  const { status, body, finalUrl } = await fetchOutside(download_url, {
    maxBytes: mostBytes,
    timeoutMs: longestMs,
    ...(scope.installation ? { allowPrivate: scope.installation.privateHosts } : {}),
  })
  if (status !== 200) throw new Conflict('catalogue.address-answered', { status, host: new URL(finalUrl).host })
  return { dataset_id, file_id: null, file: { name: nameIn(finalUrl) ?? title ?? 'fichier', bytes: body } }
}

/** The last part of an address, when it is a file name. */
function nameIn(url: string): string | null {
  const last = new URL(url).pathname.split('/').at(-1) ?? ''
  const name = decoded(last)
  return /\.[a-z0-9]{2,8}$/i.test(name) ? name.slice(0, 300) : null
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
