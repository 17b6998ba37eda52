import { readFileSync } from 'node:fs'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import path from 'node:path'

export interface CatalogueServer {
  url: string
  /** The positions that were asked for, in order. */
  asked: number[]
  close(): void
}

type Answer = { status?: number; type: string; body: string | Uint8Array }

/** A catalogue on this machine; `answer` is given the position asked, from 0. */
async function openServer(
  positionOf: (request: IncomingMessage, body: string) => number,
  answer: (position: number) => Answer | Promise<Answer>,
): Promise<CatalogueServer> {
  const asked: number[] = []
  const respond = async (request: IncomingMessage, response: ServerResponse) => {
    let body = ''
    for await (const chunk of request) body += String(chunk)
    const position = positionOf(request, body)
    asked.push(position)
    const { status = 200, type, body: said } = await answer(position)
    response.writeHead(status, { 'content-type': type }).end(said)
  }
  const server = createServer((request, response) => void respond(request, response))
  await new Promise<void>(resolve => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}`,
    asked,
    close: () => {
      server.close()
      server.closeAllConnections()
    },
  }
}

export interface CkanOptions {
  /** How many it says it has, when that is not how many it gives. */
  announced?: number
  /** Called before each answer: may wait, or answer something else. */
  before?: (position: number) => Promise<Answer | undefined> | Answer | undefined
}

/** A CKAN portal with so many invented datasets. */
export function openCkan(count: number, { announced = count, before }: CkanOptions = {}): Promise<CatalogueServer> {
  return openServer(
    ({ url = '' }) => Number(new URL(url, 'http://localhost').searchParams.get('start') ?? 0),
    async position => {
      const other = await before?.(position)
      if (other) return other
      const results = Array.from({ length: Math.max(0, Math.min(100, count - position)) }, (_, n) =>
        inventedPackage(position + n),
      )
      return {
        type: 'application/json',
        body: JSON.stringify({ success: true, result: { count: announced, results } }),
      }
    },
  )
}

export function inventedPackage(n: number) {
  return {
    id: `jeu-${n}`,
    name: `jeu-${n}`,
    title: `Jeu inventé ${n}`,
    notes: `Description du jeu ${n}.`,
    license_id: 'fr-lo',
    organization: { title: 'Ville de Val-de-Brume' },
    tags: [{ name: 'essai' }],
    resources: [{ id: `r-${n}`, url: `https://donnees.example/jeu-${n}.csv`, format: 'CSV', name: `Fichier ${n}` }],
  }
}

/** A CSW server that gives the three pages of a folder, whatever else is asked of it. */
export function openCsw(folder: string): Promise<CatalogueServer> {
  return openServer(
    (_, body) => Number(/startPosition="(\d+)"/.exec(body)?.[1] ?? 1),
    position => ({
      type: 'application/xml',
      body: readFileSync(path.join(folder, `geonetwork-iso19139-page-${position}.xml`)),
    }),
  )
}
