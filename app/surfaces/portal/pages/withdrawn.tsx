import { formatDate } from '#kernel/texts.ts'
import type { Withdrawn } from '#modules/transparency/portal/list-publications.ts'
import { pageWords } from '../page-words.ts'
import { paths, systemPath } from '../paths.ts'
import { Said } from '../said.tsx'
import type { Drawn, PublicVisit } from '../visit.ts'

/** The tombstone of a page: it was here, it is not any more, and why. */
export function withdrawnPage(visit: PublicVisit, { name, code, reason, published_on }: Withdrawn): Drawn {
  const say = pageWords[visit.language].withdrawn
  const body = (
    <>
      <h1>{say.title(name)}</h1>
      <p class="lead">{say.text(formatDate(published_on, visit.language))}</p>
      <h2>{say.reason}</h2>
      {reason ? <Said visit={visit} text={reason} /> : <p>{say.none}</p>}
      <p>
        <a href={visit.to(paths.requests, { fiche: code })}>{say.ask}</a>
      </p>
    </>
  )
  return { title: say.title(name), body, status: 410, path: systemPath(code) }
}
