import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface NavItem {
  label: string
  href: string
  current: boolean
  children?: { label: string; href: string; current: boolean }[]
}

/** Two levels at most, the second only under the section one is in. On small screens the `details` before it opens it. */
export function ShellNav({ language, nav }: { language: Language; nav: NavItem[] }) {
  const say = words[language].shell
  return (
    <div class="shell-menu" id="menu" tabIndex={-1}>
      <details>
        <summary>{say.menu}</summary>
      </details>
      <nav aria-label={say.mainNavigation}>
        <ul class="nav-list">
          {nav.map(item => (
            <Section key={item.href} item={item} />
          ))}
        </ul>
      </nav>
    </div>
  )
}

function Section({ item }: { item: NavItem }) {
  const children = item.children ?? []
  const open = item.current || children.some(child => child.current)
  const here = item.current && !children.some(child => child.current)
  return (
    <li class={open ? 'nav-open' : undefined}>
      <a href={item.href} aria-current={here ? 'page' : undefined}>
        {item.label}
      </a>
      {open && children.length > 0 && (
        <ul>
          {children.map(child => (
            <li key={child.href}>
              <a href={child.href} aria-current={child.current ? 'page' : undefined}>
                {child.label}
              </a>
            </li>
          ))}
        </ul>
      )}
    </li>
  )
}
