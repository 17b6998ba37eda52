import { blockerWords } from '../../duties/blocker-words.ts'
import type { Result } from '../../engine/result.ts'
import { capitalised } from '#ui/form-answers.ts'

/** What forbids the use itself, before anything else is read. */
export function BlockerList({ blockers }: { blockers: Result['blockers'] }) {
  if (blockers.length === 0) return null
  return (
    <div class="notice notice-error" lang="fr">
      <p class="forbidden">Usage bloqué</p>
      <ul>
        {blockers.map(code => (
          <li key={code} class="forbidden">
            {capitalised(blockerWords[code])}.
          </li>
        ))}
      </ul>
    </div>
  )
}
