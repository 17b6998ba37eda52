import type { Visit } from '#kernel/page.ts'
import { sharedWords } from './shared-words.ts'

interface Props {
  visit: Visit
  path: string
  twins: readonly { recordId: string; label: string; reason?: { fr: string; en: string } }[]
}

/** Records that may already be this one. Renders nothing without any. */
export function Twins({ visit, path, twins }: Props) {
  if (twins.length === 0) return null
  const say = sharedWords[visit.language].twins
  return (
    <div class="notice notice-info" role="status">
      <p>
        <strong>{say.title}</strong>
      </p>
      <p>{say.text}</p>
      <ul>
        {twins.map(({ recordId, label, reason }) => (
          <li key={recordId}>
            <a href={visit.href(`${path}/${recordId}`)}>{label}</a>
            {reason && ` (${reason[visit.language]})`}
          </li>
        ))}
      </ul>
    </div>
  )
}
