import { render } from 'preact-render-to-string'
import { civilDate } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { mapDrawingPath } from '../paths.ts'
import { fold } from '../place.ts'
import { positionsFor } from '../positions-for.ts'
import { readMap } from '../read-map.ts'
import { askedBy } from './asked.ts'
import { Drawing } from './drawing.tsx'
import { frameOf } from './sketch.ts'
import { paints } from './shapes.tsx'
import { mapWords } from './words.ts'

/** The map as a file of its own: the whole of what is asked, without links, to be put in a document or printed. */
export const mapDrawingPage = page({
  path: mapDrawingPath,
  needs: 'cartography.read',
  async get(visit) {
    const { language, scope } = visit
    const say = mapWords[language]
    const asked = askedBy(visit)
    const reading = await readMap(scope, asked.input)
    const positions = reading.tooLarge ? null : await positionsFor(reading)
    if (!positions) throw new NotFound('kernel.not-found')
    const placed = fold(reading.graph, positions)
    const frame = frameOf(placed, { level: 0, x: 50, y: 50 })
    const svg = render(
      <svg
        xmlns="http://www.w3.org/2000/svg"
        viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
        width={frame.width}
        height={frame.height}
        role="img"
        font-family="'Liberation Sans', Arial, sans-serif"
      >
        <title>{`${say.title}, ${say.views[asked.input.view]}, ${scope.tenant.name}`}</title>
        <desc>{description(visit, placed.order.length, reading.graph.links.length)}</desc>
        <rect x={frame.x} y={frame.y} width={frame.width} height={frame.height} fill={paints.paper} />
        <Drawing language={language} graph={reading.graph} placed={placed} frame={frame} hrefOf={null} />
      </svg>,
    )
    return { download: printable(svg), type: 'image/svg+xml', name: `${say.file}-${scope.tenant.slug}.svg` }
  },
})

function description({ language, scope }: Visit, nodes: number, links: number): string {
  const today = formatDate(civilDate(scope.clock.now(), scope.tenant.timeZone), language)
  const number = (value: number) => formatNumber(value, language, 0)
  return mapWords[language].describe(number(nodes), number(links), today)
}

/** XML holds no control character, whatever a name was made of. */
function printable(xml: string): string {
  // oxlint-disable-next-line no-control-regex -- these are the characters to take out
  return xml.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')
}
