import { plainWords } from '#kernel/texts.ts'
import { recordOf } from '../../harvesting/reading/blank.ts'
import { dayOf, type Doubts } from '../../harvesting/reading/days.ts'
import { Unkept } from '../../harvesting/reading/read-each.ts'
import { languageOf } from '../../harvesting/reading/languages.ts'
import { frequencyOf, themeOf, themeOfInspire, themeOfTopic } from '../../vocabularies/recognise.ts'
import { keywordsOf } from '../../harvesting/reading/words.ts'
import type { HarvestedDistribution, HarvestedRecord } from '../../harvesting/record.ts'
import type { ShortName } from '../terms.ts'
import { tail } from '../vocabularies.ts'
import { contactOf } from './contact.ts'
import { coverageOf } from './coverage.ts'
import type { Graph, Node } from './graph.ts'
import { readDistribution, serviceAccess } from './read-distribution.ts'
import { rightsOf } from './rights.ts'
import { coded } from './sentences.ts'
import { standardsOf } from './standards.ts'
import { addressOf, labelOf, ownAddress, saidBy, wordsOf } from './values.ts'

export interface Surroundings {
  /** The sheet of the catalogue about this dataset. */
  sheet: Node | undefined
  /** Services that say they serve it. */
  services: readonly Node[]
}

/** One dataset, or one service, in our terms. Throws `Unkept` without a title. */
export function readDataset(graph: Graph, node: Node, { sheet, services }: Surroundings): HarvestedRecord {
  const title = wordsOf(graph, node, 'dct:title', 'rdfs:label')
  const landingPage = addressOf(graph, node, 'dcat:landingPage', 'foaf:page')
  const identifier = identifierOf(graph, node, sheet) ?? landingPage
  if (title === null) throw new Unkept('no-title', { remoteId: identifier })
  const doubts: Doubts = new Set()
  if (identifier === null) doubts.add(coded('catalogue.rdf-no-identifier'))
  if (graph.is(node, 'dcat:DatasetSeries')) doubts.add(coded('catalogue.rdf-series'))
  const day = (of: Node | undefined, ...properties: ShortName[]) =>
    of ? dayOf(graph.first(of, ...properties)?.value ?? null, doubts) : null
  const isService = !graph.is(node, 'dcat:Dataset') && graph.is(node, 'dcat:DataService')
  const distributions = waysOf(graph, node, [...(isService ? [node] : []), ...services], doubts)
  const frequencyText =
    wordsOf(graph, node, 'dct:accrualPeriodicity') ?? saidBy(graph, node, 'dct:accrualPeriodicity')[0] ?? null
  return recordOf(
    {
      remoteId: identifier ?? plainWords(title),
      title: title.replace(/\s+/g, ' ').slice(0, 1_000),
      description: wordsOf(graph, node, 'dct:description', 'dct:abstract'),
      language:
        saidBy(graph, node, 'dct:language')
          .map(languageOf)
          .find(code => code !== null) ?? null,
      ...subjectsOf(graph, node),
      publisher: wordsOf(graph, node, 'dct:publisher', 'dct:creator', 'dct:rightsHolder'),
      contact: contactOf(graph, node) ?? (sheet ? contactOf(graph, sheet) : null),
      ...rightsOf(graph, node, distributions),
      frequency:
        saidBy(graph, node, 'dct:accrualPeriodicity')
          .map(frequencyOf)
          .find(code => code !== null) ?? null,
      frequencyText,
      issuedOn: day(node, 'dct:issued', 'dct:created'),
      modifiedOn: day(node, 'dct:modified'),
      describedOn: day(sheet, 'dct:modified'),
      ...coverageOf(graph, node, doubts),
      ...standardsOf(graph, node),
      provenance: wordsOf(graph, node, 'dct:provenance'),
      landingPage,
      isService,
      distributions,
    },
    doubts,
  )
}

/** Its own name, else its address, else what the catalogue calls it: what stays from one harvest to the next. */
function identifierOf(graph: Graph, node: Node, sheet: Node | undefined): string | null {
  const said = saidBy(graph, node, 'dct:identifier')
  const best = said.find(text => /^[a-z][a-z0-9+.-]*:/i.test(text)) ?? said[0]
  const address = node.termType === 'NamedNode' ? ownAddress(node.value) : null
  return best ?? address ?? (sheet && saidBy(graph, sheet, 'dct:identifier')[0]) ?? null
}

function waysOf(graph: Graph, node: Node, services: readonly Node[], doubts: Doubts): HarvestedDistribution[] {
  const own = graph.objects(node, 'dcat:distribution').flatMap(one => readDistribution(graph, one, doubts) ?? [])
  const served = services.flatMap(service => serviceAccess(graph, service) ?? [])
  return [...own, ...served.filter(({ accessUrl }) => !own.some(way => way.accessUrl === accessUrl))]
}

/** Themes of the European list, and as words those of any other. */
function subjectsOf(graph: Graph, node: Node): Pick<HarvestedRecord, 'keywords' | 'themes'> {
  const themes = new Set<string>()
  const words = saidBy(graph, node, 'dcat:keyword')
  for (const theme of graph.objects(node, 'dcat:theme', 'dct:subject', 'geodcat:topicCategory')) {
    const label = theme.termType === 'Literal' ? theme.value : labelOf(graph, theme)
    const { value } = theme
    const topic = value.includes('TopicCategory') ? themeOfTopic(tail(value)) : null
    const found =
      topic ??
      themeOf(value) ??
      themeOfInspire(value) ??
      (label && theme.termType !== 'Literal' ? themeOf(label) : null)
    if (found) themes.add(found)
    else if (label) words.push(label)
  }
  return { keywords: keywordsOf(words), themes: [...themes] }
}
