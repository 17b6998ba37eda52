import { isDeepStrictEqual } from 'node:util'
import { addMonths, today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { composeSystem } from './compose.ts'
import { composeEveryday, loadEveryday } from './compose-everyday.ts'
import { composeSite, siteId } from './compose-site.ts'
import { publicContent, type PublicContent } from './content.ts'
import { loadRecords } from './load-records.ts'

export const publicKinds = ['system', 'everyday', 'site'] as const
export type PublicKind = (typeof publicKinds)[number]
export const publicStates = ['never', 'waiting', 'online', 'changed', 'to-review', 'withdrawn'] as const
export type PublicState = (typeof publicStates)[number]
/** Months after which a page is to be read again, unless somebody says otherwise. */
export const reviewMonths = 12

export interface Showable {
  /** Of the record: a system, an everyday use, or the site. */
  id: string
  kind: PublicKind
  name: string
  state: PublicState
  changed: boolean
  /** What must be written before the public can read it. */
  missing: ('summary' | 'contact' | 'rule')[]
  code: string | null
  reason: string | null
  first_published_on: string | null
  published_on: string | null
  review_on: string | null
  proposal: { id: string; deed: string; prepared_by: string; prepared_on: string } | null
  /** What would be published now; null = the record left its register. */
  current: PublicContent | null
  published: PublicContent | null
}

interface Asked {
  kind?: PublicKind | undefined
  /** One record alone: nothing else is composed. */
  id?: string | undefined
}

type Known = Pick<Showable, 'id' | 'kind' | 'name' | 'missing'> & {
  current: PublicContent | null
  reviewed_on: string | null
}

/** Everything that may be shown to the public, with where it stands; what is online without a record any more comes last. */
export async function loadStates(scope: Work, { kind, id }: Asked = {}): Promise<Showable[]> {
  const known = await loadKnown(scope, { kind, id })
  let online = db(scope).selectFrom('transparency.publication').selectAll()
  if (id) online = online.where('record_id', '=', id)
  const publications = await online.execute()
  const proposals = await db(scope)
    .selectFrom('transparency.proposal')
    .select(['id', 'kind', 'record_id', 'deed', 'prepared_by', 'prepared_on'])
    .where('state', '=', 'proposed')
    .execute()
  const gone = publications
    .filter(one => (!kind || one.kind === kind) && !known.some(({ id }) => id === one.record_id))
    .map(({ record_id, kind: of, content }): Known => {
      const { name } = content as { name?: string }
      const where = publicKinds.find(each => each === of) ?? 'system'
      return { id: record_id, kind: where, name: name ?? '', missing: [], current: null, reviewed_on: null }
    })
  return [...known, ...gone].map(one => {
    const publication = publications.find(({ record_id }) => record_id === one.id)
    const proposal = proposals.find(({ record_id }) => record_id === one.id)
    return showable(scope, one, publication, proposal)
  })
}

type Publication = {
  state: string
  code: string
  content: unknown
  reason: string | null
  first_published_on: string
  published_on: string
  review_on: string | null
}

function showable(
  scope: Work,
  { reviewed_on, ...one }: Known,
  publication: Publication | undefined,
  proposal: Showable['proposal'] | undefined,
): Showable {
  const online = publication?.state === 'published'
  const published = online ? (publicContent.safeParse(publication.content).data ?? null) : null
  const changed = online && one.current !== null && !isDeepStrictEqual(published, one.current)
  const review_on = online ? reviewDay(publication.review_on, reviewed_on) : null
  const settled: PublicState = !publication
    ? 'never'
    : !online
      ? 'withdrawn'
      : review_on && review_on <= today(scope)
        ? 'to-review'
        : changed
          ? 'changed'
          : 'online'
  return {
    ...one,
    state: proposal ? 'waiting' : settled,
    changed,
    code: publication?.code ?? null,
    reason: publication?.reason ?? null,
    first_published_on: publication?.first_published_on ?? null,
    published_on: publication?.published_on ?? null,
    review_on,
    proposal: proposal
      ? {
          id: proposal.id,
          deed: proposal.deed,
          prepared_by: proposal.prepared_by,
          prepared_on: proposal.prepared_on,
        }
      : null,
    published,
  }
}

/** Who read the record again since then gave it another year. */
function reviewDay(promised: string | null, reviewed_on: string | null): string | null {
  const again = reviewed_on && addMonths(reviewed_on, reviewMonths)
  return again && (!promised || again > promised) ? again : promised
}

async function loadKnown(scope: Work, { kind, id }: Asked): Promise<Known[]> {
  const known: Known[] = []
  if ((!kind || kind === 'site') && (!id || id === siteId)) {
    const current = await composeSite(scope)
    const missing = current.contact ? [] : (['contact'] as const)
    known.push({ id: siteId, kind: 'site', name: current.name, current, missing: [...missing], reviewed_on: null })
  }
  if (!kind || kind === 'system')
    for (const record of await loadRecords(scope, id)) {
      const { system, settings, sheet } = record
      const missing: Known['missing'] = []
      if (!sheet.fields.summary && !system.purpose) missing.push('summary')
      if (!settings.contact) missing.push('contact')
      const current = composeSystem(record)
      known.push({ id: system.id, kind: 'system', name: system.name, current, missing, reviewed_on: sheet.reviewed_on })
    }
  if (!kind || kind === 'everyday')
    for (const everyday of await loadEveryday(scope, id)) {
      const { name, rule, reviewed_on } = everyday
      const current = composeEveryday(everyday)
      known.push({ id: everyday.id, kind: 'everyday', name, current, missing: rule ? [] : ['rule'], reviewed_on })
    }
  return known
}
