import type { Visit } from '#kernel/page.ts'
import { addressOf } from '#ui/list-address.ts'
import { mapPath } from '../paths.ts'
import { deepestZoom, moved, widestZoom, type Zoom } from './sketch.ts'
import { mapWords } from './words.ts'

export function zoomOf({ query }: Pick<Visit, 'query'>): Zoom {
  const between = (name: string, least: number, most: number, otherwise: number) => {
    const asked = Number(query.get(name) ?? otherwise)
    return Number.isFinite(asked) ? Math.min(Math.max(Math.round(asked), least), most) : otherwise
  }
  return {
    level: between('zoom', widestZoom, deepestZoom, 0),
    x: between('x', 0, 100, 50),
    y: between('y', 0, 100, 50),
  }
}

interface LinksProps {
  visit: Visit
  narrowing: Record<string, string>
  zoom: Zoom
  /** The map is wider than most pages at a size that can be read. */
  scrolls: boolean
}

/** Zoom and moves are links: they work without script, and the address keeps what is seen. */
export function ZoomLinks({ visit, narrowing, zoom, scrolls }: LinksProps) {
  const say = mapWords[visit.language].zoom
  const to = ({ level, x, y }: Zoom) => {
    const place: Record<string, string> = level > 0 ? { zoom: String(level), x: String(x), y: String(y) } : {}
    if (level < 0) place.zoom = String(level)
    return `${addressOf(visit.href(mapPath), narrowing, place)}#carte`
  }
  const widest = scrolls ? widestZoom : 0
  const wide = scrolls && zoom.level === 0
  const links = [
    ...(zoom.level < deepestZoom ? [{ label: say.in, href: to({ ...zoom, level: zoom.level + 1 }) }] : []),
    ...(zoom.level > 0 || wide ? [{ label: say.out, href: to({ ...zoom, level: zoom.level - 1 }) }] : []),
    ...(zoom.level > 0 || wide ? [{ label: say.all, href: to({ level: widest, x: 50, y: 50 }) }] : []),
    ...(zoom.level > 0
      ? [
          { label: say.left, href: to(moved(zoom, { x: -1 })) },
          { label: say.right, href: to(moved(zoom, { x: 1 })) },
          { label: say.up, href: to(moved(zoom, { y: -1 })) },
          { label: say.down, href: to(moved(zoom, { y: 1 })) },
        ]
      : []),
  ]
  return (
    <nav class="map-zoom" aria-label={say.label}>
      {links.map(({ label, href }) => (
        <a key={label} class="button button-small" href={href}>
          {label}
        </a>
      ))}
    </nav>
  )
}
