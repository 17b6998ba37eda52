import { XMLParser } from 'fast-xml-parser'
import { decodeText } from '#modules/intake/public.ts'
import { NotACatalogue } from '../protocol.ts'

/** One element. `name` is as written (`gmd:title`), `local` without its prefix: servers choose prefixes freely. */
export interface Xml {
  name: string
  local: string
  attributes: ReadonlyMap<string, string>
  nodes: readonly (Xml | string)[]
}

/** Beyond these a document is no page of a catalogue; parsing takes some 25 bytes a character and 150 an element. */
const [largest, mostTags, deepest] = [12_000_000, 500_000, 100]

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  parseTagValue: false,
  trimValues: false,
  processEntities: false,
  cdataPropName: '#cdata',
  ignoreDeclaration: true,
  ignorePiTags: true,
  jPath: false,
  maxNestedTags: deepest,
})

/**
 * The root element of an XML answer, whatever the encoding it declares. Entities are never expanded, no DTD is read.
 * Throws `NotACatalogue`: page of a site, entities, too large, too deep, cut short.
 */
export function readXml(body: Uint8Array): Xml {
  if (body.byteLength > largest * 2) throw new NotACatalogue('answer-too-large')
  const decoded = decodeText(body)?.text.trim()
  if (!decoded) throw new NotACatalogue(body.byteLength === 0 ? 'answer-empty' : 'not-xml')
  if (decoded.length > largest) throw new NotACatalogue('answer-too-large')
  if (/^(?:<!DOCTYPE html|<html)[\s>]/i.test(decoded)) throw new NotACatalogue('web-page')
  if (!decoded.startsWith('<')) throw new NotACatalogue('not-xml')
  if (!decoded.endsWith('>')) throw new NotACatalogue('answer-cut-short')
  refuseManyTags(decoded)
  const text = withoutDoctype(decoded)
  const root = trees(parse(text)).find(node => typeof node !== 'string')
  if (root === undefined || typeof root === 'string') throw new NotACatalogue('not-xml')
  if (/^html$/i.test(root.local)) throw new NotACatalogue('web-page')
  refuseCutShort(text, root.name)
  return root
}

function refuseManyTags(text: string): void {
  let tags = 0
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at + 1)) {
    if (++tags > mostTags) throw new NotACatalogue('answer-too-large')
  }
}

/** WMS 1.1.1 names a DTD, which says nothing that we need; one that defines entities has no business in a catalogue. */
function withoutDoctype(text: string): string {
  const start = text.slice(0, 10_000).search(/<!DOCTYPE/i)
  if (start === -1) return text
  const subset = /^<!DOCTYPE[^[>]*\[/i.exec(text.slice(start, start + 10_000))
  const end = subset ? text.indexOf(']>', start) + 2 : text.indexOf('>', start) + 1
  if (end < start + 2 || /<!ENTITY/i.test(text.slice(start, end))) throw new NotACatalogue('xml-entities')
  return text.slice(0, start) + text.slice(end)
}

/** The parser forgives a document whose end is missing: an answer cut on the way would pass for a short one. */
function refuseCutShort(text: string, root: string): void {
  const end = withoutLastComments(text).slice(-root.length - 60)
  if (!end.endsWith('/>') && !new RegExp(`</${escapeRegExp(root)}\\s*>$`).test(end))
    throw new NotACatalogue('answer-cut-short')
}

/** Read backwards, each sign once: looked for from the front, a long run of spaces would be read again from each of them. */
function withoutLastComments(text: string): string {
  let said = text.trimEnd()
  while (said.endsWith('-->')) {
    const opening = said.lastIndexOf('<!--')
    if (opening === -1 || said.indexOf('-->', opening) < said.length - 3) break
    said = said.slice(0, opening).trimEnd()
  }
  return said
}

const escapeRegExp = (text: string) => text.replace(/[^\w:]/g, '\\$&')

function parse(text: string): unknown {
  try {
    return parser.parse(text)
  } catch (error) {
    const deep = error instanceof Error && error.message.startsWith('Maximum nested')
    throw new NotACatalogue(deep ? 'answer-too-deep' : 'not-xml')
  }
}

/** What the library gives, `{ 'gmd:title': […], ':@': { … } }`, as elements and decoded texts; depth is bounded above. */
function trees(nodes: unknown): (Xml | string)[] {
  return Array.isArray(nodes) ? nodes.map(treeOf) : []
}

function treeOf(node: Record<string, unknown>): Xml | string {
  if (typeof node['#text'] === 'string') return decodeXmlText(node['#text'])
  const name = Object.keys(node).find(key => key !== ':@') ?? ''
  if (name === '#cdata') return rawText(node[name])
  const said = Object.entries((node[':@'] ?? {}) as Record<string, string>)
  const attributes = new Map(said.map(([key, value]) => [key, decodeXmlText(value)]))
  return { name, local: localOf(name), attributes, nodes: trees(node[name]) }
}

const rawText = (nodes: unknown): string =>
  Array.isArray(nodes) ? nodes.map((node: { '#text'?: unknown }) => String(node['#text'] ?? '')).join('') : ''

export const localOf = (name: string) => name.slice(name.indexOf(':') + 1)

const named: Record<string, string> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" }

/** The five entities of XML and numbers, once: `&amp;lt;` stays `&lt;`. */
function decodeXmlText(text: string): string {
  if (!text.includes('&')) return text
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(lt|gt|amp|quot|apos));/gi, (whole, decimal, hex, name) => {
    if (name) return named[String(name).toLowerCase()] ?? whole
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16)
    return code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : whole
  })
}
