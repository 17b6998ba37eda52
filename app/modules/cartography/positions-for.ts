import { layOutAtOnce } from './lay-out.ts'
import type { Position } from './place.ts'
import type { MapReading } from './read-map.ts'

/** A page waits no longer than this for a small map; the layout goes on and is there at the next visit. */
const patience = 5_000

/** Where the nodes are: from the last drawing when it knows them all, laid out on the spot when they are few. Null = nothing to show yet. */
export async function positionsFor({ graph, atOnce, drawing }: MapReading): Promise<Map<string, Position> | null> {
  const known = drawing?.missing === 0 || !atOnce
  const positions = known ? drawing?.positions : await soon(layOutAtOnce(graph))
  return positions ? new Map(positions.map(position => [position.node, position])) : null
}

async function soon(made: Promise<Position[]>): Promise<Position[] | null> {
  let alarm: NodeJS.Timeout | undefined
  const late = new Promise<null>(resolve => {
    alarm = setTimeout(() => resolve(null), patience)
  })
  try {
    return await Promise.race([made, late])
  } catch (error) {
    // The table says the same: a layout that fails takes nothing else away.
    console.error(error)
    return null
  } finally {
    clearTimeout(alarm)
  }
}
