import type { Waiting } from '#kernel/module.ts'
import { can } from '#kernel/operation.ts'
import type { Scope } from '#kernel/scope.ts'
import { journeyPath } from './pages/paths.ts'
import { readDismissal } from './read-dismissal.ts'
import { readJourney } from './read-journey.ts'
import { onboardingTexts } from './texts.ts'

/** One line on the home page until all is done, or until somebody says enough. */
export async function waiting(scope: Scope): Promise<Waiting[]> {
  // Asked first: once dismissed, no home page counts the registers for nothing.
  if (!can(scope, readJourney) || (await readDismissal(scope, {}))) return []
  const { steps } = await readJourney(scope, {})
  const done = steps.filter(step => step.done).length
  if (done === steps.length) return []
  return [{ text: onboardingTexts[scope.language].waiting(done, steps.length), path: journeyPath, on: null }]
}
