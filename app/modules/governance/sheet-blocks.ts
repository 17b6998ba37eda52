import type { Sheet } from '#kernel/page.ts'
import type { Block } from '#records/write-document.ts'

/** The words of a sheet as an editable document: same titles, same tables, a line to fill in for an empty value. */
export function blocksOfSheet({ authority, kind, title, lead, sections, foot, language }: Sheet): Block[] {
  const colon = language === 'fr' ? '\u202f: ' : ': '
  return [
    { look: 'subtitle', text: `${authority} · ${kind}` },
    { look: 'title', text: title },
    ...(lead ? [{ look: 'text' as const, text: lead }] : []),
    ...sections.flatMap(({ title: heading, paragraphs = [], fields = [], table }): Block[] => [
      { look: 'heading', text: heading },
      ...paragraphs.map(text => ({ look: 'text' as const, text })),
      ...fields.map(({ label, value }) => ({
        look: 'line' as const,
        text: `${label}${colon}${value || '......................................................'}`,
      })),
      ...(table ? [{ look: 'table' as const, ...table }] : []),
    ]),
    { look: 'note', text: foot },
  ]
}
