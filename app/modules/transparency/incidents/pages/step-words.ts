import { civilDate } from '#kernel/clock.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, formatInstant, type Language } from '#kernel/texts.ts'
import { timeOf } from '../clock.ts'
import { incidentLaw } from '../step-data.ts'
import type { Step } from '../steps.ts'
import { durationWords } from './duration.ts'
import { stepTexts } from './step-texts.ts'

/** Whom the step concerns, in words. */
export function whoOf({ to }: Step, language: Language): string {
  return to === 'authority' ? incidentLaw.authority.text : to[language]
}

/** « avant le 3 décembre 2026 à 14:30 (il reste 2 jours et 3 heures) », « tout de suite ». */
export function untilOf({ due_at, state }: Step, now: Date, timeZone: string, language: Language): string {
  const say = stepTexts[language].steps
  if (!due_at) return say.now
  const until = say.until(formatInstant(due_at, language, timeZone))
  if (state !== 'open') return until
  const left = due_at.getTime() - now.getTime()
  const words = durationWords(left, language)
  return `${until} (${left >= 0 ? say.left(words) : say.late(words)})`
}

/** What was done about it, in a sentence; null = nothing yet. */
export function doneOf({ notified }: Step, timeZone: string, language: Language): string | null {
  const say = stepTexts[language].steps
  if (!notified) return null
  if (!notified.done_at) return say.skipped(notified.not_needed ?? '')
  return say.done(formatInstant(notified.done_at, language, timeZone), sayActor(notified.done_by, language))
}

/** An instant where the authority is; midnight stands for an hour that nobody noted, and is not said. */
export function momentOf(at: Date, timeZone: string, language: Language): string {
  return timeOf(at, timeZone) === '00:00'
    ? formatDate(civilDate(at, timeZone), language)
    : formatInstant(at, language, timeZone)
}
