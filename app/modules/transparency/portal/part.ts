import type { Part } from '#kernel/module/parts.ts'
import { besideSystem } from './beside-system.ts'
import { listPublications } from './list-publications.ts'
import { posterPage } from './pages/poster.ts'
import { publicSitePage } from './pages/public-site.tsx'
import { readPoster } from './read-poster.ts'
import { readPublicHost } from './read-public-host.ts'
import { readVersion } from './read-version.ts'
import { setPublicHost } from './set-public-host.ts'
import { portalErrors } from './texts.ts'

/** What anybody outside reads, and under which name. */
export const portal: Part = {
  permissions: {
    'transparency.visit': { visitor: 'all' },
    'transparency.set-host': { operator: 'all' },
  },
  operations: [readVersion, listPublications, readPoster, readPublicHost, setPublicHost],
  pages: [publicSitePage, posterPage],
  texts: portalErrors,
  beside: { 'inventory.system': besideSystem },
}
