import { Conflict } from '#kernel/errors.ts'
import type { Guard } from '#kernel/module.ts'
import { shortTitle } from './duty.ts'
import { obstaclesOf, overrideOf, uncovered } from './obstacles.ts'

/** A system that the law stops, or that still owes something before any use, does not enter into use by itself. */
export const guardUse: Guard = async (scope, id) => {
  const obstacles = uncovered(await obstaclesOf(scope, id), await overrideOf(scope, id))
  if (obstacles.length === 0) return
  throw new Conflict('transparency.not-before', { what: obstacles.map(({ text }) => shortTitle(text)).join(' · ') })
}
