import { render } from 'preact-render-to-string'
import type { Language } from '#kernel/texts.ts'
import { figureWords } from '#ui/figure-words.ts'
import { palette } from '#ui/palette.ts'
import { petalName, RoseDrawing, type Petal } from '#ui/rose-drawing.tsx'
import { frame } from '#ui/rose-geometry.ts'
import { RoseLegend } from '#ui/rose-legend.tsx'

export interface RoseProps {
  language: Language
  petals: Petal[]
  /** Writes « document préparatoire » while nobody has validated. */
  draft: boolean
  /** Address of the table that says the same, for those who would rather skip 32 links. */
  tableHref?: string
}

/** The compass rose of the plan: one link per point, length = level, thick mark = target. */
export function Rose({ language, petals, draft, tableHref }: RoseProps) {
  const words = figureWords[language].rose
  return (
    <figure class="rose">
      {tableHref && (
        <a class="skip" href={tableHref}>
          {words.skip}
        </a>
      )}
      <div class="rose-frame">
        <svg
          class="rose-drawing"
          viewBox={viewBox}
          width={frame.width}
          height={frame.height}
          role="group"
          aria-label={words.title}
        >
          <RoseDrawing language={language} petals={petals} draft={draft} paper={palette.paper} linked />
        </svg>
      </div>
      <figcaption>
        {draft && <p class="rose-draft-note">{words.draft}</p>}
        <p class="rose-how">{words.description}</p>
        <RoseLegend language={language} />
      </figcaption>
    </figure>
  )
}

/** The rose alone as an SVG file, literal colours on white, no link: for PDF and DOCX. */
export function roseSvg({ language, petals, draft }: RoseProps): string {
  const words = figureWords[language].rose
  return render(
    <svg
      xmlns="http://www.w3.org/2000/svg"
      viewBox={viewBox}
      width={frame.width}
      height={frame.height}
      role="img"
      font-family="'Liberation Sans', Arial, sans-serif"
    >
      <title>{draft ? `${words.title}, ${words.draft}` : words.title}</title>
      <desc>{petals.map(petal => petalName(petal, language)).join(' · ')}</desc>
      <rect x={frame.x} y={frame.y} width={frame.width} height={frame.height} fill="#ffffff" />
      <RoseDrawing language={language} petals={petals} draft={draft} paper="#ffffff" linked={false} />
    </svg>,
  )
}

const viewBox = `${frame.x} ${frame.y} ${frame.width} ${frame.height}`

export type { Petal }
