import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { AxisSign } from '#ui/axis-mark.tsx'
import { figureWords } from '#ui/figure-words.ts'
import { axes } from '#ui/palette.ts'

/** What shapes, lengths and strokes mean, drawn with the very strokes of the rose. */
export function RoseLegend({ language }: { language: Language }) {
  const { rose, level } = figureWords[language]
  return (
    <div class="rose-legend">
      <ul class="rose-axes" aria-label={rose.legend}>
        {axes.map(axis => (
          <li key={axis}>
            <AxisSign axis={axis} />
            <span>
              <strong>{rose.axis(axis)}</strong>
            </span>
          </li>
        ))}
      </ul>
      <ul class="rose-strokes">
        <li>
          <Swatch>
            <path class="rose-sample-lit" d="M1 6L12 1L27 6Z" />
            <path class="rose-sample" d="M1 6L12 11L27 6Z" />
          </Swatch>
          {rose.measured}
        </li>
        <li>
          <Swatch>
            <path class="rose-target" d="M14 1V11" fill="none" stroke-width="3" />
          </Swatch>
          {rose.target}
        </li>
        <li>
          <Swatch>
            <path class="rose-sample-hollow" d="M1 6L12 1L27 6L12 11Z" stroke-dasharray="4 2.5" />
          </Swatch>
          {level.states['no-data']}
        </li>
        <li>
          <Swatch>
            <path class="rose-sample-hollow" d="M1 6L12 1L27 6L12 11Z" stroke-dasharray="1 2.5" />
          </Swatch>
          {level.states['to-come']}
        </li>
        <li>
          <Swatch>
            <path class="rose-sample-hollow" d="M4 5L6 8M8 3L11 10M12 2L15 10M16 3L19 8M20 4L22 7" />
          </Swatch>
          {level.states['not-applicable']}
        </li>
      </ul>
    </div>
  )
}

function Swatch({ children }: { children: ComponentChildren }) {
  return (
    <svg class="rose-swatch" viewBox="0 0 28 12" width="28" height="12" aria-hidden="true">
      {children}
    </svg>
  )
}
