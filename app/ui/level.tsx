import type { Language } from '#kernel/texts.ts'
import { figureWords } from '#ui/figure-words.ts'

export interface LevelProps {
  language: Language
  /** 0-4; null = no data. */
  level: number | null
  target?: number | null
  state?: 'measured' | 'no-data' | 'to-come' | 'not-applicable'
}

/** A level in words, with five steps that read without colour: filled up to the level, a notch under the target. */
export function Level({ language, level, target = null, state = 'measured' }: LevelProps) {
  const words = figureWords[language].level
  const measured = state === 'measured' && level !== null
  const unmeasured = state === 'measured' ? 'no-data' : state
  return (
    <span class={measured ? 'level' : 'level level-none'}>
      <svg class="level-mark" viewBox="0 0 48 18" width="48" height="18" aria-hidden="true">
        {[0, 1, 2, 3, 4].map(step => (
          <Step key={step} step={step} reached={measured && step <= level} hatched={state === 'not-applicable'} />
        ))}
        {target !== null && state !== 'not-applicable' && (
          <path class="level-target" d={`M${target * 10 + 4} 16l3.4 4.2h-6.8z`} />
        )}
      </svg>
      <span>
        {measured ? (
          <>
            <span class="visually-hidden">{`${words.level(level)}, `}</span>
            <span aria-hidden="true">{level} · </span>
            {words.names[level] ?? ''}
          </>
        ) : (
          words.states[unmeasured]
        )}
        {target !== null && state !== 'not-applicable' && (
          <span class="level-goal">
            {', '}
            {words.target(target)}
          </span>
        )}
      </span>
    </span>
  )
}

function Step({ step, reached, hatched }: { step: number; reached: boolean; hatched: boolean }) {
  const [x, height] = [step * 10 + 0.5, 4 + step * 2.5]
  const y = 14.5 - height
  return (
    <>
      <rect class={reached ? 'level-reached' : undefined} x={x} y={y} width="7" height={height} />
      {hatched && <path class="level-hatch" d={`M${x} 14.5L${x + 7} ${y}`} />}
    </>
  )
}
