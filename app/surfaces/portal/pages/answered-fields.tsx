import type { SystemContent } from '#modules/transparency/publication/content.ts'
import { labelOf } from '../fields.ts'
import { RowOf, Rows } from '../said.tsx'
import type { PublicVisit } from '../visit.ts'

interface AnsweredProps {
  visit: PublicVisit
  content: SystemContent
  keys: readonly string[]
  /** Said when the authority filled none of them. */
  or?: string
}

/** The fields that the authority filled, with their labels, in the order asked. */
export function AnsweredFields({ visit, content, keys, or }: AnsweredProps) {
  const filled = keys.filter(key => content.fields[key]?.trim())
  if (filled.length === 0) return or ? <p>{or}</p> : null
  return (
    <Rows>
      {filled.map(key => (
        <RowOf key={key} visit={visit} label={labelOf(key, visit.language)} text={content.fields[key]} />
      ))}
    </Rows>
  )
}
