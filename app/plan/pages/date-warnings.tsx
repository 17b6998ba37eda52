import type { Language } from '#kernel/texts.ts'
import type { DateWarning } from '../dates-that-fit.ts'
import { warningWords } from './warning-words.ts'

/** What does not fit in the dates of an action; nothing when everything does. */
export function DateWarnings({
  language,
  warnings,
}: {
  language: Language
  warnings?: readonly DateWarning[] | undefined
}) {
  if (!warnings || warnings.length === 0) return null
  return (
    <ul class="plain date-warnings">
      {warnings.map(warning => {
        const words = warningWords(warning, language)
        return <li key={words}>{words}</li>
      })}
    </ul>
  )
}
