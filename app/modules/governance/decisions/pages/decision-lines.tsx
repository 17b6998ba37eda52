import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { decisionsPath } from '../../paths.ts'
import type { Decision } from '../load-decisions.ts'
import { decisionWords } from './words.ts'

interface Props {
  visit: Visit
  decisions: readonly Decision[]
  caption: string
}

/** A few decisions as a table: what, who, by when, where it stands. */
export function DecisionLines({ visit: { language, href }, decisions, caption }: Props) {
  const say = decisionWords[language]
  const heads = [say.fields.subject, say.fields.owner, say.fields.due_on, say.fields.standing]
  return (
    <div class="table-box">
      <table class="rows" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {heads.map(head => (
              <th key={head} scope="col" role="columnheader">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {decisions.map(one => (
            <tr key={one.id} role="row">
              <th scope="row" role="rowheader">
                <a href={href(`${decisionsPath}/${one.id}`)}>{`${one.number}. ${one.subject}`}</a>
              </th>
              <td role="cell" data-label={say.fields.owner}>
                <span>{one.owner ?? '–'}</span>
              </td>
              <td role="cell" data-label={say.fields.due_on}>
                <span>{one.due_on ? formatDate(one.due_on, language) : '–'}</span>
              </td>
              <td role="cell" data-label={say.fields.standing}>
                <StandingWords language={language} decision={one} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

export function StandingWords({ language, decision }: { language: Visit['language']; decision: Decision }) {
  const say = decisionWords[language]
  const words = [say.states[decision.standing], ...(decision.to_review ? [say.toReview] : [])].join(', ')
  return <span class={decision.standing === 'late' ? 'overdue' : undefined}>{words}</span>
}
