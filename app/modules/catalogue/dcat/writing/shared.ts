import { slugFor } from '#kernel/tenants.ts'
import { licences, termOf } from '../../vocabularies/terms.ts'
import { address, typed, webAddress, words, type Description, type Subject } from './triples.ts'

/** The box as a polygon of degrees; DCAT-AP allows one writing of it. */
export function sayBox(said: Description, place: Subject, box: readonly [number, number, number, number]): void {
  const [west, south, east, north] = box
  const ring = [
    [west, north],
    [east, north],
    [east, south],
    [west, south],
    [west, north],
  ]
  said.say(place, 'dcat:bbox', typed(`POLYGON((${ring.map(pair => pair.join(' ')).join(',')}))`, 'geo:wktLiteral'))
}

/** Whoever publishes it; the authority itself where nobody else is named. */
export function sayPublisher(
  said: Description,
  self: Subject,
  name: string | null,
  of: { address: string; name: string },
): void {
  const own = !name || name === of.name
  const agent = said.node(own ? of.address : `${of.address}-${slugFor(name)}`, 'foaf:Agent', 'foaf:Organization')
  said.say(agent, 'foaf:name', words(own ? of.name : name, null) ?? words('—', null))
  said.say(self, 'dct:publisher', agent)
}

const mail = /[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+/

/** Whom to write to: the address that the text holds, and the words around it, or the organisation that it is of. */
export function sayContact(said: Description, self: Subject, contact: string | null, of: string): void {
  if (!contact) return
  const text = contact.slice(0, 500)
  const [found] = mail.exec(text) ?? []
  const name = (found ? text.replace(found, '') : text).replace(/[\s,;:<>()–-]+$/, '').replace(/^[\s,;:<>()–-]+/, '')
  const kind = said.node(null, 'vcard:Kind', 'vcard:Organization')
  said.say(kind, 'vcard:fn', words(name, null) ?? words(of, null))
  if (found) said.say(kind, 'vcard:hasEmail', said.node(`mailto:${encodeURI(found)}`))
  said.say(self, 'dcat:contactPoint', kind)
}

/** Where a service answers, and apart, where it says what it can do. */
export function sayEndpoint(said: Description, service: Subject, access: string | null): void {
  const url = URL.parse(webAddress(access) ?? '')
  if (!url) return
  const asks = [...url.searchParams].some(
    ([name, value]) => /^request$/i.test(name) && /^getcapabilities$/i.test(value),
  )
  if (asks) {
    said.say(service, 'dcat:endpointDescription', address(url.href))
    const kept = [...url.searchParams].filter(([name]) => !/^(?:service|request|version)$/i.test(name))
    url.search = new URLSearchParams(kept).toString()
  }
  said.say(service, 'dcat:endpointURL', address(url.href))
}

/** The licence by its address; one that is not recognised keeps its own words. */
export function sayLicence(said: Description, self: Subject, code: string | null, text: string | null): void {
  const known = termOf(licences, code)
  const where = known?.address ?? webAddress(text)
  const label = known?.address ? known.label.fr : where ? null : (text ?? known?.label.fr ?? null)
  if (!where && !label) return
  const licence = said.node(where, 'dct:LicenseDocument')
  said.say(licence, 'rdfs:label', words(label, null))
  said.say(self, 'dct:license', licence)
}
