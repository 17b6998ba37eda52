import { sql } from 'kysely'
import { today } from '#kernel/clock.ts'
import type { Work } from '#kernel/scope.ts'
import { unboundPoolers } from '../pooling.ts'

interface Row {
  id: string
  role: string
  directorate_id: string | null
  directorate: string | null
  party_id: string | null
  party: string | null
  holder: string
  deputy: string | null
  named_on: string
  ended_on: string | null
  ended_reason: string | null
  act: string | null
  act_file_id: string | null
  note: string | null
}

export interface Holder extends Row {
  /** On duty today; `unbound` = of an EPCI or syndicat that no agreement in force binds: it does not count. */
  state: 'living' | 'unbound' | 'to-come' | 'ended'
}

/** Everybody who holds or held a role, the last named first. */
export async function loadHolders(scope: Work, id?: string): Promise<Holder[]> {
  const { rows } = await sql<Row>`
    select h.id, h.role, h.directorate_id, d.name as directorate, h.party_id, p.name as party, h.holder, h.deputy,
      h.named_on::text, h.ended_on::text, h.ended_reason, h.act, h.act_file_id, h.note
    from governance.role_holder h
      left join organisation.directorate d on d.id = h.directorate_id
      left join organisation.party p on p.id = h.party_id
    where ${id ?? null}::uuid is null or h.id = ${id ?? null}::uuid
    order by h.named_on desc, h.id
  `.execute(scope.db)
  if (rows.length === 0) return []
  const now = today(scope)
  const unbound = await unboundPoolers(scope)
  return rows.map(row => ({ ...row, state: stateOf(row, unbound, now) }))
}

function stateOf({ named_on, ended_on, party_id }: Row, unbound: ReadonlySet<string>, now: string): Holder['state'] {
  if (ended_on !== null && ended_on <= now) return 'ended'
  if (named_on > now) return 'to-come'
  return unbound.has(party_id ?? '') ? 'unbound' : 'living'
}

export const holderStates = ['living', 'unbound', 'to-come', 'ended'] as const
