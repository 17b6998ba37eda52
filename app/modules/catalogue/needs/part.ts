import type { Part } from '#kernel/module/parts.ts'
import { archiveNeed } from './archive-need.ts'
import { besideDataset, besideSystem } from './beside.ts'
import { checkPublication } from './check-publication.ts'
import { closeNeed } from './close-need.ts'
import { deadlines } from './deadlines.ts'
import { decideMatch } from './decide-match.ts'
import { demo } from './demo.ts'
import { indicators } from './indicators.ts'
import { listExpected } from './list-expected.ts'
import { listNeedChoices } from './list-need-choices.ts'
import { listNeeds } from './list-needs.ts'
import { measure } from './measure.ts'
import { archiveNeedPage, restoreNeedPage } from './pages/need-archive.ts'
import { editNeedPage, newNeedPage } from './pages/need-edit.tsx'
import { needRegister } from './pages/need-register.ts'
import { needPage } from './pages/need.tsx'
import { needsPage } from './pages/needs.tsx'
import { productionPage } from './pages/production.tsx'
import { publicationRegister } from './pages/publication-register.ts'
import { publicationPage } from './pages/publication.tsx'
import { publicationsPage } from './pages/publications.tsx'
import { planNeed } from './plan-need.ts'
import { proposeMatches } from './propose-matches.ts'
import { readNeed } from './read-need.ts'
import { reopenNeed } from './reopen-need.ts'
import { restoreNeed } from './restore-need.ts'
import { saveNeed } from './save-need.ts'
import { search } from './search.ts'
import { needTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** The data that is missing: what projects need, how it will be produced, what the law expects to be published. */
export const needs: Part = {
  permissions: {
    'catalogue.need': { admin: 'all', 'ai-lead': 'all', data: 'all', it: 'all', referent: 'directorate' },
  },
  texts: needTexts,
  operations: [
    listNeeds,
    readNeed,
    saveNeed,
    archiveNeed,
    restoreNeed,
    proposeMatches,
    decideMatch,
    planNeed,
    closeNeed,
    reopenNeed,
    listNeedChoices,
    listExpected,
    checkPublication,
  ],
  registers: [needRegister, publicationRegister],
  pages: [
    needsPage,
    newNeedPage,
    productionPage,
    needPage,
    editNeedPage,
    archiveNeedPage,
    restoreNeedPage,
    publicationsPage,
    publicationPage,
  ],
  indicators,
  measure,
  waiting,
  deadlines,
  search,
  beside: { 'inventory.system': besideSystem, 'catalogue.dataset': besideDataset },
  demo,
}
