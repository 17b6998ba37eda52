import { z } from 'zod'
import { addDays, today } from '#kernel/clock.ts'
import { query } from '#kernel/operation.ts'
import type { Work } from '#kernel/scope.ts'
import { loadSystems } from '#modules/inventory/public.ts'
import { loadDuties } from '../duties/load-duties.ts'
import { authorities } from '../engine/authorities.ts'
import { classify } from '../engine/classify.ts'
import type { Tier } from '../engine/codes.ts'
import { lawDates, lawVersion } from '../engine/law-dates.ts'
import { isVerified } from '../engine/mark.ts'
import { parseFacts } from '../engine/parse-facts.ts'
import { dataVersion } from '../engine/rules.ts'
import { livingPositions } from '../living-positions.ts'
import { lawWatch } from './watch-data.ts'

/** What a date of the law changes for one system: its tier, or what it owes from that day. */
export interface Shift {
  system: { id: string; name: string }
  before: Tier
  after: Tier
}

/** The dates of the law with their sources, what each one changes for this authority, and what nobody has settled. */
export const readLawWatch = query({
  name: 'transparency.read-law-watch',
  summary: { fr: 'Lire la veille juridique', en: 'Read the law watch' },
  needs: 'transparency.read',
  input: z.object({}),
  http: 'GET /law',
  async run(scope) {
    const duties = (await loadDuties(scope)).filter(({ force, state }) => force === 'duty' && state === 'open')
    const held = await factsHeld(scope)
    return {
      law_version: lawVersion,
      data_version: dataVersion,
      read_on: lawWatch.version,
      today: today(scope),
      dates: lawDates.map(({ mark, ...date }) => ({
        ...date,
        verified: isVerified(mark),
        duties: duties
          .filter(({ due_on }) => due_on === date.date)
          .map(({ id, title, system }) => ({ id, title, system })),
        shifts: held.flatMap(one => shiftOf(one, date.date)),
      })),
      authorities: authorities.map(({ mark, ...authority }) => ({ ...authority, verified: isVerified(mark) })),
      open: lawWatch.open,
      sources: lawWatch.sources,
    }
  },
})

type Held = Awaited<ReturnType<typeof factsHeld>>[number]

function shiftOf({ system, facts }: Held, date: string): Shift[] {
  const on = (day: string) => classify({ ...facts, as_of: day }, { today: day }).tier
  // The Act itself had no day before its first one.
  if (date <= '2024-08-01') return []
  const [before, after] = [on(addDays(date, -1)), on(date)]
  return before === after ? [] : [{ system, before, after }]
}

/** The facts behind the position that the authority holds on each system. */
async function factsHeld(scope: Work) {
  const systems = new Map((await loadSystems(scope)).map(({ id, name, status }) => [id, { id, name, status }]))
  const rows = await livingPositions(scope).select(['p.system_id', 'r.facts']).execute()
  return rows.flatMap(({ system_id, facts: kept }) => {
    const system = systems.get(system_id)
    const { facts } = parseFacts(kept)
    return system && system.status !== 'retired' && facts
      ? [{ system: { id: system.id, name: system.name }, facts }]
      : []
  })
}
