import type { Visit } from '#kernel/page.ts'
import { addressOf, pageOf } from '#ui/list-address.ts'
import { mapPath, mapTablePath } from '../paths.ts'
import { mapWords } from './words.ts'

const pageSize = 50

/** The lines of the page asked for, and what stands under them: the other pages, and all the lines as a file. */
export function pagedLines<Line>(visit: Visit, lines: readonly Line[], narrowing: Record<string, string>) {
  const { language } = visit
  const pages = Math.max(1, Math.ceil(lines.length / pageSize))
  const page = Math.min(pageOf(visit), pages)
  return {
    shown: lines.slice((page - 1) * pageSize, page * pageSize),
    foot: {
      language,
      pagination: {
        page,
        pages,
        hrefOf: (n: number) => `${addressOf(visit.href(mapPath), narrowing, { page: String(n) })}#tableau`,
      },
      exports: [{ label: mapWords[language].csv, href: addressOf(visit.href(mapTablePath), narrowing) }],
    },
  }
}
