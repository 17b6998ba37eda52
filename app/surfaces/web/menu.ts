import { menuSections, type MenuSection, type Page } from '#kernel/page.ts'
import { reachOf } from '#kernel/permissions.ts'
import type { Scope } from '#kernel/scope.ts'
import type { NavItem } from '#ui/shell-nav.tsx'
import { webTexts } from './texts.ts'

/** The menu that this person may use: sections in the order of the design, pages in theirs. */
export function menuFor(scope: Scope, base: string, current: string): NavItem[] {
  const pages = scope.registry.modules.flatMap(module => module.pages ?? [])
  const shown = pages.filter(page => page.menu && reachOf(scope.registry.permissions, page.needs, scope.roles))
  return menuSections.flatMap(section => {
    const inside = shown
      .filter(page => page.menu?.section === section)
      .toSorted((a, b) => (a.menu?.order ?? 0) - (b.menu?.order ?? 0))
    const [first] = inside
    if (!first) return []
    const nearest = inside.filter(page => isUnder(current, page)).toSorted((a, b) => b.path.length - a.path.length)[0]
    const items = inside.map(page => ({
      label: page.menu?.label[scope.language] ?? '',
      href: base + page.path,
      current: page === nearest,
    }))
    const one = items.length === 1 || section === 'home' || section === 'add'
    return [
      {
        label: one ? (items[0]?.label ?? '') : sectionLabel(section, scope),
        href: base + first.path,
        current: items.some(item => item.current),
        ...(one ? {} : { children: items }),
      },
    ]
  })
}

function sectionLabel(section: MenuSection, { language }: Scope): string {
  return webTexts[language].sections[section]
}

function isUnder(current: string, { path }: Page): boolean {
  return path === '/' ? current === '/' : current === path || current.startsWith(`${path}/`)
}
