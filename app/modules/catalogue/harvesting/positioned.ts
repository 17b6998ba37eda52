import type { HarvestedRecord, Rejection } from './record.ts'

/** The place of each record among all that a page holds: those that were rejected keep theirs. */
export function positioned(
  records: readonly HarvestedRecord[],
  rejections: readonly Rejection[],
  start: number,
): (readonly [HarvestedRecord, number])[] {
  const taken = new Set(rejections.map(({ position }) => position))
  let position = start
  return records.map(record => {
    do position++
    while (taken.has(position))
    return [record, position] as const
  })
}
