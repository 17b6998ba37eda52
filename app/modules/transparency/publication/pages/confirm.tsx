import type { Visit } from '#kernel/page.ts'
import { publicationWords } from './words.ts'

/** Offered once a field was refused because it seems to name somebody: whoever knows better says so. */
export function Confirm({ visit, field }: { visit: Visit; field: string }) {
  const problem = visit.problems[field]?.key
  if (problem !== 'transparency.personal-email' && problem !== 'transparency.personal-phone') return null
  const id = `service-${field}`
  return (
    <div class="choice">
      <input id={id} type="checkbox" name="confirmed" value={field} />
      <label for={id}>{publicationWords[visit.language].service}</label>
    </div>
  )
}
