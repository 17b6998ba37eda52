import type { HarvestedDistribution, HarvestedRecord } from '../harvesting/record.ts'
import { frequencies, labelIn, termOf, themes } from '../vocabularies/terms.ts'
import { authority, inspireTheme } from './terms.ts'
import { accessRights, languages } from './vocabularies.ts'
import { describeDistribution } from './writing/describe-distribution.ts'
import {
  address,
  startDescription,
  typed,
  webAddress,
  words,
  type Description,
  type Subject,
  type Term,
} from './writing/triples.ts'
import { sayBox, sayContact, sayEndpoint, sayLicence, sayPublisher } from './writing/shared.ts'

/** What is said of a dataset: a record of ours, or one just read elsewhere. */
export type Described = Omit<HarvestedRecord, 'frequencyText' | 'describedOn' | 'doubts' | 'distributions'> & {
  distributions: readonly Omit<HarvestedDistribution, 'formatText'>[]
}

/** Where it is read and who answers for what names no publisher. */
export interface Names {
  /** Address that names the dataset for good; its parts are named after it. */
  self: string
  publisher: { address: string; name: string }
}

export const epsg = 'http://www.opengis.net/def/crs/EPSG/0/'

/** One dataset or service in the terms of DCAT-AP 3, with its distributions, services, contact and publisher. */
export function describeDataset(record: Described, names: Names, said = startDescription()): Description['quads'] {
  const language = record.language ?? 'fr'
  const self = said.node(names.self, record.isService ? 'dcat:DataService' : 'dcat:Dataset')
  const title = words(record.title, language) ?? words('Sans titre', 'fr')
  said.say(self, 'dct:title', title)
  said.say(self, 'dct:description', words(record.description, language) ?? title)
  said.say(self, 'dct:identifier', typed(record.remoteId, 'xsd:string'))
  said.say(self, 'dcat:keyword', ...record.keywords.map(keyword => words(keyword, language)))
  for (const code of record.themes) said.say(self, 'dcat:theme', theme(said, code))
  said.say(self, 'dct:accessRights', accessRight(said, record.accessLevel))
  said.say(self, 'dct:issued', typed(record.issuedOn, 'xsd:date'))
  said.say(self, 'dct:modified', typed(record.modifiedOn, 'xsd:date'))
  const page = webAddress(record.landingPage)
  if (page) said.say(self, 'dcat:landingPage', said.node(page, 'foaf:Document'))
  sayPublisher(said, self, record.publisher, names.publisher)
  sayContact(said, self, record.contact, record.publisher ?? names.publisher.name)
  sayLicence(said, self, record.licence, record.licenceText)
  sayPlace(said, self, record)
  sayStandards(said, self, record)
  const [first] = record.distributions
  if (record.isService) sayEndpoint(said, self, first?.accessUrl ?? first?.downloadUrl ?? null)
  else sayData(said, self, { ...names, record, language })
  return said.quads
}

/** What is said of data and not of a service: language, rhythm, period, provenance, and how to reach it. */
function sayData(
  said: Description,
  self: Subject,
  { record, language, self: name }: Names & { record: Described; language: string },
): void {
  const known = termOf(languages, record.language)
  if (known) said.say(self, 'dct:language', said.node(`${authority}language/${known.eu}`, 'dct:LinguisticSystem'))
  const frequency = termOf(frequencies, record.frequency)
  if (frequency)
    said.say(self, 'dct:accrualPeriodicity', said.node(`${authority}frequency/${frequency.code}`, 'dct:Frequency'))
  if (record.temporalFrom || record.temporalUntil) {
    const period = said.node(null, 'dct:PeriodOfTime')
    said.say(period, 'dcat:startDate', typed(record.temporalFrom, 'xsd:date'))
    said.say(period, 'dcat:endDate', typed(record.temporalUntil, 'xsd:date'))
    said.say(self, 'dct:temporal', period)
  }
  if (record.provenance) {
    // Portals read the one or the other.
    const provenance = said.node(null, 'dct:ProvenanceStatement')
    said.say(provenance, 'rdfs:label', words(record.provenance, language))
    said.say(provenance, 'dct:description', words(record.provenance, language))
    said.say(self, 'dct:provenance', provenance)
  }
  for (const [index, one] of record.distributions.entries()) {
    const part = `${name}${name.includes('#') ? '-' : '#'}acces-${index + 1}`
    describeDistribution(said, self, one, { part, language, record })
  }
}

function theme(said: Description, code: string): Term {
  const concept = said.node(`${authority}data-theme/${code}`, 'skos:Concept')
  said.say(
    concept,
    'skos:prefLabel',
    words(labelIn(themes, code, 'fr'), 'fr'),
    words(labelIn(themes, code, 'en'), 'en'),
  )
  return concept
}

function accessRight(said: Description, level: HarvestedRecord['accessLevel']): Term | null {
  const right = termOf(accessRights, level)
  return right ? said.node(`${authority}access-right/${right.eu}`, 'dct:RightsStatement') : null
}

function sayPlace(said: Description, self: Subject, { place, bbox }: Described): void {
  if (!place && !bbox) return
  const location = said.node(null, 'dct:Location')
  said.say(location, 'rdfs:label', words(place, null))
  if (bbox) sayBox(said, location, bbox)
  said.say(self, 'dct:spatial', location)
}

/** The schema and the system of coordinates, each a standard; without an address, by its words. */
function sayStandards(said: Description, self: Subject, { conformsTo, crs }: Described): void {
  const [, code] = /^EPSG:(\d{4,5})$/.exec(crs ?? '') ?? []
  for (const [text, where, isCrs] of [
    [conformsTo, webAddress(conformsTo), false],
    [crs, code ? `${epsg}${code}` : null, true],
  ] as const) {
    if (!text) continue
    const standard = said.node(where, 'dct:Standard')
    if (isCrs)
      said.say(standard, 'dct:type', address(`${inspireTheme.replace('/theme/', '/glossary/')}SpatialReferenceSystem`))
    if (!where) said.say(standard, 'dct:title', words(text, null))
    said.say(self, 'dct:conformsTo', standard)
  }
}
