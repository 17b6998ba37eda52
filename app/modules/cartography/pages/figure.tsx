import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { addressOf } from '#ui/list-address.ts'
import { mapDrawingPath } from '../paths.ts'
import { fold, type Position } from '../place.ts'
import type { MapReading } from '../read-map.ts'
import type { Asked } from './asked.ts'
import { Drawing } from './drawing.tsx'
import { Legend } from './legend.tsx'
import { recordHref } from './node-words.ts'
import { frameOf, nodesIn } from './sketch.ts'
import { mapWords } from './words.ts'
import { ZoomLinks, zoomOf } from './zoom.tsx'

/** Under this scale names cannot be read: the box scrolls instead. */
const leastScale = 0.72
const usualWidth = 900

type FigureProps = { visit: Visit; asked: Asked; reading: MapReading; positions: ReadonlyMap<string, Position> }

/** The drawing with its ways to move about and its legend. */
export function MapFigure({ visit, asked, reading, positions }: FigureProps) {
  const { language } = visit
  const say = mapWords[language]
  const { graph } = reading
  const placed = fold(graph, positions)
  const zoom = zoomOf(visit)
  const frame = frameOf(placed, zoom)
  const hidden = placed.order.length - nodesIn(placed, frame).length
  const whole = frameOf(placed, { level: 0, x: 50, y: 50 })
  const scrolls = whole.width * leastScale > usualWidth
  return (
    <figure class="map" id="carte">
      <a class="skip" href="#tableau">
        {say.skip}
      </a>
      <ZoomLinks visit={visit} narrowing={asked.narrowing} zoom={zoom} scrolls={scrolls} />
      {hidden > 0 && <p class="note">{say.zoom.hidden(formatNumber(hidden, language, 0))}</p>}
      <div class="map-box">
        <svg
          class={zoom.level < 0 ? 'map-drawing map-fitted' : 'map-drawing'}
          viewBox={`${frame.x} ${frame.y} ${frame.width} ${frame.height}`}
          width={Math.round(whole.width * leastScale)}
          height={Math.round(whole.height * leastScale)}
          role="group"
          aria-label={`${say.title}, ${say.views[asked.input.view]}`}
        >
          <Drawing
            language={language}
            graph={graph}
            placed={placed}
            frame={frame}
            hrefOf={node => recordHref(visit, node)}
            around={asked.input.around}
          />
        </svg>
      </div>
      <figcaption>
        <Legend language={language} graph={graph} />
        <p class="exports">
          <a href={addressOf(visit.href(mapDrawingPath), asked.narrowing)} download>
            {say.svg}
          </a>
        </p>
      </figcaption>
    </figure>
  )
}
