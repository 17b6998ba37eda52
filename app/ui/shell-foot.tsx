import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface FootProps {
  /** The state the last audit found; without an audit the law asks to say « non conforme ». */
  accessibility?: 'none' | 'partial' | 'full'
  version?: string
}

/** The closing line of every page: statements and version. */
export function ShellFoot({ language, accessibility = 'none', version }: FootProps & { language: Language }) {
  const say = words[language].shell
  return (
    <footer class="shell-foot">
      <ul>
        <li>
          <a href="/accessibilite">{say.accessibility[accessibility]}</a>
        </li>
        <li>
          <a href="/eco-conception">{say.ecodesign}</a>
        </li>
        <li>
          <a href="/mentions">{say.legal}</a>
        </li>
        {version && <li>{`${say.product} · ${say.version(version)}`}</li>}
      </ul>
    </footer>
  )
}
