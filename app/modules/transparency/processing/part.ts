import type { Part } from '#kernel/module/parts.ts'
import { archiveProcessing } from './archive-processing.ts'
import { besideSystem } from './beside.ts'
import { linkProcessing } from './link-processing.ts'
import { listProcessings } from './list-processings.ts'
import { listProcessingsOf } from './list-processings-of.ts'
import { listReferences } from './list-references.ts'
import { extractPage, extractPdfPage } from './pages/extract-page.tsx'
import { gdprPage } from './pages/gdpr-page.tsx'
import { archiveProcessingPage, restoreProcessingPage } from './pages/processing-archive.ts'
import { editProcessingPage, newProcessingPage } from './pages/processing-edit.tsx'
import { processingPage } from './pages/processing-page.tsx'
import { processingRegister } from './pages/processing-register.ts'
import { everydayProcessingsPage, systemProcessingsPage } from './pages/processings-of.tsx'
import { processingsPage } from './pages/processings.tsx'
import { readGdprSummary } from './read-gdpr-summary.ts'
import { readProcessing } from './read-processing.ts'
import { processingsRecogniser } from './recognise.ts'
import { restoreProcessing } from './restore-processing.ts'
import { saveProcessings } from './save-processings.ts'
import { search } from './search.ts'
import { processingTexts } from './texts.ts'
import { unlinkProcessing } from './unlink-processing.ts'

/** The register of processing (GDPR art. 30), what ties it to AI, and what the GDPR asks of each system. */
export const processing: Part = {
  texts: processingTexts,
  permissions: {},
  operations: [
    listProcessings,
    listReferences,
    readProcessing,
    saveProcessings,
    archiveProcessing,
    restoreProcessing,
    linkProcessing,
    unlinkProcessing,
    listProcessingsOf,
    readGdprSummary,
  ],
  registers: [processingRegister],
  recognisers: [processingsRecogniser],
  pages: [
    processingsPage,
    newProcessingPage,
    extractPage,
    extractPdfPage,
    processingPage,
    editProcessingPage,
    archiveProcessingPage,
    restoreProcessingPage,
    systemProcessingsPage,
    everydayProcessingsPage,
    gdprPage,
  ],
  search,
  beside: { 'inventory.system': besideSystem },
}
