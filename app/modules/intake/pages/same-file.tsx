import { sayActor } from '#kernel/sentences.ts'
import type { Visit } from '#kernel/page.ts'
import { formatInstant } from '#kernel/texts.ts'
import type { FoundImport } from '../read-import.ts'
import { intakeWords } from './words.ts'

/** The very same file came before: said at once, with the way to what became of it. */
export function SameFile({ visit, found }: { visit: Visit; found: FoundImport }) {
  const { same, state } = found.import
  if (!same || (state !== 'staged' && state !== 'set-aside')) return null
  const t = intakeWords[visit.language]
  const when = formatInstant(same.received_at, visit.language, visit.scope.tenant.timeZone)
  return (
    <div class="notice notice-info" role="status">
      <p>
        {t.preview.same(
          when,
          sayActor(same.received_by, visit.language),
          t.states[same.state as keyof typeof t.states],
        )}{' '}
        <a href={visit.href(`/ajouter/${same.id}`)}>{t.preview.seeFirst}</a>
      </p>
    </div>
  )
}
