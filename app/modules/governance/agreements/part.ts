import type { Part } from '#kernel/module/parts.ts'
import { archiveAgreement } from './archive-agreement.ts'
import { besideDataset, searchAgreements } from './beside.ts'
import { endAgreement } from './end-agreement.ts'
import { listAgreements } from './list-agreements.ts'
import { listPartners } from './list-partners.ts'
import { archiveAgreementPage, restoreAgreementPage } from './pages/agreement-archive.ts'
import { agreementDocxPage, deliberationDocxPage } from './pages/agreement-files.ts'
import { editAgreementPage, newAgreementPage } from './pages/agreement-form.tsx'
import { agreementFilePage, agreementPage } from './pages/agreement.tsx'
import { agreementRegister } from './pages/agreement-register.ts'
import { agreementsPage } from './pages/agreements.tsx'
import { partnersPage } from './pages/partners.tsx'
import { writingPage } from './pages/writing.tsx'
import { readAgreement } from './read-agreement.ts'
import { readAgreementFile } from './read-agreement-file.ts'
import { restoreAgreement } from './restore-agreement.ts'
import { saveAgreement } from './save-agreement.ts'
import { signAgreement } from './sign-agreement.ts'
import { agreementTexts } from './texts.ts'
import { writeSection } from './write-section.ts'

/** What binds the authority and its partners about data, from a guided text to its renewal. */
export const agreements: Part = {
  texts: agreementTexts,
  permissions: {},
  operations: [
    listAgreements,
    readAgreement,
    saveAgreement,
    writeSection,
    signAgreement,
    endAgreement,
    archiveAgreement,
    restoreAgreement,
    readAgreementFile,
    listPartners,
  ],
  registers: [agreementRegister],
  pages: [
    agreementsPage,
    newAgreementPage,
    partnersPage,
    agreementPage,
    editAgreementPage,
    writingPage,
    archiveAgreementPage,
    restoreAgreementPage,
    agreementFilePage,
    agreementDocxPage,
    deliberationDocxPage,
  ],
  search: searchAgreements,
  beside: { 'catalogue.dataset': besideDataset },
}
