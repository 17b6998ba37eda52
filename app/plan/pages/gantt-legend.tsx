import type { Language } from '#kernel/texts.ts'
import { ganttWords } from './gantt-words.ts'

const states = ['planned', 'started', 'done', 'reserve'] as const

/** What each kind of bar means: told by drawing and word, never by colour. */
export function GanttLegend({ language }: { language: Language }) {
  const t = ganttWords[language].legend
  return (
    <ul class="gantt-legend plain" aria-label={t.title}>
      {states.map(state => (
        <li key={state}>
          <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
            <rect
              class={`gantt-bar gantt-${state}`}
              {...(state === 'started' ? { fill: 'url(#hachure)' } : {})}
              x="1"
              y="2"
              width="32"
              height="12"
            />
          </svg>
          {t[state]}
        </li>
      ))}
      <li>
        <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
          <rect class="gantt-bar gantt-planned gantt-late" x="2" y="3" width="30" height="10" />
        </svg>
        {t.late}
      </li>
      <li>
        <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
          <path class="gantt-mark-sign" d="M17 2l6 6l-6 6l-6 -6z" />
        </svg>
        {ganttWords[language].milestones.title}
      </li>
      <li>
        <svg width="34" height="16" viewBox="0 0 34 16" aria-hidden="true">
          <path class="gantt-today" d="M17 0V16" />
        </svg>
        {ganttWords[language].today}
      </li>
      <li>{t.oneDate}</li>
      <li>{t.waits}</li>
    </ul>
  )
}
