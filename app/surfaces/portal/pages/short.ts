import { paths, systemPath } from '../paths.ts'
import type { PublicPage } from '../visit.ts'

/** What posters bear: the code of a page leads to it, in whatever case it was typed; a withdrawn one, to its tombstone. */
export const shortPage: PublicPage = {
  path: '/:code',
  draw(visit) {
    const { systems, everyday, withdrawn } = visit.publications
    const typed = visit.params.code ?? ''
    const find = <P extends { code: string }>(list: readonly P[]) =>
      list.find(({ code }) => code === typed) ?? list.find(({ code }) => code.toLowerCase() === typed.toLowerCase())
    const rule = find(everyday)
    if (rule) return { redirect: `${visit.to(paths.everyday)}#${rule.code}` }
    const page = find(systems) ?? find(withdrawn)
    return page ? { redirect: visit.to(systemPath(page.code)) } : null
  },
}
