import { civilDate } from '#kernel/clock.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Link } from '../links.ts'
import { linkWords } from './link-words.ts'
import { circulationPath } from './paths.ts'

/** Addresses, what they answered and since when; on the page of a dataset its name is left out. */
export function LinkTable({
  visit,
  links,
  caption,
  ofOne = false,
}: {
  visit: Visit
  links: readonly Link[]
  caption: string
  ofOne?: boolean
}) {
  const { language, scope } = visit
  const say = linkWords[language]
  const day = (at: Date | null) => at && formatDate(civilDate(new Date(at), scope.tenant.timeZone), language)
  const columns = [...(ofOne ? [] : [say.dataset, say.directorate]), say.address, say.answer, say.since, say.checked]
  return (
    <table class="rows">
      <caption class="visually-hidden">{caption}</caption>
      <thead>
        <tr>
          {columns.map(label => (
            <th key={label} scope="col">
              {label}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {links.map(link => (
          <tr key={link.id}>
            {!ofOne && (
              <th scope="row" data-label={say.dataset}>
                <a href={visit.href(circulationPath(link.dataset_id))}>{link.dataset}</a>
              </th>
            )}
            {!ofOne && <td data-label={say.directorate}>{link.directorate ?? '–'}</td>}
            <td data-label={say.address}>
              {link.title && <span class="field-note">{link.title}</span>}
              <a href={link.url} rel="noreferrer">
                {link.url}
              </a>
            </td>
            <td data-label={say.answer}>
              <span class={link.state === 'dead' ? 'overdue' : undefined}>{sayAnswer(visit, link)}</span>
            </td>
            <td data-label={say.since}>{day(link.since) ?? '–'}</td>
            <td data-label={say.checked}>{day(link.checked_at) ?? '–'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}

function sayAnswer({ language }: Visit, { state, status, problem }: Link): string {
  const say = linkWords[language]
  if (state === null) return say.notYet
  const why = problem ? (say.problems[problem] ?? problem) : status && say.http(status)
  return why ? `${say.state[state]} (${why})` : say.state[state]
}
