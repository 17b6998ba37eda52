import { AlignmentType, type INumberingOptions, type IStylesOptions, LevelFormat, LineRuleType } from 'docx'
import type { Language } from '#kernel/texts.ts'
import { palette } from '#ui/palette.ts'

/** Ids of the document's own styles and lists; headings and title are Word's built-in ones, « Titre 1 » in French. */
export const styleIds = {
  label: 'Label',
  quiet: 'Quiet',
  comment: 'Comment',
  cell: 'TableText',
  headings: 'headings',
  steps: 'steps',
  dashes: 'dashes',
}

export const ink = palette.ink.slice(1)
export const soft = palette.muted.slice(1)
/** Darker than on screen: a hairline must survive a photocopier. */
export const hairline = 'A39B89'

/** Width of the text on an A4 page with margins of 25 mm, in twentieths of a point. */
export const textWidth = 9072
export const margin = 1417

const font = 'Cambria'

/** Real styles, so that changing one in Word or LibreOffice changes the whole document. */
export function docxStyles(
  language: Language,
  names: { label: string; quiet: string; comment: string; cell: string },
): IStylesOptions {
  const heading = (level: number, size: number, before: number, after: number) => ({
    run: { font, size, color: ink, bold: level === 2 },
    paragraph: {
      spacing: { before, after },
      keepNext: true,
      outlineLevel: level,
      ...(level < 2 && { numbering: { reference: styleIds.headings, level } }),
    },
  })
  return {
    default: {
      document: {
        run: { font, size: 21, color: ink, language: { value: language === 'fr' ? 'fr-FR' : 'en-GB' } },
        paragraph: { spacing: { after: 120, line: 276, lineRule: LineRuleType.AUTO } },
      },
      title: { run: { font, size: 64, color: ink }, paragraph: { spacing: { before: 2400, after: 160 } } },
      heading1: heading(0, 38, 0, 280),
      heading2: heading(1, 26, 320, 140),
      heading3: heading(2, 22, 280, 80),
    },
    paragraphStyles: [
      {
        id: styleIds.label,
        name: names.label,
        basedOn: 'Normal',
        next: 'Normal',
        quickFormat: true,
        run: { size: 18, color: soft },
        paragraph: { spacing: { before: 80, after: 40 }, keepNext: true },
      },
      {
        id: styleIds.quiet,
        name: names.quiet,
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true, color: soft },
      },
      {
        id: styleIds.comment,
        name: names.comment,
        basedOn: 'Normal',
        quickFormat: true,
        run: { italics: true },
        paragraph: { indent: { left: 284 }, border: { left: { style: 'single', size: 8, color: soft, space: 8 } } },
      },
      {
        id: styleIds.cell,
        name: names.cell,
        basedOn: 'Normal',
        quickFormat: true,
        run: { size: 18 },
        paragraph: { spacing: { before: 30, after: 30, line: 240, lineRule: LineRuleType.AUTO } },
      },
    ],
  }
}

export const docxNumbering: INumberingOptions = {
  config: [
    {
      reference: styleIds.headings,
      levels: ['%1.', '%1.%2.'].map((text, level) => ({
        level,
        format: LevelFormat.DECIMAL,
        text,
        alignment: AlignmentType.START,
        style: { paragraph: { indent: { left: 0, hanging: 0 } } },
      })),
    },
    {
      reference: styleIds.steps,
      levels: [
        {
          level: 0,
          format: LevelFormat.DECIMAL,
          text: '%1.',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 357, hanging: 357 } } },
        },
      ],
    },
    {
      reference: styleIds.dashes,
      levels: [
        {
          level: 0,
          format: LevelFormat.BULLET,
          text: '–',
          alignment: AlignmentType.START,
          style: { paragraph: { indent: { left: 284, hanging: 284 } } },
        },
      ],
    },
  ],
}
