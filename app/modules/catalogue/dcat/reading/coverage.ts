import type { Box } from '../../harvesting/reading/boxes.ts'
import { periodOf, type Doubts } from '../../harvesting/reading/days.ts'
import { lineOf } from '../../harvesting/reading/words.ts'
import type { HarvestedRecord } from '../../harvesting/record.ts'
import { boxIn } from './boxes.ts'
import type { Graph, Node } from './graph.ts'
import { coded } from './sentences.ts'
import { labelOf } from './values.ts'

type Coverage = Pick<HarvestedRecord, 'place' | 'bbox' | 'temporalFrom' | 'temporalUntil'>

/** Where and when the data is about. */
export function coverageOf(graph: Graph, subject: Node, doubts: Doubts): Coverage {
  return { ...placeOf(graph, subject, doubts), ...temporalOf(graph, subject, doubts) }
}

const geometries = [
  'dcat:bbox',
  'locn:geometry',
  'geo:asWKT',
  'geo:asGeoJSON',
  'wgs84:asWKT',
  'geo:hasGeometry',
  'dcat:centroid',
] as const

function placeOf(graph: Graph, subject: Node, doubts: Doubts): Pick<Coverage, 'place' | 'bbox'> {
  let place: string | null = null
  const drawn: string[] = []
  for (const node of graph.objects(subject, 'dct:spatial')) {
    // « 6.57,46.39,6.60,46.40 », « {{extent}} », « POLYGON((… » are drawings; anything else is a name.
    const isDrawing = node.termType === 'Literal' && /^\s*(?:[-{[(<\d]|[A-Za-z]+\s*\()/.test(node.value)
    if (isDrawing) drawn.push(node.value)
    else if (node.termType === 'Literal') place ??= lineOf(node.value)
    else {
      place ??= labelOf(graph, node)
      drawn.push(...drawnOn(graph, node, 2))
    }
  }
  const found: Doubts = new Set()
  const bbox = drawn.map(text => boxIn(text, found)).find((box): box is Box => box !== null) ?? null
  if (!bbox && drawn.length > 0)
    for (const doubt of found.size > 0 ? found : [coded('catalogue.rdf-no-box')]) doubts.add(doubt)
  return { place, bbox }
}

function drawnOn(graph: Graph, node: Node, depth: number): string[] {
  if (depth === 0) return []
  return graph
    .objects(node, ...geometries)
    .flatMap(object => (object.termType === 'Literal' ? [object.value] : drawnOn(graph, object, depth - 1)))
}

const starts = ['dcat:startDate', 'schema:startDate', 'schemas:startDate', 'time:hasBeginning'] as const
const ends = ['dcat:endDate', 'schema:endDate', 'schemas:endDate', 'time:hasEnd'] as const

/** A period is a node with two ends, or « 2019/2021 ». */
function temporalOf(graph: Graph, subject: Node, doubts: Doubts): Pick<Coverage, 'temporalFrom' | 'temporalUntil'> {
  const periods = graph.objects(subject, 'dct:temporal').map(node => {
    if (node.termType !== 'Literal') return [dayIn(graph, node, starts), dayIn(graph, node, ends)]
    const [from = null, until = null] = node.value.split(/\/|;|\bau\b|\bto\b/)
    return [from, until]
  })
  const [from = null, until = null] = periods.find(ends => ends.some(end => end !== null)) ?? []
  return periodOf(from, until, doubts)
}

function dayIn(graph: Graph, period: Node, properties: typeof starts | typeof ends): string | null {
  const end = graph.first(period, ...properties)
  if (!end || end.termType === 'Literal') return end?.value ?? null
  return graph.first(end, 'time:inXSDDate', 'time:inXSDDateTimeStamp', 'time:inXSDDateTime')?.value ?? null
}
