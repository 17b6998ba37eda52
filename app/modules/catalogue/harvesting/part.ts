import type { Part } from '#kernel/module/parts.ts'
import { archiveSource } from './archive-source.ts'
import { besideDataset } from './beside.ts'
import { beginRun } from './begin-run.ts'
import { cancelHarvest } from './cancel-harvest.ts'
import { confirmDeletions } from './confirm-deletions.ts'
import { dailyHarvests } from './daily-harvests.ts'
import { decideMerge } from './decide-merge.ts'
import { demo } from './demo.ts'
import { detectProtocol } from './detect-protocol.ts'
import { endRun } from './end-run.ts'
import { harvest } from './harvest.ts'
import { harvestFiles } from './harvest-files.ts'
import { harvestTexts } from './harvest-texts.ts'
import { keepPage } from './keep-page.ts'
import { listMerges } from './list-merges.ts'
import { listRejections } from './list-rejections.ts'
import { listSources } from './list-sources.ts'
import { previewSource } from './preview-source.ts'
import { depositPage } from './pages/deposit.tsx'
import { mergesPage } from './pages/merges.tsx'
import { originsPage } from './pages/origins.tsx'
import { previewPage } from './pages/preview.tsx'
import { rejectionRegister, rejectionsPage } from './pages/rejections.tsx'
import { archiveSourcePage, restoreSourcePage } from './pages/source-archive.ts'
import { editSourcePage, newSourcePage } from './pages/source-edit.tsx'
import { sourceRegister } from './pages/source-register.ts'
import { sourcePage, stopHarvestPage } from './pages/source.tsx'
import { sourcesPage } from './pages/sources.tsx'
import { proposeMerge } from './propose-merge.ts'
import { readOrigins } from './read-origins.ts'
import { readRunFile } from './read-run-file.ts'
import { readSource } from './read-source.ts'
import { restoreSource } from './restore-source.ts'
import { resumeHarvest } from './resume-harvest.ts'
import { saveSource } from './save-source.ts'
import { startDueHarvests } from './start-due-harvests.ts'
import { startHarvest } from './start-harvest.ts'
import { takeSourceValue } from './take-source-value.ts'
import { readingTexts } from './texts.ts'
import { search, waiting } from './waiting.ts'

/** Catalogues elsewhere, read again and again: what they bring, what they refuse, what disappears, what is twice. */
export const harvesting: Part = {
  texts: {
    fr: { errors: { ...readingTexts.fr.errors, ...harvestTexts.fr.errors } },
    en: { errors: { ...readingTexts.en.errors, ...harvestTexts.en.errors } },
  },
  permissions: {
    'catalogue.harvest': { admin: 'all', data: 'all', it: 'all' },
  },
  operations: [
    listSources,
    readSource,
    saveSource,
    archiveSource,
    restoreSource,
    detectProtocol,
    previewSource,
    startHarvest,
    harvestFiles,
    resumeHarvest,
    cancelHarvest,
    startDueHarvests,
    beginRun,
    keepPage,
    endRun,
    readRunFile,
    confirmDeletions,
    listRejections,
    listMerges,
    proposeMerge,
    decideMerge,
    readOrigins,
    takeSourceValue,
  ],
  registers: [sourceRegister, rejectionRegister],
  jobs: [harvest, dailyHarvests],
  pages: [
    sourcesPage,
    newSourcePage,
    rejectionsPage,
    mergesPage,
    originsPage,
    sourcePage,
    editSourcePage,
    archiveSourcePage,
    restoreSourcePage,
    previewPage,
    depositPage,
    stopHarvestPage,
  ],
  waiting,
  search,
  demo,
  beside: { 'catalogue.dataset': besideDataset },
}
