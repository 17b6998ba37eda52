import type { Part } from '#kernel/module/parts.ts'
import { allowSingleApproval } from './allow-single-approval.ts'
import { approveProposals } from './approve-proposals.ts'
import { archiveEveryday } from './archive-everyday.ts'
import { listEveryday } from './list-everyday.ts'
import { listProposals } from './list-proposals.ts'
import { listPublicStates } from './list-public-states.ts'
import { approvalsPage } from './pages/approvals.tsx'
import { archiveEverydayPage, restoreEverydayPage } from './pages/everyday-archive.ts'
import { editEverydayPage, newEverydayPage } from './pages/everyday-edit.tsx'
import { everydayListPage } from './pages/everyday-list.tsx'
import { everydayRegister } from './pages/everyday-register.ts'
import { everydayUsePage } from './pages/everyday-use.tsx'
import { noticePage, noticeProofPage } from './pages/notice.tsx'
import { previewPage } from './pages/preview.tsx'
import { registryPage } from './pages/registry.tsx'
import { registryRecordPage } from './pages/registry-record.tsx'
import { registryRegister } from './pages/registry-register.ts'
import { settingsPage } from './pages/settings.tsx'
import { sheetPage } from './pages/sheet.tsx'
import { editSheetPage } from './pages/sheet-edit.tsx'
import { withdrawalPage } from './pages/withdrawal.tsx'
import { placeNotice } from './place-notice.ts'
import { proposePublications } from './propose-publications.ts'
import { proposeWithdrawal } from './propose-withdrawal.ts'
import { readEveryday } from './read-everyday.ts'
import { readNoticeProof } from './read-notice-proof.ts'
import { readPublicSettings } from './read-public-settings.ts'
import { readPublicState } from './read-public-state.ts'
import { readSheet } from './read-sheet.ts'
import { refuseProposal } from './refuse-proposal.ts'
import { besideSystem, deadlines, waiting } from './reminders.ts'
import { restoreEveryday } from './restore-everyday.ts'
import { reviewEveryday } from './review-everyday.ts'
import { reviewSheet } from './review-sheet.ts'
import { saveEveryday } from './save-everyday.ts'
import { savePublicSettings } from './save-public-settings.ts'
import { saveSheet } from './save-sheet.ts'
import { searchEveryday } from './search.ts'
import { takeBackProposal } from './take-back-proposal.ts'
import { publicationErrors } from './texts.ts'
import { unpublishNow } from './unpublish-now.ts'

const preparers = { admin: 'all', 'ai-lead': 'all', dpo: 'all', communication: 'all' } as const

/** What the public will read: sheets, rules on everyday uses, and the path by which two persons put them online. */
export const publication: Part = {
  permissions: {
    'transparency.edit': { ...preparers, it: 'all', referent: 'directorate' },
    'transparency.prepare': preparers,
    'transparency.approve': preparers,
    'transparency.set-up': { admin: 'all' },
  },
  operations: [
    readSheet,
    saveSheet,
    placeNotice,
    readNoticeProof,
    reviewSheet,
    listEveryday,
    readEveryday,
    saveEveryday,
    reviewEveryday,
    archiveEveryday,
    restoreEveryday,
    listPublicStates,
    readPublicState,
    listProposals,
    proposePublications,
    proposeWithdrawal,
    approveProposals,
    refuseProposal,
    takeBackProposal,
    unpublishNow,
    readPublicSettings,
    savePublicSettings,
    allowSingleApproval,
  ],
  pages: [
    sheetPage,
    editSheetPage,
    noticePage,
    noticeProofPage,
    registryPage,
    approvalsPage,
    settingsPage,
    registryRecordPage,
    previewPage,
    withdrawalPage,
    everydayListPage,
    newEverydayPage,
    everydayUsePage,
    editEverydayPage,
    archiveEverydayPage,
    restoreEverydayPage,
  ],
  registers: [registryRegister, everydayRegister],
  texts: publicationErrors,
  waiting,
  deadlines,
  beside: { 'inventory.system': besideSystem },
  search: searchEveryday,
}
