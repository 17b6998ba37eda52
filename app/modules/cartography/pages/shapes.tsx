import { palette } from '#ui/palette.ts'
import type { MapNode } from '../graph.ts'

/** Colours of a drawing that leaves the browser; in a page the style sheet overrides them. */
export const paints = {
  ink: palette.ink,
  paper: '#ffffff',
  edge: '#857d6c',
  act: '#094b9b',
  danger: '#971b15',
} as const

/** Every form of the map, once: nodes refer to them. Told apart by their outline, in black and white too. */
export function Shapes() {
  const { ink, paper, edge, act, danger } = paints
  return (
    <defs>
      <g id="carte-directorate">
        <path class="map-form map-ink" d="M0 0H176V24H0z" fill={paper} stroke={ink} stroke-width="1.5" />
        <path class="map-ink-fill" d="M0 0H7V24H0z" fill={ink} />
      </g>
      <g id="carte-application">
        <path class="map-form map-edge" d="M0 0H176V24H0z" fill={paper} stroke={edge} />
      </g>
      <g id="carte-application-ai">
        <path class="map-form map-act" d="M0 0H168L176 8V24H0z" fill={paper} stroke={act} stroke-width="2" />
      </g>
      <g id="carte-application-open">
        <path
          class="map-form map-edge"
          d="M0 0H176V24H0z"
          fill={paper}
          stroke={edge}
          stroke-width="1.2"
          stroke-dasharray="5 3"
        />
      </g>
      <g id="carte-system">
        <path
          class="map-form map-act"
          d="M9 0H167L176 12 167 24H9L0 12z"
          fill={paper}
          stroke={act}
          stroke-width="1.8"
        />
      </g>
      <g id="carte-system-rules">
        <path
          class="map-form map-edge"
          d="M9 0H167L176 12 167 24H9L0 12z"
          fill={paper}
          stroke={edge}
          stroke-width="1.2"
        />
      </g>
      <g id="carte-imposed">
        <path
          class="map-form map-danger"
          d="M0 0H176L167 12 176 24H0L9 12z"
          fill={paper}
          stroke={danger}
          stroke-width="1.8"
        />
      </g>
      <g id="carte-vendor">
        <rect class="map-form map-ink" width="176" height="24" rx="12" fill={paper} stroke={ink} stroke-width="1.2" />
      </g>
      <g id="carte-hosting">
        <rect class="map-form map-ink" width="176" height="24" rx="5" fill={paper} stroke={ink} stroke-width="1.2" />
      </g>
      <g id="carte-country">
        <rect class="map-form map-ink" width="176" height="24" rx="12" fill={paper} stroke={ink} stroke-width="1.2" />
        <rect
          class="map-form map-ink"
          x="3"
          y="3"
          width="170"
          height="18"
          rx="9"
          fill={paper}
          stroke={ink}
          stroke-width="0.8"
        />
      </g>
      <g id="carte-ai">
        <path class="map-act-fill" d="M4 0H18L22 7.5 18 15H4L0 7.5z" fill={act} />
        <path
          class="map-sign"
          d="M7 4V11M11 11 13.2 4 15.4 11M11.8 8.8H14.6"
          fill="none"
          stroke={paper}
          stroke-width="1.4"
        />
      </g>
      <g id="carte-question">
        <path class="map-edge" d="M4 0H18L22 7.5 18 15H4L0 7.5z" fill="none" stroke={edge} stroke-dasharray="3 2" />
        <path
          class="map-ink"
          d="M8.6 5.2C8.6 2.6 13.4 2.6 13.4 5.2 13.4 7 11 6.8 11 9M11 11v1.4"
          fill="none"
          stroke={ink}
          stroke-width="1.4"
        />
      </g>
      <g id="carte-undecided">
        <path class="map-danger-fill" d="M0 0H16V15H0z" fill={danger} />
        <path class="map-sign" d="M8 3V9M8 10.8V12.6" fill="none" stroke={paper} stroke-width="1.8" />
      </g>
      <g id="carte-vital">
        <path class="map-ink-fill" d="M6 0 12 11H0z" fill={ink} />
      </g>
      <g id="carte-shared">
        <path class="map-ink" d="M0 2H9M0 6H9M0 10H9" fill="none" stroke={ink} stroke-width="1.6" />
      </g>
    </defs>
  )
}

/** The outline of a node. */
export function formOf({ kind, marks }: Pick<MapNode, 'kind' | 'marks'>): string {
  if (kind === 'application' && marks.includes('ai')) return 'application-ai'
  if (kind === 'application' && (marks.includes('not-assessed') || marks.includes('ai-unknown')))
    return 'application-open'
  return kind === 'system' && marks.includes('rules') ? 'system-rules' : kind
}

interface Sign {
  form: string
  width: number
  y: number
}

/** Signs drawn inside the box: before the name, and after it. */
export function signsOf({ kind, marks }: Pick<MapNode, 'kind' | 'marks'>): { before: Sign[]; after: Sign[] } {
  const has = (mark: MapNode['marks'][number], sign: Sign) => (marks.includes(mark) ? [sign] : [])
  return {
    before: [...has('vital', { form: 'vital', width: 12, y: 6 }), ...has('shared', { form: 'shared', width: 9, y: 6 })],
    after: [
      ...(kind === 'imposed' ? [] : has('ai', { form: 'ai', width: 22, y: 4.5 })),
      ...has('ai-unknown', { form: 'question', width: 22, y: 4.5 }),
      ...has('undecided', { form: 'undecided', width: 16, y: 4.5 }),
    ],
  }
}
