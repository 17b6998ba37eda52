import type { Step, StepId } from '../read-journey.ts'

/** What each step takes, in minutes, once one knows what to answer; assessing depends on how many applications there are. */
const usualMinutes: Record<Exclude<StepId, 'assess'>, number> = {
  describe: 2,
  directorates: 5,
  software: 20,
  invite: 5,
  promise: 10,
  plan: 5,
}
/** An application whose use one knows is said in half a minute, the list beside. */
const minutesPerApplication = 0.5
const leastToAssess = 10

/** Minutes that a step still takes; nothing once it is done. */
export function minutesOf(step: Step, steps: readonly Step[]): number {
  if (step.done) return 0
  if (step.id !== 'assess') return usualMinutes[step.id]
  const applications = steps.find(({ id }) => id === 'software')?.count ?? 0
  const half = Math.ceil(applications / 2) - (step.count ?? 0)
  return Math.max(leastToAssess, Math.ceil((half * minutesPerApplication) / 5) * 5)
}

export function minutesLeft(steps: readonly Step[]): number {
  return steps.reduce((sum, step) => sum + minutesOf(step, steps), 0)
}
