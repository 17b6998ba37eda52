import type { Visit } from '#kernel/page.ts'
import type { Petal } from '#ui/rose.tsx'
import type { RowResult } from '../level.ts'
import { pointPath } from './paths.ts'

/** A measured point as the rose draws it. */
export function petalOf(row: RowResult, visit: Visit): Petal {
  return {
    id: row.id,
    axis: row.axis,
    title: row.row.shortTitle[visit.language],
    href: visit.href(pointPath(row.id)),
    level: row.level,
    target: row.position.target,
    state: row.state,
  }
}
