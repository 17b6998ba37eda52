import { page } from '#kernel/page.ts'
import { publicAddress } from '#kernel/tenants.ts'
import { makePoster } from '../make-poster.ts'
import { readPoster } from '../read-poster.ts'
import { posterPath } from './paths.ts'

/** The notice to hang on a wall, as a PDF: for who prints it, before and after it is online. */
export const posterPage = page({
  path: posterPath,
  needs: 'transparency.read',
  async get({ scope, params, origin }) {
    const facts = await readPoster(scope, { id: params.id ?? '' })
    const address = publicAddress(origin, scope.tenant.slug, facts.host)
    return { sheet: makePoster(facts, scope.tenant.name, address), name: `affiche-${facts.code}.pdf` }
  },
})
