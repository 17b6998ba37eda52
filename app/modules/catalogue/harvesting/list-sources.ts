import { sql } from 'kysely'
import { z } from 'zod'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { holdsWords } from '#plan/words-in.ts'
import { db } from '../tables.ts'
import { loadRuns } from './load-runs.ts'
import type { RunView } from './run.ts'
import { families, schedules, type Schedule } from './source.ts'
import { protocols, type ProtocolId } from './protocol.ts'

/** What became of the last run: `partial` received less than the source announces, or was not read to its end. */
export const standings = ['never', 'under-way', 'good', 'partial', 'failed', 'to-confirm'] as const
export type Standing = (typeof standings)[number]

/** Sources of harvest with their last run and how many datasets they describe. */
export const listSources = query({
  name: 'catalogue.list-sources',
  summary: { fr: 'Lister les sources de moissonnage', en: 'List the sources of harvest' },
  needs: 'catalogue.read',
  input: z.object({
    search: z.string().trim().max(100).optional(),
    protocol: z.enum(protocols).optional(),
    family: z.enum(families).optional(),
    schedule: z.enum(schedules).optional(),
    standing: z.enum(standings).optional(),
  }),
  http: 'GET /catalogue/sources',
  async run(scope, { search = '', standing, ...narrowed }) {
    const rows = await loadSources(scope)
    return rows.filter(
      row =>
        holdsWords(search, row.name, row.address ?? '') &&
        (!standing || row.standing === standing) &&
        Object.entries(narrowed).every(([name, value]) => !value || row[name as keyof typeof narrowed] === value),
    )
  },
})

export async function loadSources(scope: Work, id?: string) {
  let rows = db(scope)
    .selectFrom('catalogue.source as s')
    .leftJoin(
      sql<{ tenant_id: string; id: string; name: string }>`organisation.directorate`.as('d'),
      'd.id',
      's.directorate_id',
    )
    .selectAll('s')
    .select('d.name as directorate')
    .select(eb => [
      eb
        .selectFrom('catalogue.remote as r')
        .innerJoin('catalogue.dataset as kept', 'kept.id', 'r.dataset_id')
        .whereRef('r.source_id', '=', 's.id')
        .where('r.leads', '=', true)
        .where('kept.archived_at', 'is', null)
        .select(inner => inner.fn.countAll<number>().as('n'))
        .as('datasets'),
    ])
    .orderBy('s.name')
  rows = id ? rows.where('s.id', '=', id) : rows.where('s.archived_at', 'is', null)
  const sources = await rows.execute()
  const last = new Map(
    (
      await loadRuns(
        scope,
        sources.map(source => source.id),
        { limit: 1 },
      )
    ).map(run => [run.source_id, run]),
  )
  return sources.map(({ tenant_id: _, protocol, schedule, options, ...source }) => {
    const run = last.get(source.id) ?? null
    return {
      ...source,
      protocol: protocol as ProtocolId,
      schedule: schedule as Schedule,
      options: options as Record<string, string>,
      datasets: source.datasets ?? 0,
      last: run,
      standing: standingOf(run),
    }
  })
}

export type ListedSource = Awaited<ReturnType<typeof loadSources>>[number]

function standingOf(run: RunView | null): Standing {
  if (!run) return 'never'
  if (run.state === 'waiting' || run.state === 'running') return 'under-way'
  if (run.state === 'failed') return 'failed'
  if (run.withheld === 'halved') return 'to-confirm'
  const whole = run.state === 'ended' && !run.problem && run.received >= (run.announced ?? 0)
  return whole ? 'good' : 'partial'
}
