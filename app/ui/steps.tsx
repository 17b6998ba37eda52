import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface StepsProps {
  language: Language
  /** In order; those before `current` are done. */
  steps: { label: string; href?: string }[]
  /** Index in `steps`. */
  current: number
}

/** Where one is in an import: done, current, to come, by number and word. */
export function Steps({ language, steps, current }: StepsProps) {
  const say = words[language].steps
  return (
    <ol class="steps" aria-label={say.title}>
      {steps.map((step, index) => {
        const done = index < current
        return (
          <li
            key={step.label}
            class={done ? 'step-done' : undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            {done && step.href ? <a href={step.href}>{step.label}</a> : step.label}
            {done && <span class="field-mark">{` (${say.done})`}</span>}
          </li>
        )
      })}
    </ol>
  )
}
