import { h } from 'preact'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface ProgressProps {
  language: Language
  /** What is being done: « Lecture du journal de mars ». */
  title: string
  state: 'waiting' | 'running' | 'done' | 'failed' | 'cancelled'
  done: number
  /** Null when not known yet. */
  total: number | null
  /** Plural noun of what is counted: « lignes ». */
  unit: string
  perSecond?: number
  remainingSeconds?: number
  /** Address of this very page: the link « Actualiser », and what the island polls. */
  refreshPath: string
  cancel?: { path: string }
  /** Result or reason of failure. */
  message?: string
}

/** A long job: bar, rate, remaining time, stop. The island `live-progress` refreshes it; without script, a link does. */
export function Progress(props: ProgressProps) {
  const { language, title, state, total, unit, cancel } = props
  const say = words[language].progress
  const active = state === 'waiting' || state === 'running'
  const count =
    total === null
      ? say.done(integer(props.done, language), unit)
      : say.of(integer(props.done, language), integer(total, language), unit)
  return h(
    'live-progress',
    { src: props.refreshPath, ...(active ? { active: true } : {}) },
    <section class="job" aria-labelledby="job-title">
      <h2 id="job-title">{title}</h2>
      <progress
        aria-labelledby="job-title"
        {...(total === null ? {} : { max: Math.max(1, total), value: props.done })}
      />
      <div class="job-line" role="status">
        <span>
          <strong class={state === 'failed' ? 'overdue' : undefined}>{say.states[state]}</strong>, {count}
        </span>
        <span>{active && pace(props)}</span>
      </div>
      {props.message && <p>{props.message}</p>}
      {active && <p class="note">{say.stays}</p>}
      {active && (
        <div class="buttons">
          <a class="button" href={props.refreshPath}>
            {say.refresh}
          </a>
          {cancel && (
            <form method="post" action={cancel.path}>
              <button type="submit" class="button-danger">
                {say.cancel}
              </button>
            </form>
          )}
        </div>
      )}
    </section>,
  )
}

function pace({ language, unit, perSecond, remainingSeconds }: ProgressProps): string {
  const say = words[language].progress
  const parts = []
  if (perSecond !== undefined) parts.push(say.rate(integer(Math.round(perSecond), language), unit))
  if (remainingSeconds !== undefined) parts.push(say.remaining(duration(remainingSeconds, language)))
  return parts.join(', ')
}

/** 45 → « 45 s », 150 → « 3 min », 7800 → « 2 h 10 min »: rounded up, as a wait should be. */
export function duration(seconds: number, language: Language): string {
  if (seconds < 60) return `${Math.max(1, Math.ceil(seconds))}\u00a0s`
  const minutes = Math.ceil(seconds / 60)
  if (minutes < 60) return `${minutes}\u00a0min`
  const rest = minutes % 60
  return `${formatNumber(Math.floor(minutes / 60), language)}\u00a0h${rest ? ` ${rest}\u00a0min` : ''}`
}

function integer(value: number, language: Language): string {
  return formatNumber(value, language, 0)
}
