import { type Answer, type Batch, NotACatalogue, type Protocol, type Question } from '../protocol.ts'
import type { HarvestedRecord, Rejection } from '../record.ts'
import { readEach, Unkept } from '../reading/read-each.ts'
import { at, attributeOf, childrenOf, writeXml } from '../reading/xml-paths.ts'
import { readXml, type Xml } from '../reading/xml.ts'
import { readDublinCore } from './dublin-core.ts'
import { isIso19139, readIso19139 } from './iso-19139.ts'
import { refuseException } from './ows-exception.ts'

/** Reads RDF that arrived inside another answer. */
export type ReadRdf = (answer: Answer, start: number) => Batch | Promise<Batch>

const pageSize = 25

/** Catalogue Service for the Web 2.0.2: ISO 19139, DCAT in RDF, or Dublin Core, whatever the server answers with. */
export function cswProtocol({ readRdf }: { readRdf: ReadRdf }): Protocol {
  return {
    id: 'csw',
    first: ({ url, options }) => questionAt(url, 1, options['schema'] === 'dcat' ? dcatSchema : isoSchema),
    async read(answer, asked, start) {
      const root = readXml(answer.body)
      refuseException(root)
      const results = root.local === 'SearchResults' ? root : at(root, 'SearchResults')
      const items = results ? childrenOf(results) : itemsOf(root)
      if (items === null) throw new NotACatalogue('not-csw', root.name)
      const around = results ? [root, results] : [root]
      const read = await readItems(items, around, answer, start, readRdf)
      return { ...read, announced: announcedBy(results), next: nextQuestion(results, read.received, asked) }
    },
  }
}

/** A file may hold one record alone, or those of a GetRecordById. */
function itemsOf(root: Xml): Xml[] | null {
  if (isRecord(root)) return [root]
  const inside = /^(?:GetRecordByIdResponse|records?|metadata)$/i.test(root.local)
    ? childrenOf(root).filter(isRecord)
    : []
  if (inside.length > 0 || /^GetRecord(?:s|ById)Response$/.test(root.local)) return inside
  return null
}

const isRecord = (element: Xml) =>
  isIso19139(element) || isRdf(element) || /^(?:Brief|Summary)?Record$/.test(element.local)
const isRdf = (element: Xml) => element.local === 'RDF' || /^(?:Dataset|DataService|Catalog)$/.test(element.local)

async function readItems(
  items: readonly Xml[],
  around: readonly Xml[],
  answer: Answer,
  start: number,
  readRdf: ReadRdf,
): Promise<Pick<Batch, 'records' | 'rejections' | 'received'>> {
  if (!items.some(isRdf)) return readEach(items, start, readItem)
  const total = { records: [] as HarvestedRecord[], rejections: [] as Rejection[], received: 0 }
  for (const item of items) {
    const position = start + total.received
    const part = isRdf(item)
      ? await readAlone(() => readRdf(asDocument(item, around, answer), position), position)
      : readEach([item], position, readItem)
    total.records.push(...part.records)
    total.rejections.push(...part.rejections)
    total.received += part.received
  }
  return total
}

type Part = Pick<Batch, 'records' | 'rejections' | 'received'>

/** RDF of one result that is no catalogue is that result’s affair: the page goes on. */
async function readAlone(read: () => Part | Promise<Part>, position: number): Promise<Part> {
  try {
    return await read()
  } catch (error) {
    if (!(error instanceof NotACatalogue)) throw error
    const { reason, detail } = error
    return readEach([null], position, () => {
      throw new Unkept(reason, { detail })
    })
  }
}

function readItem(item: Xml) {
  if (isIso19139(item)) return readIso19139(item)
  if (/^(?:Brief|Summary)?Record$/.test(item.local)) return readDublinCore(item)
  throw new Unkept('unknown-schema', { detail: item.name })
}

const rdfNamespace = 'http://www.w3.org/1999/02/22-rdf-syntax-ns#'

/** The RDF of one result as an answer of its own: servers give an rdf:RDF, or a bare dcat:Dataset. */
function asDocument(item: Xml, around: readonly Xml[], answer: Answer): Answer {
  const text = writeXml(item, around)
  const whole = item.local === 'RDF' ? text : `<rdf:RDF xmlns:rdf="${rdfNamespace}">${text}</rdf:RDF>`
  return { body: new TextEncoder().encode(whole), type: 'application/rdf+xml', url: answer.url }
}

function announcedBy(results: Xml | null): number | null {
  const matched = Number(attributeOf(results, 'numberOfRecordsMatched') ?? Number.NaN)
  return Number.isSafeInteger(matched) && matched >= 0 ? matched : null
}

/**
 * Where to go on. `nextRecord` is missing on some servers, is matched + 1 or 0 at the end on others, and stands still on
 * a few: without a usable one we go on by what was received, until the total announced.
 */
function nextQuestion(results: Xml | null, received: number, asked: Question | null): Question | null {
  const position = asked ? positionOf(asked) : null
  if (!results || !asked || position === null || received === 0) return null
  const said = attributeOf(results, 'nextRecord')
  const next = said === null ? position + received : Number(said)
  const announced = announcedBy(results)
  if (!Number.isSafeInteger(next) || next <= position) return null
  if (announced !== null && next > announced) return null
  // Nothing says whether there is more: one short page is the last.
  if (announced === null && said === null && received < pageSize) return null
  return { ...asked, body: { type: xmlType, text: bodyAt(next, schemaOf(asked)) } }
}

const xmlType = 'application/xml'
const isoSchema = 'http://www.isotc211.org/2005/gmd'
const dcatSchema = 'http://www.w3.org/ns/dcat#'
const positionOf = ({ body }: Question) =>
  Number(/startPosition="(\d+)"/.exec(body?.text ?? '')?.[1] ?? Number.NaN) || null
const schemaOf = ({ body }: Question) => (body?.text.includes(`outputSchema="${dcatSchema}"`) ? dcatSchema : isoSchema)

function questionAt(url: string, position: number, schema: string): Question {
  // People paste the address of the capabilities.
  const target = URL.parse(url)
  const said = Array.from(target?.searchParams.keys() ?? []).filter(name =>
    /^(?:service|request|version|acceptversions)$/i.test(name),
  )
  for (const name of said) target?.searchParams.delete(name)
  return {
    url: target?.href ?? url,
    accept: 'application/xml, text/xml',
    body: { type: xmlType, text: bodyAt(position, schema) },
  }
}

const kinds = ['dataset', 'nonGeographicDataset', 'series', 'service']

/** Sorted, because without an order servers give some records twice and others never. */
function bodyAt(position: number, schema: string): string {
  const types = kinds.map(
    kind =>
      `<ogc:PropertyIsEqualTo><ogc:PropertyName>apiso:type</ogc:PropertyName><ogc:Literal>${kind}</ogc:Literal></ogc:PropertyIsEqualTo>`,
  )
  const asked = schema === isoSchema ? 'gmd:MD_Metadata' : 'csw:Record'
  return `<?xml version="1.0" encoding="UTF-8"?>
<csw:GetRecords xmlns:csw="http://www.opengis.net/cat/csw/2.0.2" xmlns:ogc="http://www.opengis.net/ogc" xmlns:gmd="${isoSchema}" xmlns:apiso="http://www.opengis.net/cat/csw/apiso/1.0" service="CSW" version="2.0.2" resultType="results" startPosition="${position}" maxRecords="${pageSize}" outputFormat="application/xml" outputSchema="${schema}"><csw:Query typeNames="${asked}"><csw:ElementSetName>full</csw:ElementSetName><csw:Constraint version="1.1.0"><ogc:Filter><ogc:Or>${types.join('')}</ogc:Or></ogc:Filter></csw:Constraint><ogc:SortBy><ogc:SortProperty><ogc:PropertyName>apiso:identifier</ogc:PropertyName><ogc:SortOrder>ASC</ogc:SortOrder></ogc:SortProperty></ogc:SortBy></csw:Query></csw:GetRecords>`
}
