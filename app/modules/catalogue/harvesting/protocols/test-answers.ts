import type { Answer, Batch, Protocol, Question } from '../protocol.ts'

export function answerOf(content: string | Uint8Array | object, url: string | null = null): Answer {
  const text = typeof content === 'string' ? content : JSON.stringify(content)
  return { body: content instanceof Uint8Array ? content : new TextEncoder().encode(text), type: null, url }
}

/** What a protocol makes of one answer, as a file or as the answer to a question. */
export async function readAs(
  protocol: Protocol,
  content: string | Uint8Array | object,
  asked: Question | null = null,
): Promise<Batch> {
  return await protocol.read(answerOf(content, asked?.url ?? null), asked, 0)
}

/** The one record of a batch; fails the test when there is none. */
export async function recordAs(protocol: Protocol, content: string | object, asked: Question | null = null) {
  const { records, rejections } = await readAs(protocol, content, asked)
  const [record] = records
  if (!record) throw new Error(`no record: ${JSON.stringify(rejections)}`)
  return record
}

/** The code of what keeps an answer from being read. */
export async function refusalOf(protocol: Protocol, content: string | Uint8Array | object): Promise<string> {
  const error: unknown = await readAs(protocol, content).catch((caught: unknown) => caught)
  return error instanceof Error ? error.message : `read: ${JSON.stringify(error)}`
}

const namespaces =
  'xmlns:gmd="http://www.isotc211.org/2005/gmd" xmlns:gco="http://www.isotc211.org/2005/gco" xmlns:gmx="http://www.isotc211.org/2005/gmx" xmlns:srv="http://www.isotc211.org/2005/srv" xmlns:xlink="http://www.w3.org/1999/xlink" xmlns:gml="http://www.opengis.net/gml/3.2"'

export const string = (name: string, text: string) =>
  `<gmd:${name}><gco:CharacterString>${text}</gco:CharacterString></gmd:${name}>`
export const code = (name: string, type: string, value: string) =>
  `<gmd:${name}><gmd:${type} codeList="#" codeListValue="${value}"/></gmd:${name}>`
export const anchor = (name: string, address: string, text: string) =>
  `<gmd:${name}><gmx:Anchor xlink:href="${address}">${text}</gmx:Anchor></gmd:${name}>`

interface IsoParts {
  id?: string | null
  title?: string | null
  /** Inside the citation, the identification, and the record. */
  citation?: string
  identification?: string
  metadata?: string
}

/** An invented record of ISO 19139, with the parts that a test is about. */
export function isoRecord({
  id = 'fiche-1',
  title = 'Arbres',
  citation = '',
  identification = '',
  metadata = '',
}: IsoParts = {}) {
  return `<gmd:MD_Metadata ${namespaces}>${id === null ? '' : string('fileIdentifier', id)}<gmd:identificationInfo><gmd:MD_DataIdentification><gmd:citation><gmd:CI_Citation>${title === null ? '' : string('title', title)}${citation}</gmd:CI_Citation></gmd:citation>${identification}</gmd:MD_DataIdentification></gmd:identificationInfo>${metadata}</gmd:MD_Metadata>`
}

/** A page of GetRecords. */
export function cswPage(attributes: string, ...records: string[]): string {
  return `<?xml version="1.0" encoding="UTF-8"?><csw:GetRecordsResponse xmlns:csw="http://www.opengis.net/cat/csw/2.0.2"><csw:SearchStatus timestamp="2026-11-23T10:00:00"/><csw:SearchResults ${attributes}>${records.join('')}</csw:SearchResults></csw:GetRecordsResponse>`
}

/** A link of `distributionInfo`. */
export function onLine(url: string, parts: { protocol?: string; name?: string; role?: string } = {}): string {
  const { protocol, name, role } = parts
  return `<gmd:onLine><gmd:CI_OnlineResource><gmd:linkage><gmd:URL>${url.replaceAll('&', '&amp;')}</gmd:URL></gmd:linkage>${protocol ? string('protocol', protocol) : ''}${name ? string('name', name) : ''}${role ? code('function', 'CI_OnLineFunctionCode', role) : ''}</gmd:CI_OnlineResource></gmd:onLine>`
}

export function transfer(...content: string[]): string {
  return `<gmd:transferOptions><gmd:MD_DigitalTransferOptions>${content.join('')}</gmd:MD_DigitalTransferOptions></gmd:transferOptions>`
}

export function distributed(...content: string[]): string {
  return `<gmd:distributionInfo><gmd:MD_Distribution>${content.join('')}</gmd:MD_Distribution></gmd:distributionInfo>`
}
