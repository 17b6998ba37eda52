import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { ComparedActions, DatedAction } from '../comparison.ts'
import { planTexts } from '../texts.ts'
import { comparisonWords } from './comparison-words.ts'
import { actionPath } from './paths.ts'
import { Shortened } from './shortened.tsx'

const kinds = ['added', 'done', 'dropped', 'late'] as const

/** Actions that entered the plan, were done, were dropped, or are late. */
export function ActionsMoved({ visit, actions }: { visit: Visit; actions: ComparedActions }) {
  const { language } = visit
  const t = comparisonWords[language]
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t.actions}</h2>
      <div class="compared-actions">
        {kinds.map(kind => (
          <section key={kind} aria-labelledby={`actions-${kind}`}>
            <h3 id={`actions-${kind}`}>{`${t.actionKinds[kind]} (${actions[kind].length})`}</h3>
            {actions[kind].length === 0 ? (
              <p class="note">{t.noAction[kind]}</p>
            ) : (
              <Shortened
                language={language}
                lines={actions[kind].map(action => (
                  <li key={action.id}>
                    <a href={visit.href(actionPath(action.id))}>{action.title}</a>
                    <span class="field-note">{factsOf(action, visit)}</span>
                  </li>
                ))}
              />
            )}
          </section>
        ))}
      </div>
    </section>
  )
}

function factsOf(action: DatedAction & { already?: boolean }, { language }: Visit): string {
  const t = comparisonWords[language]
  const { state, owner, due_on, done_on } = action
  const date = done_on
    ? t.doneOn(formatDate(done_on, language))
    : due_on
      ? t.due(formatDate(due_on, language))
      : t.undated
  return [owner, planTexts[language].states[state], date, action.already && t.already].filter(Boolean).join(', ')
}
