import { z } from 'zod'
import effortData from './data/efforts.json' with { type: 'json' }

const effort = z.object({
  /** Divides the priority of an action. */
  divisor: z.number().positive(),
  /** What it asks for when nobody wrote a number of days. */
  personDays: z.number().int().positive(),
  /** How long it usually takes, to propose a due date. */
  months: z.number().int().positive(),
})

/** What a small, medium or large effort stands for, until somebody writes better. */
export const efforts = z.object({ S: effort, M: effort, L: effort }).parse(effortData)

/** Days as typed, or the usual ones for that effort. */
export function estimate(action: { person_days: number | null; effort: 'S' | 'M' | 'L' }): number {
  return action.person_days ?? efforts[action.effort].personDays
}
