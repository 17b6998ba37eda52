import type { Sheet } from '#kernel/page.ts'
import { locate } from './locate.ts'
import { typeset } from './typesetting.ts'
import { createTypstProcess, type TypstProcess } from './typst-process.ts'

const shared = createTypstProcess()

/** A sheet as an accessible PDF (PDF/UA-1, A4). A picture without an alternative text is an error. */
export async function makeSheet({ picture, ...sheet }: Sheet, typst: TypstProcess = shared): Promise<Uint8Array> {
  const shown = { ...sheet, ...(picture ? { alternative: picture.alternative, caption: picture.caption } : {}) }
  return typst.compile({
    template: locate('sheet.typ'),
    inputs: { sheet: JSON.stringify(typeset(shown, sheet.language)), picture: picture?.svg ?? '' },
  })
}
