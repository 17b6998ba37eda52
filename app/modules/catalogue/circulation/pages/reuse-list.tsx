import type { Visit } from '#kernel/page.ts'
import type { Reuse } from '../reuse.ts'
import { circulationWords } from './circulation-words.ts'
import { reusesPath } from './paths.ts'
import { reuseWords } from './reuse-words.ts'

/** Who uses a dataset, AI systems apart: they are what one looks for first. */
export function ReuseList({ visit, reuses }: { visit: Visit; reuses: readonly Reuse[] }) {
  const say = circulationWords[visit.language].reuses
  const isSystem = ({ kind, system_id }: Reuse) => kind === 'ai-system' || system_id !== null
  const systems = reuses.filter(isSystem)
  const others = reuses.filter(reuse => !isSystem(reuse))
  if (reuses.length === 0) return <p>{say.none}</p>
  return (
    <>
      {others.length > 0 && <Lines visit={visit} reuses={others} />}
      {systems.length > 0 && <h3>{say.systems}</h3>}
      {systems.length > 0 && <Lines visit={visit} reuses={systems} />}
    </>
  )
}

function Lines({ visit, reuses }: { visit: Visit; reuses: readonly Reuse[] }) {
  const { kinds } = reuseWords[visit.language]
  return (
    <ul>
      {reuses.map(({ id, title, kind, directorate, party }) => (
        <li key={id}>
          <a href={visit.href(`${reusesPath}/${id}`)}>{title}</a>
          {` (${[kinds[kind], directorate ?? party].filter(Boolean).join(', ')})`}
        </li>
      ))}
    </ul>
  )
}
