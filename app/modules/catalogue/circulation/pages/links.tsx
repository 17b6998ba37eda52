import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { oneOf } from '#ui/list-address.ts'
import { jobPath } from '../../files/pages/paths.ts'
import { askLinkCheck } from '../ask-link-check.ts'
import { linkStates } from '../links.ts'
import { listLinks } from '../list-links.ts'
import { LinkTable } from './link-table.tsx'
import { linkWords } from './link-words.ts'
import { linksPath } from './paths.ts'

const shown = ['dead', 'unsure', 'moved', 'alive'] as const

export const linksPage = page({
  path: linksPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Vérification des liens', en: 'Link checks' }, order: 36 },
  async get(visit) {
    const { scope, language } = visit
    const say = linkWords[language]
    const state = oneOf(linkStates, visit.query.get('etat') ?? undefined) ?? 'dead'
    const links = await listLinks(scope, { state })
    const here = visit.href(linksPath)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <nav aria-label={say.which} class="row">
          {shown.map(one => (
            <a key={one} href={`${here}?etat=${one}`} aria-current={one === state ? 'page' : undefined}>
              {say.states[one]}
            </a>
          ))}
        </nav>
        {links.length === 0 ? (
          <p>{say.none[state]}</p>
        ) : (
          <LinkTable visit={visit} links={links} caption={say.states[state]} />
        )}
        {links.length === 2000 && <p class="note">{say.cut}</p>}
        {can(scope, askLinkCheck) && (
          <form method="post" action={here}>
            <button type="submit" name="do" value="check">
              {say.checkFailing}
            </button>
          </form>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const { job } = await askLinkCheck(visit.scope, {})
    return { redirect: visit.href(jobPath(job)), flash: linkWords[visit.language].asked }
  },
})
