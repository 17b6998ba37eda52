/** Lines at the top and at the foot of a page that may be running titles. */
const edge = 2

/** Pages without their running titles and page numbers, which would break the sentences that run over two pages. */
export function withoutFurniture(pages: readonly string[]): string[] {
  const lines = pages.map(page => page.split('\n'))
  const counts = new Map<string, number>()
  for (const page of lines) for (const shape of new Set(edges(page))) counts.set(shape, (counts.get(shape) ?? 0) + 1)
  const needed = Math.max(3, Math.ceil(pages.length / 2))
  const repeated = (line: string) => (counts.get(shapeOf(line)) ?? 0) >= needed
  return lines.map(page =>
    page
      .filter((line, i) => !((i < edge || i >= page.length - edge) && (repeated(line) || isPageNumber(line))))
      .join('\n'),
  )
}

const edges = (page: readonly string[]) =>
  page.filter((line, i) => line.trim() !== '' && (i < edge || i >= page.length - edge)).map(shapeOf)

/** Short lines only: a clause is never a running title. Numbers of pages make no difference. */
function shapeOf(line: string): string {
  return line.trim().length <= 120 ? line.trim().replace(/\d+/g, '#') : line
}

const isPageNumber = (line: string) => /^\s*(?:page\s*)?\d{1,4}(?:\s*(?:\/|sur)\s*\d{1,4})?\s*$/i.test(line)
