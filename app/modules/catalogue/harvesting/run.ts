import { z } from 'zod'
import type { Selectable } from 'kysely'
import { NotFound } from '#kernel/errors.ts'
import type { Work } from '#kernel/scope.ts'
import type { Text } from '#kernel/texts.ts'
import { db, type Tables } from '../tables.ts'

export const runStates = ['waiting', 'running', 'ended', 'failed', 'stopped'] as const
export type RunState = (typeof runStates)[number]

export const withholdings = ['incomplete', 'fewer', 'halved', 'unreadable'] as const
export type Withholding = (typeof withholdings)[number]

const question = z.object({
  url: z.string(),
  accept: z.string().optional(),
  body: z.object({ type: z.string(), text: z.string() }).optional(),
})

/** Where a run goes on: what to ask next, the next file, and how many records came before. */
export const checkpointSchema = z.object({
  next: question.nullable(),
  file: z.number().int(),
  start: z.number().int(),
  stopped: z.string().nullable(),
})
export type Checkpoint = z.infer<typeof checkpointSchema>

export type RunRow = Omit<Selectable<Tables['catalogue.run']>, 'tenant_id'>

export interface RunView extends Omit<RunRow, 'state' | 'problem' | 'withheld' | 'checkpoint'> {
  state: RunState
  problem: Text | null
  withheld: Withholding | null
  /** Of the records received, how many are described here. */
  kept: number
  /** Stopped or interrupted before its end, with something to go on from. */
  resumable: boolean
}

/** A run as people read it. */
export function viewOf({ checkpoint, ...row }: RunRow): RunView {
  const state = row.state as RunState
  return {
    ...row,
    state,
    problem: row.problem as Text | null,
    withheld: row.withheld as Withholding | null,
    kept: row.created + row.changed + row.unchanged,
    resumable: (state === 'stopped' || state === 'failed') && checkpoint !== null,
  }
}

/** The run in its row, held until the transaction ends: a person who stops it and a page that is kept take turns. */
export async function heldRun(scope: Work, id: string): Promise<RunRow> {
  const row = await db(scope)
    .selectFrom('catalogue.run')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (!row) throw new NotFound('kernel.not-found')
  return row
}
