import { ShadingType, type IStylesOptions } from 'docx'
import { docxStyles, ink, soft } from './docx-styles.ts'

export const blankStyle = 'ToComplete'
export const noteStyle = 'NoteToRemove'

/** The styles of the report, with headings that bear no number, and those of blanks and of the note to take out. */
export function deliberationStyles(): IStylesOptions {
  const base = docxStyles('fr', { label: 'Étiquette', quiet: 'Discret', comment: 'Commentaire', cell: 'Cellule' })
  const heading = (size: number, before: number) => ({
    run: { font: 'Cambria', size, bold: true, color: ink },
    paragraph: { spacing: { before, after: 120 }, keepNext: true },
  })
  return {
    ...base,
    default: {
      ...base.default,
      title: { run: { font: 'Cambria', size: 40, color: ink }, paragraph: { spacing: { before: 200, after: 240 } } },
      heading1: heading(26, 360),
      heading2: heading(24, 320),
      heading3: heading(22, 220),
    },
    paragraphStyles: [
      ...(base.paragraphStyles ?? []),
      {
        id: noteStyle,
        name: 'Note à retirer',
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true, color: soft },
        paragraph: { indent: { left: 284 }, border: { left: { style: 'single', size: 12, color: soft, space: 8 } } },
      },
    ],
    characterStyles: [
      {
        id: blankStyle,
        name: 'À compléter',
        quickFormat: true,
        run: { bold: true, shading: { type: ShadingType.CLEAR, color: 'auto', fill: 'FFE89A' } },
      },
    ],
  }
}
