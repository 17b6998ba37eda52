import type { Part } from '#kernel/module/parts.ts'
import { answerAccess } from './answer-access.ts'
import { archiveReuse } from './archive-reuse.ts'
import { archiveTerm } from './archive-term.ts'
import { askAccess } from './ask-access.ts'
import { askLinkCheck } from './ask-link-check.ts'
import { besideDataset, besideSystem, searchTerms } from './beside.ts'
import { checkLinksJob } from './check-links.ts'
import { demo } from './demo.ts'
import { indicators } from './indicators.ts'
import { keepLinkStates } from './keep-link-states.ts'
import { linkSource } from './link-source.ts'
import { listAccessRequests } from './list-access-requests.ts'
import { listDueLinks } from './list-due-links.ts'
import { listLinks } from './list-links.ts'
import { listReuses } from './list-reuses.ts'
import { listTerms } from './list-terms.ts'
import { measure } from './measure.ts'
import { accessListPage } from './pages/access-list.tsx'
import { newAccessPage } from './pages/access-new.tsx'
import { accessRegister } from './pages/access-register.ts'
import { accessRequestPage } from './pages/access.tsx'
import { circulationPage } from './pages/circulation.tsx'
import { linksPage } from './pages/links.tsx'
import { reuseRegister } from './pages/reuse-register.ts'
import { archiveReusePage, editReusePage, restoreReusePage, reusePage } from './pages/reuse.tsx'
import { reusesPage } from './pages/reuses.tsx'
import { editTermPage, newTermPage } from './pages/term-form.tsx'
import { termRegister } from './pages/term-register.ts'
import { archiveTermPage, restoreTermPage, termPage } from './pages/term.tsx'
import { termsPage } from './pages/terms.tsx'
import { readAccessRequest } from './read-access-request.ts'
import { readCirculation } from './read-circulation.ts'
import { readReuse } from './read-reuse.ts'
import { readTerm } from './read-term.ts'
import { restoreReuse } from './restore-reuse.ts'
import { restoreTerm } from './restore-term.ts'
import { saveReuse } from './save-reuse.ts'
import { saveTerm } from './save-term.ts'
import { circulationTexts } from './texts.ts'
import { unlinkSource } from './unlink-source.ts'
import { deadlines, waiting } from './waiting.ts'
import { withdrawAccess } from './withdraw-access.ts'

/** How data circulates: asked for, answered, used elsewhere, drawn from one another, named alike, and still reachable. */
export const circulation: Part = {
  texts: circulationTexts,
  permissions: {
    'catalogue.ask': {
      admin: 'all',
      'ai-lead': 'all',
      dpo: 'all',
      it: 'all',
      data: 'all',
      procurement: 'all',
      hr: 'all',
      communication: 'all',
      referent: 'own',
    },
    'catalogue.answer': { admin: 'all', data: 'all', referent: 'directorate' },
  },
  operations: [
    listAccessRequests,
    readAccessRequest,
    askAccess,
    answerAccess,
    withdrawAccess,
    listReuses,
    readReuse,
    saveReuse,
    archiveReuse,
    restoreReuse,
    readCirculation,
    linkSource,
    unlinkSource,
    listTerms,
    readTerm,
    saveTerm,
    archiveTerm,
    restoreTerm,
    listLinks,
    listDueLinks,
    keepLinkStates,
    askLinkCheck,
  ],
  registers: [accessRegister, reuseRegister, termRegister],
  jobs: [checkLinksJob],
  pages: [
    accessListPage,
    newAccessPage,
    accessRequestPage,
    circulationPage,
    reusesPage,
    reusePage,
    editReusePage,
    archiveReusePage,
    restoreReusePage,
    termsPage,
    newTermPage,
    termPage,
    editTermPage,
    archiveTermPage,
    restoreTermPage,
    linksPage,
  ],
  indicators,
  measure,
  waiting,
  deadlines,
  search: searchTerms,
  beside: { 'catalogue.dataset': besideDataset, 'inventory.system': besideSystem },
  demo,
}
