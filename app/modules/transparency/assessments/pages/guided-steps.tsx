import type { Visit } from '#kernel/page.ts'
import { words as uiWords } from '#ui/words.ts'
import { formOf } from '../form.ts'
import type { ReadAssessment } from '../read-assessment.ts'
import { conclusionSlug, guidedPath } from './paths.ts'
import { assessmentWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadAssessment
  /** Section of the page, or the conclusion. */
  current: string
}

/** Every section and the conclusion, in any order: « fait » is said of those where nothing is left, wherever one stands. */
export function GuidedSteps({ visit: { language, href }, read: { assessment, progress, system }, current }: Props) {
  const say = uiWords[language].steps
  const here = href(guidedPath(system.id, assessment.kind))
  const sections = formOf(assessment.kind).sections.map(({ id, title }) => ({ id, title, french: true }))
  const all = [...sections, { id: conclusionSlug, title: assessmentWords[language].page.conclusion, french: false }]
  return (
    <nav aria-label={say.title}>
      <ol class="steps">
        {all.map(({ id, title, french }) => {
          const done = progress.some(one => one.id === id && one.left === 0)
          const label = <span lang={french ? 'fr' : undefined}>{title}</span>
          return (
            <li key={id} class={done ? 'step-done' : undefined} aria-current={id === current ? 'step' : undefined}>
              {id === current ? label : <a href={`${here}/${id}`}>{label}</a>}
              {done && <span class="field-mark">{` (${say.done})`}</span>}
            </li>
          )
        })}
      </ol>
    </nav>
  )
}
