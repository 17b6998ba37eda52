import { existsSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { plainText } from '../harvesting/reading/words.ts'
import { protocolFor } from '../harvesting/protocols.ts'
import { describeDataset } from './describe-dataset.ts'
import { boxIn } from './reading/boxes.ts'
import { graphOf, type Graph, type Node } from './reading/graph.ts'
import { readGraph } from './reading/read-graph.ts'
import { readRdfCatalogue } from './reading/read-rdf-catalogue.ts'
import { namespaces, type ShortName } from './terms.ts'

const folder = '../shared/fixtures/iso-to-dcat'
const pairs = ['basic_dataset', 'geo-bbox-precision', 'identifiers-anchor', 'network-service', 'transfersize-bytesize']
const present = existsSync(folder)

type Path = readonly (readonly ShortName[])[]
const p = (...steps: (ShortName | readonly ShortName[])[]): Path =>
  steps.map(step => (typeof step === 'string' ? [step] : step))

const plain = (text: string) => plainText(text) ?? ''
const day = (text: string) => text.slice(0, 10)
const box = (text: string) => String(boxIn(text, new Set()))

/** What is compared: where each graph says it, and how values are made alike. */
const compared: readonly { what: string; ours: Path; theirs?: Path; as?: (text: string) => string }[] = [
  { what: 'title', ours: p('dct:title') },
  { what: 'description', ours: p('dct:description'), as: plain },
  { what: 'language of the data', ours: p('dct:language') },
  { what: 'provenance', ours: p('dct:provenance', 'dct:description'), as: plain },
  { what: 'start of the period', ours: p('dct:temporal', 'dcat:startDate') },
  { what: 'end of the period', ours: p('dct:temporal', 'dcat:endDate') },
  // The same box, that the expected graph writes in three ways and DCAT-AP 3 allows once.
  { what: 'box', ours: p('dct:spatial', 'dcat:bbox'), as: box },
  // ISO says a creation where DCAT-AP has a first issue: our only date of birth.
  { what: 'first date', ours: p('dct:issued'), theirs: p(['dct:issued', 'dct:created']), as: day },
  { what: 'last change', ours: p('dct:modified'), as: day },
  // GeoDCAT-AP has a property of its own for what DCAT-AP puts among standards.
  {
    what: 'standards and coordinates',
    ours: p('dct:conformsTo'),
    theirs: p(['dct:conformsTo', 'geodcat:referenceSystem']),
  },
  {
    what: 'organisation',
    ours: p('dct:publisher', 'foaf:name'),
    theirs: p(['dct:publisher', 'dct:rightsHolder'], 'foaf:name'),
  },
  {
    what: 'mail of the contact',
    ours: p('dcat:contactPoint', 'vcard:hasEmail'),
    theirs: p('foaf:isPrimaryTopicOf', 'dcat:contactPoint', 'vcard:hasEmail'),
  },
  {
    what: 'name of the contact',
    ours: p('dcat:contactPoint', 'vcard:fn'),
    theirs: p('foaf:isPrimaryTopicOf', 'dcat:contactPoint', 'vcard:fn'),
  },
  { what: 'titles of distributions', ours: p('dcat:distribution', 'dct:title') },
  { what: 'addresses of distributions', ours: p('dcat:distribution', 'dcat:accessURL') },
  { what: 'sizes', ours: p('dcat:distribution', 'dcat:byteSize') },
  { what: 'titles of their services', ours: p('dcat:distribution', 'dcat:accessService', 'dct:title') },
  { what: 'where their services answer', ours: p('dcat:distribution', 'dcat:accessService', 'dcat:endpointURL') },
  {
    what: 'where they describe themselves',
    ours: p('dcat:distribution', 'dcat:accessService', 'dcat:endpointDescription'),
  },
  {
    what: 'their protocols',
    ours: p('dcat:distribution', 'dcat:accessService', 'dct:conformsTo'),
    theirs: p('dcat:distribution', 'dcat:accessService', 'geodcat:serviceProtocol'),
  },
  { what: 'where the service answers', ours: p('dcat:endpointURL') },
  { what: 'where the service describes itself', ours: p('dcat:endpointDescription') },
]

/** What the expected graph says besides, and why it is not compared value by value. */
const aside: Readonly<Record<string, string>> = {
  'rdf:type': 'kinds are compared by what is read back',
  'dct:identifier': 'one of them is kept: see the test of identifiers',
  'dct:rightsHolder': 'compared as the organisation',
  'dct:created': 'compared as the first date',
  'geodcat:referenceSystem': 'compared among standards',
  'foaf:isPrimaryTopicOf': 'its contact is compared; the sheet of the source is not ours to publish',
  'dcat:theme': 'INSPIRE and GEMET concepts become European themes: compared by what is read back',
  'geodcat:topicCategory': 'becomes a European theme',
  'geodcat:resourceType': 'said by the kind of the node',
  'geodcat:serviceProtocol': 'said by the standards of the service',
  'geodcat:serviceCategory': 'not mapped: INSPIRE alone has it',
  'geodcat:serviceType': 'not mapped: INSPIRE alone has it',
  'dct:accessRights': 'limitations of INSPIRE become the three European levels: compared by what is read back',
  'dct:license': 'not mapped: conditions of INSPIRE are no licence, their words are kept',
  'http://www.w3.org/ns/dqv#hasQualityMeasurement': 'not mapped: scale',
  'http://www.w3.org/ns/prov#qualifiedAttribution': 'not mapped: one organisation is kept',
  'http://www.w3.org/ns/prov#wasUsedBy': 'not mapped: degree of conformity',
}

async function pair(name: string) {
  const body = readFileSync(`${folder}/${name}/input.xml`)
  const csw = protocolFor('csw')
  const { records = [] } = (await csw?.read({ body, type: null, url: null }, null, 0)) ?? {}
  const [record] = records
  if (!record) throw new Error(`${name} holds no record`)
  const answer = { body: readFileSync(`${folder}/${name}/expected_output.ttl`), type: null, url: null }
  const { graph } = await readGraph(answer)
  const wanted = graph
    .typed(record.isService ? 'dcat:DataService' : 'dcat:Dataset')
    .find(node => graph.first(node, 'dct:description'))
  const self = 'https://v.example/1'
  const ours = describeDataset(record, { self, publisher: { address: 'https://v.example/#v', name: 'V' } })
  const [expected] = (await readRdfCatalogue(answer)).records
  if (!wanted || !expected) throw new Error(`${name} expects nothing`)
  return {
    record,
    expected,
    theirs: { graph, node: wanted },
    ours: { graph: graphOf(ours), node: { termType: 'NamedNode', value: self } },
  }
}

function shortened(address: string): string {
  const found = Object.entries(namespaces).find(([, namespace]) => address.startsWith(namespace))
  return found ? `${found[0]}:${address.slice(found[1].length)}` : address
}

function valuesAt({ graph, node }: { graph: Graph; node: Node }, path: Path, as = (text: string) => text): string[] {
  let nodes = [node]
  for (const properties of path) nodes = nodes.flatMap(one => graph.objects(one, ...properties))
  const values = nodes.flatMap(({ termType, value }) => (termType === 'BlankNode' ? [] : [as(value)]))
  return [...new Set(values)].toSorted()
}

test.skipIf(!present)('The pairs compare values, not silences', async () => {
  const { ours } = await pair('transfersize-bytesize')
  const silent = compared.filter(({ ours: path, as }) => valuesAt(ours, path, as).length === 0).map(({ what }) => what)
  expect(silent).toEqual([
    'end of the period',
    'last change',
    'where the service answers',
    'where the service describes itself',
  ])
})

describe.skipIf(!present).each(pairs)('The pair %s', name => {
  test.each(compared)('says the same $what', async ({ ours: path, theirs: other = path, as }) => {
    const { ours, theirs } = await pair(name)
    expect(valuesAt(ours, path, as)).toEqual(valuesAt(theirs, other, as))
  })

  test('says nothing else that is neither compared nor set aside with its reason', async () => {
    const { graph, node } = (await pair(name)).theirs
    const known: string[] = [
      ...compared.flatMap(({ ours, theirs = ours }) => theirs[0] ?? []),
      ...Object.keys(aside),
      'dct:spatial',
      'dct:temporal',
    ]
    const said = graph.properties(node).map(shortened)
    expect(said.length).toBeGreaterThan(10)
    expect(said.filter(property => !known.includes(property))).toEqual([])
  })

  test('is read back as the same identifier, kind, themes and access', async () => {
    const { record, expected, theirs } = await pair(name)
    const identifiers = valuesAt(theirs, p('dct:identifier')).concat(
      valuesAt(theirs, p('foaf:isPrimaryTopicOf', 'dct:identifier')),
    )
    expect(identifiers).toContain(record.remoteId)
    expect([record.isService, record.themes, record.accessLevel]).toEqual([
      expected.isService,
      expected.themes,
      expected.accessLevel,
    ])
  })
})
