import type { Module } from '#kernel/module.ts'
import { approvePurge } from './approve-purge.ts'
import { askArchive } from './ask-archive.ts'
import { beginExport } from './begin-export.ts'
import { buildArchive } from './build-archive.ts'
import { cleanTechnical } from './clean-technical.ts'
import { demo } from './demo.ts'
import { eliminate } from './eliminate.ts'
import { listArchives } from './list-archives.ts'
import { listDue } from './list-due.ts'
import { listToApprove } from './list-to-approve.ts'
import { makeArchive } from './make-archive.ts'
import { archiveFilePage, archivesPage } from './pages/archives.tsx'
import { dueFilePage } from './pages/due-file.ts'
import { dueRecordPage } from './pages/due-record.tsx'
import { proposalPage, visaPage } from './pages/proposal.tsx'
import { rulePage } from './pages/rule.tsx'
import { schedulePage } from './pages/schedule.tsx'
import { slipFilePage, slipPage } from './pages/slip.tsx'
import { proposePurge } from './propose-purge.ts'
import { purge } from './purge.ts'
import { readArchive } from './read-archive.ts'
import { readDue } from './read-due.ts'
import { readProposal } from './read-proposal.ts'
import { readSchedule } from './read-schedule.ts'
import { readVisa } from './read-visa.ts'
import { recordVisa } from './record-visa.ts'
import { setDuration } from './set-duration.ts'
import { tend } from './tend.ts'
import { texts } from './texts.ts'
import { withdrawProposal } from './withdraw-proposal.ts'
import { waiting } from './waiting.ts'

/** How long things are kept, what is due, who approved that it goes; and the whole authority as one file to take away. */
export const retention: Module = {
  id: 'retention',
  name: { fr: 'Conservation', en: 'Retention' },
  uses: ['accounts'],
  texts,
  permissions: {
    'retention.read': { admin: 'all', 'ai-lead': 'all', dpo: 'all', operator: 'all' },
    'retention.propose': { admin: 'all', 'ai-lead': 'all' },
    'retention.approve': { admin: 'all', dpo: 'all', elected: 'all' },
    'retention.export': { admin: 'all' },
    'retention.execute': { operator: 'all' },
  },
  operations: [
    readSchedule,
    listDue,
    readDue,
    setDuration,
    proposePurge,
    withdrawProposal,
    readProposal,
    recordVisa,
    readVisa,
    approvePurge,
    eliminate,
    cleanTechnical,
    beginExport,
    askArchive,
    makeArchive,
    listArchives,
    listToApprove,
    readArchive,
  ],
  pages: [
    schedulePage,
    rulePage,
    dueFilePage,
    dueRecordPage,
    proposalPage,
    visaPage,
    slipPage,
    slipFilePage,
    archivesPage,
    archiveFilePage,
  ],
  jobs: [purge, buildArchive, tend],
  waiting,
  demo,
}
