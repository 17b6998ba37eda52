import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { archiveInquiry } from './archive-inquiry.ts'
import { demo } from './demo.ts'
import { editInquiry } from './edit-inquiry.ts'
import { dailyFollowUp } from './jobs.ts'
import { listDue } from './list-due.ts'
import { listInquiries } from './list-inquiries.ts'
import { listVendors } from './list-vendors.ts'
import { mailDue } from './mail-due.ts'
import { mailInquiry } from './mail-inquiry.ts'
import { markSent } from './mark-sent.ts'
import { answersPage } from './pages/answers-page.tsx'
import { archiveInquiryPage, restoreInquiryPage } from './pages/archive-page.ts'
import { editInquiryPage } from './pages/edit-inquiry-page.tsx'
import { inquiriesPage } from './pages/inquiries.tsx'
import { inquiryPage } from './pages/inquiry-page.tsx'
import { inquiryRegister } from './pages/inquiry-register.ts'
import { letterFilePage, lettersFilePage, replyFilePage } from './pages/letter-files.ts'
import { letterPage } from './pages/letter-page.tsx'
import { newInquiriesPage } from './pages/new-inquiries.tsx'
import { readInquiry } from './read-inquiry.ts'
import { readReplyFile } from './read-reply-file.ts'
import { recordAnswers } from './record-answers.ts'
import { recordNoAnswer } from './record-no-answer.ts'
import { remindVendor } from './remind-vendor.ts'
import { restoreInquiry } from './restore-inquiry.ts'
import { setFollowUp } from './set-follow-up.ts'
import { inquiriesTexts } from './texts.ts'
import { waiting } from './waiting.ts'
import { writeInquiries } from './write-inquiries.ts'

/** Letters of questions to vendors, their reminders, what was answered and how long it took: row I.B.1.b, and more questionnaires as data. */
export const inquiries: Module = {
  id: 'inquiries',
  name: { fr: 'Questions aux éditeurs', en: 'Questions to vendors' },
  uses: ['inventory'],
  texts: inquiriesTexts,
  permissions: {
    'inquiries.read': insiders,
    'inquiries.write': { admin: 'all', 'ai-lead': 'all', dpo: 'all', it: 'all', procurement: 'all' },
  },
  operations: [
    listInquiries,
    readInquiry,
    listVendors,
    writeInquiries,
    editInquiry,
    mailInquiry,
    markSent,
    remindVendor,
    recordNoAnswer,
    recordAnswers,
    readReplyFile,
    archiveInquiry,
    restoreInquiry,
    listDue,
    setFollowUp,
    mailDue,
  ],
  registers: [inquiryRegister],
  pages: [
    inquiriesPage,
    newInquiriesPage,
    lettersFilePage,
    inquiryPage,
    editInquiryPage,
    letterPage,
    letterFilePage,
    answersPage,
    replyFilePage,
    archiveInquiryPage,
    restoreInquiryPage,
  ],
  jobs: [dailyFollowUp],
  demo,
  waiting,
}
