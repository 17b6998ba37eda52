import type { HarvestedRecord } from '../record.ts'
import { recordOf } from '../reading/blank.ts'
import { dayOf, type Doubts } from '../reading/days.ts'
import { Unkept } from '../reading/read-each.ts'
import { languageOf } from '../reading/languages.ts'
import { frequencyOf, themeOfInspire, themeOfTopic } from '../../vocabularies/recognise.ts'
import { firstSaid, keywordsOf, lineOf, plainText, webAddress } from '../reading/words.ts'
import { allAt, at, attributeOf, everywhere, textOf } from '../reading/xml-paths.ts'
import type { Xml } from '../reading/xml.ts'
import { crsOf, extentOf } from './iso-extent.ts'
import { linksOf } from './iso-links.ts'
import { rightsOf } from './iso-rights.ts'
import { anchorIn, codeAt, codeIn, identifierIn, saidAt, saidIn } from './iso-values.ts'

/**
 * One record of ISO 19139 (`gmd:MD_Metadata`, also `gmi:`) or ISO 19115-3 where both agree, in our terms. Sources:
 * INSPIRE metadata guidelines 2.0, GeoDCAT-AP. Throws `Unkept` without a title or any identifier.
 */
export function readIso19139(metadata: Xml): HarvestedRecord {
  const doubts: Doubts = new Set()
  const identification = at(metadata, 'identificationInfo', '*')
  const citation = at(identification, 'citation', '*')
  const title = lineOf(saidAt(citation, 'title'))
  // Of the data first, as GeoDCAT-AP has it: one short and without a namespace (« 1 ») identifies nothing.
  const ofData = allAt(citation, 'identifier', '*')
    .map(identifierIn)
    .find(id => (id?.length ?? 0) >= 8)
  const remoteId = ofData ?? saidAt(metadata, 'fileIdentifier')
  if (!remoteId) throw new Unkept('no-identifier', { title })
  if (!title) throw new Unkept('no-title', { remoteId })
  const level = codeAt(metadata, 'hierarchyLevel')
  const isService = level === 'service' || identification?.local === 'SV_ServiceIdentification'
  const date = (type: string) =>
    dayOf(
      allAt(citation, 'date', '*')
        .filter(one => codeAt(one, 'dateType') === type)
        .map(one => textOf(at(one, 'date')))
        .reduce((latest, day) => (day && (!latest || day > latest) ? day : latest), null),
      doubts,
    )
  const [publication, creation, revision] = [date('publication'), date('creation'), date('revision')]
  const frequencyText = codeAt(identification, 'resourceMaintenance', '*', 'maintenanceAndUpdateFrequency')
  return recordOf(
    {
      remoteId,
      title,
      description: plainText(saidAt(identification, 'abstract'), doubts),
      language: languageOf(
        firstSaid(codeAt(identification, 'language'), codeAt(metadata, 'language'), saidAt(metadata, 'language')),
      ),
      ...subjects(identification),
      ...parties(metadata, identification),
      ...rightsOf(identification),
      frequency: frequencyOf(frequencyText),
      frequencyText,
      issuedOn: publication ?? creation,
      modifiedOn: revision,
      describedOn: dayOf(textOf(at(metadata, 'dateStamp')), doubts),
      ...extentOf(identification, doubts),
      crs: crsOf(metadata),
      conformsTo: conformity(metadata),
      provenance: plainText(saidAt(metadata, 'dataQualityInfo', '*', 'lineage', '*', 'statement'), doubts),
      landingPage: landingPage(metadata),
      isService,
      distributions: linksOf(metadata, identification, doubts),
    },
    doubts,
  )
}

/** Free keywords; INSPIRE themes and topics become European themes, only where the alignment is sure. */
function subjects(identification: Xml | null): Pick<HarvestedRecord, 'keywords' | 'themes'> {
  const keywords: (string | null)[] = []
  const themes = new Set<string>()
  for (const group of allAt(identification, 'descriptiveKeywords', 'MD_Keywords')) {
    const thesaurus = at(group, 'thesaurusName', '*', 'title')
    const inspire = /inspire.*theme|th[eè]mes? inspire/i.test(
      `${saidIn(thesaurus)} ${anchorIn(thesaurus)}`.slice(0, 1_000),
    )
    for (const keyword of allAt(group, 'keyword')) {
      const [said, anchor] = [saidIn(keyword), anchorIn(keyword)]
      keywords.push(said)
      const theme = themeOfInspire(anchor ?? '') ?? (inspire && said ? themeOfInspire(said) : null)
      if (theme) themes.add(theme)
    }
  }
  for (const topic of allAt(identification, 'topicCategory')) {
    const theme = themeOfTopic(textOf(topic) ?? '')
    if (theme) themes.add(theme)
  }
  return { keywords: keywordsOf(keywords), themes: [...themes] }
}

const publishing = ['publisher', 'owner', 'custodian', 'resourceProvider', 'originator', 'author', 'pointOfContact']
const answering = ['pointOfContact', 'custodian', 'owner', 'publisher', 'distributor']

/** Who publishes and whom to write to, among the parties of the resource, then of its description. */
function parties(metadata: Xml, identification: Xml | null): Pick<HarvestedRecord, 'publisher' | 'contact'> {
  const resource = allAt(identification, 'pointOfContact', '*')
  const description = allAt(metadata, 'contact', '*')
  const named = [...resource, ...description].map(party => ({
    role: codeAt(party, 'role') ?? '',
    name: lineOf(firstSaid(saidAt(party, 'organisationName'), saidAt(party, 'individualName'))),
    mail: everywhere(party, 'electronicMailAddress').map(saidIn).find(Boolean) ?? null,
  }))
  const first = <T>(roles: readonly string[], value: (party: (typeof named)[number]) => T | null) =>
    roles
      .flatMap(role => named.filter(party => party.role === role))
      .map(value)
      .find(Boolean) ??
    named.map(value).find(Boolean) ??
    null
  return {
    publisher: first(publishing, ({ name }) => name),
    contact: first(answering, ({ mail, name }) => mail ?? name),
  }
}

/** The specification that the data claims to follow; one that it is said not to follow is left out. */
function conformity(metadata: Xml): string | null {
  const results = allAt(metadata, 'dataQualityInfo', '*', 'report', '*', 'result', 'DQ_ConformanceResult')
  const held = results.filter(result => textOf(at(result, 'pass')) !== 'false')
  const title = held.map(result => at(result, 'specification', '*', 'title')).find(Boolean) ?? null
  return anchorIn(title) ?? lineOf(saidIn(title))
}

/** Only what the record itself calls its page: `dataSetURI`, or a link whose function is information. */
function landingPage(metadata: Xml): string | null {
  const ignored: Doubts = new Set()
  const uri = webAddress(saidAt(metadata, 'dataSetURI'), ignored)
  if (uri) return uri
  const pages = everywhere(metadata, 'CI_OnlineResource').filter(link => {
    const url = (textOf(at(link, 'linkage')) ?? '').slice(0, 4_000)
    return /catalog\.search#\/metadata\/|\/geonetwork\/.*\/metadata\//.test(url) || isInformation(link)
  })
  return pages.map(link => webAddress(textOf(at(link, 'linkage')), ignored)).find(Boolean) ?? null
}

const isInformation = (link: Xml) =>
  codeIn(at(link, 'function')) === 'information' && !/ogc|wms|wfs/i.test(saidAt(link, 'protocol') ?? '')

/** Whether an element is a record of ISO 19139 at all. */
export function isIso19139(element: Xml): boolean {
  return /^M[ID]_Metadata$/.test(element.local) && attributeOf(element, 'nilReason') === null
}
