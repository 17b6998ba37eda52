import { type Batch, NotACatalogue, type Question } from '../protocol.ts'
import type { HarvestedRecord } from '../record.ts'
import { readEach } from '../reading/read-each.ts'
import { licenceOf } from '../../vocabularies/recognise.ts'
import { lineOf } from '../reading/words.ts'
import { at, everywhere, textOf } from '../reading/xml-paths.ts'
import { readXml, type Xml } from '../reading/xml.ts'
import { isException, refuseException } from './ows-exception.ts'

/** GetCapabilities in a version; other parameters, such as the `map` of MapServer, stay. */
export function capabilitiesQuestion(url: string, service: 'WFS' | 'WMS', version: string): Question {
  const target = URL.parse(url)
  if (!target) return { url }
  const own = new Set(['service', 'request', 'version', 'acceptversions'])
  const said = Array.from(target.searchParams.keys()).filter(name => own.has(name.toLowerCase()))
  for (const name of said) target.searchParams.delete(name)
  for (const [name, value] of [
    ['service', service],
    ['request', 'GetCapabilities'],
    ['version', version],
  ] as const)
    target.searchParams.set(name, value)
  return { url: target.href, accept: 'application/xml, text/xml' }
}

interface Reading<Service> {
  body: Uint8Array
  asked: Question | null
  start: number
  service: 'WFS' | 'WMS'
  /** Newest first; older servers refuse the newest with a report. */
  versions: readonly string[]
  root: RegExp
  /** What the service says of all its data, read once. */
  serviceOf(root: Xml): Service
  itemsOf(root: Xml): readonly Xml[]
  readItem(item: Xml, service: Service): HarvestedRecord
}

export function readCapabilities<Service>(reading: Reading<Service>): Batch {
  const { asked, start, versions } = reading
  const root = readXml(reading.body)
  const older = asked && versions[versions.indexOf(URL.parse(asked.url)?.searchParams.get('version') ?? '') + 1]
  if (isException(root) && asked && older && !asked.url.includes(`version=${versions.at(-1)}`)) {
    const next = capabilitiesQuestion(asked.url, reading.service, older)
    return { records: [], rejections: [], received: 0, announced: null, next }
  }
  refuseException(root)
  if (!reading.root.test(root.local)) throw new NotACatalogue(`not-${reading.service.toLowerCase()}`, root.name)
  const items = reading.itemsOf(root)
  const service = reading.serviceOf(root)
  const read = readEach(items, start, item => reading.readItem(item, service))
  return { ...read, announced: items.length, next: null }
}

export type ServiceTerms = Pick<HarvestedRecord, 'publisher' | 'contact' | 'licence' | 'licenceText'>

/** What a service says of all its data: who, whom to write to, under which conditions. « none » says nothing. */
export function serviceTerms(root: Xml): ServiceTerms {
  const service = at(root, 'ServiceIdentification') ?? at(root, 'Service')
  const provider = at(root, 'ServiceProvider') ?? at(service, 'ContactInformation')
  const said = (element: Xml | null) => {
    const text = textOf(element)
    return text && !/^(?:none|aucune?|no|unknown|-)\.?$/i.test(text) ? text : null
  }
  const terms = [said(at(service, 'AccessConstraints')), said(at(service, 'Fees'))].filter(text => text !== null)
  const first = (...names: string[]) =>
    names.map(name => said(everywhere(provider, name)[0] ?? null)).find(Boolean) ?? null
  return {
    publisher: lineOf(first('ProviderName', 'ContactOrganization')),
    contact: first('ElectronicMailAddress', 'ContactElectronicMailAddress', 'ContactPerson'),
    licence: licenceOf(...terms),
    licenceText: terms.join('\n') || null,
  }
}

/** `prefix:LAYER_NAME_2024` written as a title is a technical name. */
export function isTechnical(title: string, name: string): boolean {
  return title === name || title === name.replace(/^[^:]*:/, '') || (/_/.test(title) && !/\s/.test(title))
}
