import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { answerDeclaration } from './answer-declaration.ts'
import { archiveApplication } from './archive-application.ts'
import { archiveImposed } from './archive-imposed.ts'
import { archiveSystem } from './archive-system.ts'
import { attachNotice } from './attach-notice.ts'
import { assessApplications } from './assess-applications.ts'
import { guardTakenBack } from './before-use.ts'
import { countApplications } from './count-applications.ts'
import { decideManyImposed } from './decide-many-imposed.ts'
import { editSystems } from './edit-systems.ts'
import { decideImposed } from './decide-imposed.ts'
import { declareUse } from './declare-use.ts'
import { demo } from './demo.ts'
import { editApplications } from './edit-applications.ts'
import { indicators } from './indicators.ts'
import { listApplications } from './list-applications.ts'
import { listContractReferences } from './list-contract-references.ts'
import { listDeclarations } from './list-declarations.ts'
import { listImposed } from './list-imposed.ts'
import { listSystems } from './list-systems.ts'
import { measure } from './measure.ts'
import { archiveApplicationPage, applicationPage, restoreApplicationPage } from './pages/application.tsx'
import { applicationsPage } from './pages/applications.tsx'
import { applicationRegister } from './pages/application-register.ts'
import { editApplicationPage } from './pages/application-edit.tsx'
import { newApplicationPage } from './pages/application-new.tsx'
import { declarationNoticePage } from './pages/declaration-notice.tsx'
import { declarePage } from './pages/declare.tsx'
import { declaredPage } from './pages/declared.tsx'
import { archiveImposedPage, imposedPage, restoreImposedPage } from './pages/imposed.tsx'
import { editImposedPage, newImposedPage } from './pages/imposed-edit.tsx'
import { imposedNoticePage, imposedProofPage } from './pages/imposed-files.ts'
import { declarationRegister } from './pages/declaration-register.ts'
import { imposedRegister } from './pages/imposed-register.ts'
import { systemRegister } from './pages/system-register.ts'
import { imposedListPage } from './pages/imposed-list.tsx'
import { archiveSystemPage, restoreSystemPage, systemPage } from './pages/system.tsx'
import { editSystemPage } from './pages/system-edit.tsx'
import { newSystemPage } from './pages/system-new.tsx'
import { systemsPage } from './pages/systems.tsx'
import { proveImposed } from './prove-imposed.ts'
import { readApplication } from './read-application.ts'
import { readDeclarationLink } from './read-declaration-link.ts'
import { readImposed } from './read-imposed.ts'
import { readImposedFile } from './read-imposed-file.ts'
import { readLinks } from './read-links.ts'
import { readSystem } from './read-system.ts'
import { listNames } from './list-names.ts'
import { applicationsRecogniser } from './recognise.ts'
import { noticeRecogniser } from './recognise-notice.ts'
import { recordImposed } from './record-imposed.ts'
import { restoreRecord } from './restore-record.ts'
import { saveApplications } from './save-applications.ts'
import { saveSystem } from './save-system.ts'
import { search } from './search.ts'
import { inventoryTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** What software runs here, where AI is in it, what vendors impose, what agents publics declare: rows I.B.1.a and I.B.1.b. */
export const inventory: Module = {
  id: 'inventory',
  name: { fr: 'Logiciels et usages', en: 'Software and uses' },
  uses: [],
  texts: inventoryTexts,
  permissions: {
    'inventory.read': insiders,
    'inventory.edit': { admin: 'all', 'ai-lead': 'all', it: 'all', data: 'all', referent: 'directorate' },
    'inventory.archive': { admin: 'all', 'ai-lead': 'all', it: 'all' },
    'inventory.edit-imposed': { admin: 'all', 'ai-lead': 'all', it: 'all', dpo: 'all', procurement: 'all' },
    'inventory.decide-imposed': { admin: 'all', 'ai-lead': 'all', it: 'all', dpo: 'all' },
    'inventory.declare': { agent: 'own' },
    'inventory.answer-declarations': { admin: 'all', 'ai-lead': 'all', dpo: 'all', referent: 'directorate' },
    'inventory.read-declarations': { admin: 'all', 'ai-lead': 'all', dpo: 'all', referent: 'directorate' },
  },
  operations: [
    listApplications,
    countApplications,
    readApplication,
    saveApplications,
    assessApplications,
    editApplications,
    archiveApplication,
    listNames,
    listContractReferences,
    readLinks,
    listSystems,
    readSystem,
    saveSystem,
    editSystems,
    archiveSystem,
    listImposed,
    readImposed,
    recordImposed,
    attachNotice,
    decideImposed,
    decideManyImposed,
    proveImposed,
    archiveImposed,
    declareUse,
    listDeclarations,
    answerDeclaration,
    readDeclarationLink,
    readImposedFile,
    restoreRecord,
  ],
  recognisers: [applicationsRecogniser, noticeRecogniser],
  registers: [applicationRegister, systemRegister, imposedRegister, declarationRegister],
  pages: [
    applicationsPage,
    newApplicationPage,
    applicationPage,
    editApplicationPage,
    archiveApplicationPage,
    restoreApplicationPage,
    systemsPage,
    newSystemPage,
    systemPage,
    editSystemPage,
    archiveSystemPage,
    restoreSystemPage,
    imposedListPage,
    newImposedPage,
    imposedPage,
    editImposedPage,
    imposedNoticePage,
    imposedProofPage,
    archiveImposedPage,
    restoreImposedPage,
    declaredPage,
    declarationNoticePage,
    declarePage,
  ],
  indicators,
  measure,
  guards: { 'records.undo-change': guardTakenBack },
  search,
  waiting,
  demo,
}
