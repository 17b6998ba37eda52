import { decides } from '#modules/transparency/portal/deciding.ts'
import type { Published } from '#modules/transparency/portal/list-publications.ts'
import type { SystemContent } from '#modules/transparency/publication/content.ts'
import { shortened } from '#modules/transparency/portal/make-poster.ts'
import { codes, wordOf } from '../codes.ts'
import { systemPath } from '../paths.ts'
import { inFrench } from '../said.tsx'
import type { PublicVisit } from '../visit.ts'

const longestSummary = 160

interface ListProps {
  visit: PublicVisit
  systems: readonly Published<SystemContent>[]
  heading?: 'h2' | 'h3'
}

/** Systems one below the other: the name, one sentence, and what one sorts them by. */
export function SystemList({ visit, systems, heading: Heading = 'h3' }: ListProps) {
  const said = codes[visit.language]
  return (
    <ul class="systems">
      {systems.map(({ id, code, content }) => {
        const decision = content.individual_decision
        const marks = [wordOf(said.nature, content.nature), wordOf(said.status, content.status)]
        return (
          <li key={id}>
            <Heading {...inFrench(visit)}>
              <a href={visit.to(systemPath(code))}>{content.name}</a>
            </Heading>
            {(content.fields.summary ?? content.fields.purpose) && (
              <p {...inFrench(visit)}>
                {shortened(content.fields.summary ?? content.fields.purpose ?? '', longestSummary)}
              </p>
            )}
            <p class="note">
              {content.department && <span {...inFrench(visit)}>{`${content.department} · `}</span>}
              {marks.join(' · ')}
              {decides(decision) && (
                <>
                  {' · '}
                  <strong>{wordOf(said.decision, decision)}</strong>
                </>
              )}
            </p>
          </li>
        )
      })}
    </ul>
  )
}
