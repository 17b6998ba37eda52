import type { Question } from '../protocol.ts'

const rows = 100
const search = 'package_search'
/** DKAN 1 has no search; it lists. */
const listing = 'current_package_list_with_resources'

/** From whatever address people paste: the home page, the list of datasets, a question of the API with its filters. */
export function firstQuestion(url: string, options: Readonly<Record<string, string>>): Question {
  const pasted = URL.parse(url)
  if (!pasted) return { url }
  const action = pasted.pathname.includes(listing) || options['dkan'] === 'yes' ? listing : search
  const root = pasted.pathname.replace(/\/(?:(?:fr|en)\/)?(?:api\/.*|(?:dataset|organization|group)(?:\/.*)?)?$/, '')
  const target = new URL(`${root}/api/3/action/${action}`, pasted)
  for (const name of ['q', 'fq']) {
    const value = options[name] ?? pasted.searchParams.get(name)
    if (value) target.searchParams.set(name, value)
  }
  if (options['organisation'])
    target.searchParams.set('fq', `organization:"${options['organisation'].replaceAll('"', '')}"`)
  return pageAt(target, 0)
}

/** The page that starts after so many records, sorted so that none is given twice. */
export function pageAt(target: URL, position: number): Question {
  const next = new URL(target)
  if (next.pathname.endsWith(listing)) {
    next.searchParams.set('limit', String(rows))
    next.searchParams.set('offset', String(position))
  } else {
    next.searchParams.set('rows', String(rows))
    next.searchParams.set('start', String(position))
    next.searchParams.set('sort', 'id asc')
  }
  return { url: next.href, accept: 'application/json' }
}

/** After a page of so many records of so many announced; a listing announces nothing and ends with a page not full. */
export function questionAfter(asked: Question | null, received: number, announced: number | null): Question | null {
  const target = asked && URL.parse(asked.url)
  if (!target || received === 0) return null
  const position = Number(target.searchParams.get('start') ?? target.searchParams.get('offset') ?? 0) + received
  const more = announced === null ? target.pathname.endsWith(listing) && received >= rows : position < announced
  return more ? pageAt(target, position) : null
}
