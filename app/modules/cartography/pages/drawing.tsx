import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import type { Graph, MapNode } from '../graph.ts'
import { box, type Box, type Placed } from '../place.ts'
import { accessibleName, cut, shortName } from './node-words.ts'
import { formOf, paints, Shapes, signsOf } from './shapes.tsx'
import { type Frame, type LinkKind, nodesIn, strokesOf } from './sketch.ts'

interface DrawingProps {
  language: Language
  graph: Graph
  placed: Placed
  frame: Frame
  /** Where a node leads; null in a file, which has no links. */
  hrefOf: ((node: MapNode) => string) | null
  /** The node around which the map is drawn. */
  around?: string | undefined
}

const colours: Record<LinkKind, string> = { plain: paints.edge, ai: paints.act, imposed: paints.danger }

/** Links first, so that they pass behind; then nodes, in reading order. */
export function Drawing({ language, graph, placed, frame, hrefOf, around }: DrawingProps) {
  return (
    <>
      <Shapes />
      <g fill="none" stroke-linejoin="round">
        {strokesOf(graph, placed, frame).map(({ kind, width, path }) => (
          <path
            key={`${kind}${width}`}
            class={`map-link map-link-${kind}`}
            d={path}
            stroke={colours[kind]}
            stroke-width={kind === 'plain' ? width : 1.4}
            stroke-dasharray={kind === 'imposed' ? '6 3' : undefined}
          />
        ))}
      </g>
      <g font-size="12" fill={paints.ink} class="map-names">
        {nodesIn(placed, frame).map(({ node, box: place }) => (
          <Place key={node.id} name={accessibleName(node, language)} href={hrefOf?.(node) ?? null} place={place}>
            <Node node={node} language={language} here={node.id === around} />
          </Place>
        ))}
        {nodesIn(placed, frame).map(({ node, box: { x, y, width } }) => {
          if (node.count === undefined) return null
          // Outside the link: its name says the number already, in words.
          return (
            <text
              key={node.id}
              x={x + width - margin}
              y={y + 16}
              text-anchor="end"
              font-weight="bold"
              aria-hidden="true"
            >
              {node.count}
            </text>
          )
        })}
      </g>
    </>
  )
}

type PlaceProps = { name: string; href: string | null; place: Box; children: ComponentChildren }

function Place({ name, href, place, children }: PlaceProps) {
  // Preact knows the links of HTML only, which are not moved.
  const moved = { transform: `translate(${place.x} ${place.y})` }
  if (href !== null) {
    return (
      <a class="map-node" href={href} aria-label={name} {...moved}>
        {children}
      </a>
    )
  }
  return (
    <g {...moved}>
      <title>{name}</title>
      {children}
    </g>
  )
}

const margin = 10

function Node({ node, language, here }: { node: MapNode; language: Language; here: boolean }) {
  const { before, after } = signsOf(node)
  const start = margin + before.reduce((sum, { width }) => sum + width + 4, 0)
  const signs = after.reduce((sum, { width }) => sum + width + 4, 0)
  const count = node.count === undefined ? '' : String(node.count)
  const end = box.width - margin - signs - (count ? count.length * 7 + 6 : 0)
  return (
    <>
      <use href={`#carte-${formOf(node)}`} />
      {here && (
        <path
          class="map-here"
          d={`M-5 -5H${box.width + 5}V${box.height + 5}H-5z`}
          fill="none"
          stroke={paints.ink}
          stroke-width="2"
        />
      )}
      {row(before, margin).map(({ form, x, y }) => (
        <use key={form} href={`#carte-${form}`} x={x} y={y} />
      ))}
      <text x={start} y="16">
        {cut(shortName(node, language), end - start)}
      </text>
      {row(after, box.width - margin + 4 - signs).map(({ form, x, y }) => (
        <use key={form} href={`#carte-${form}`} x={x} y={y} />
      ))}
    </>
  )
}

/** Signs side by side, from the left. */
function row(signs: readonly { form: string; width: number; y: number }[], from: number) {
  let x = from
  return signs.map(({ form, width, y }) => {
    const sign = { form, x, y }
    x += width + 4
    return sign
  })
}
