import type { Visit } from '#kernel/page.ts'
import { prerequisite } from '../referential.ts'
import { pointPath } from './paths.ts'

/** Links to points by their id, named in full for those who do not know ids by heart. */
export function PointLinks({ visit, ids }: { visit: Visit; ids: readonly string[] }) {
  return (
    <>
      {ids.map((id, index) => (
        <span key={id}>
          {index > 0 && ', '}
          <a href={visit.href(pointPath(id))} title={prerequisite(id)?.shortTitle[visit.language]}>
            {id}
          </a>
        </span>
      ))}
    </>
  )
}
