import type { VNode } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { comparisonWords } from './comparison-words.ts'

const shown = 5

/** A list whose first lines are read at once; the others are one press away, and on paper they are counted. */
export function Shortened({ language, lines }: { language: Language; lines: readonly VNode[] }) {
  const rest = lines.slice(shown)
  return (
    <>
      <ul class="compared-list">{lines.slice(0, shown)}</ul>
      {rest.length > 0 && (
        <details>
          <summary>{comparisonWords[language].others(rest.length)}</summary>
          <ul class="compared-list">{rest}</ul>
        </details>
      )}
    </>
  )
}
