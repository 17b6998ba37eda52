import type { z } from 'zod'
import type { Scope } from '#kernel/scope.ts'
import { fingerprintOf } from './graph.ts'
import { keepDrawing } from './keep-drawing.ts'
import { layOut } from './lay-out.ts'
import { type mapInput, readMap } from './read-map.ts'
import { selectionKey } from './selection.ts'

type Asked = z.output<typeof mapInput>

/** Lays out and keeps each view asked for; returns how many had to be. What is small is laid out on the spot by whoever looks. */
export async function drawViews(
  scope: Scope,
  all: readonly Asked[],
  report: (done: number) => Promise<void> = async () => undefined,
): Promise<number> {
  let drawn = 0
  for (const [index, asked] of all.entries()) {
    if (await drawView(scope, asked)) drawn++
    await report(index + 1)
  }
  return drawn
}

async function drawView(scope: Scope, asked: Asked): Promise<boolean> {
  const { graph, drawing, tooLarge, atOnce, last_change } = await readMap(scope, asked)
  const fresh = drawing !== null && drawing.missing === 0 && drawing.out_of_date_since === null
  if (tooLarge || atOnce || fresh) return false
  const { view, around, steps, ...narrowing } = asked
  await keepDrawing(scope, {
    view,
    selection: selectionKey({ ...narrowing, around, steps: around ? steps : undefined }),
    fingerprint: fingerprintOf(graph),
    last_change,
    positions: await layOut(graph),
  })
  return true
}
