import type { ReportContent } from '#plan/report-content.ts'
import { palette } from '#ui/palette.ts'
import { locate } from './locate.ts'
import { presentReport } from './present.ts'
import { createTypstProcess, type TypstProcess } from './typst-process.ts'

const shared = createTypstProcess()

/** The report as an accessible PDF (PDF/UA-1, A4). A picture without an alternative text is an error, never a silent gap. */
export async function makePdf(content: ReportContent, rose: string, typst: TypstProcess = shared): Promise<Uint8Array> {
  const report = presentReport(content)
  const logo = content.authority.logo
  const picture = logo && (logo.type === 'image/jpeg' ? 'logo.jpg' : 'logo.png')
  return typst.compile({
    template: locate('plan.typ'),
    inputs: {
      report: JSON.stringify({ ...report, logo: picture }),
      rose: inOwnFont(rose),
      palette: JSON.stringify(palette),
    },
    pictures: logo && picture ? { [picture]: logo.bytes } : {},
  })
}

/** The rose is set in the report's own font, which Typst carries: the page is the same on a machine without any font. */
function inOwnFont(svg: string): string {
  return svg.replaceAll(/font-family="[^"]*"/g, 'font-family="Libertinus Serif"')
}
