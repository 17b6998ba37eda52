import type { Visit } from '#kernel/page.ts'
import type { LinkGroup } from '#ui/record.tsx'

/** What other modules say of this record, as groups of links for its page. */
export async function besideOf({ scope, language, href }: Visit, register: string, id: string): Promise<LinkGroup[]> {
  const said = await Promise.all(
    scope.registry.modules.map(async module => (await module.beside?.[register]?.(scope, id)) ?? null),
  )
  return said
    .filter(one => one !== null)
    .map(({ title, lines }) => ({
      title: title[language],
      items: lines.map(({ path, ...line }) => ({ ...line, href: href(path) })),
    }))
}
