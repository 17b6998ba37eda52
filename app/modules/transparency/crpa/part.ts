import type { Part } from '#kernel/module/parts.ts'
import { acknowledgeRequest } from './acknowledge-request.ts'
import { besideSystem } from './beside-system.ts'
import { dailyOpening } from './jobs.ts'
import { countUnopened } from './count-unopened.ts'
import { editRequest } from './edit-request.ts'
import { listRequests } from './list-requests.ts'
import { openInbox } from './open-inbox.ts'
import { acknowledgementPdfPage, answerDocxPage, answerPdfPage } from './pages/answer-files.ts'
import { answerPage } from './pages/answer-page.tsx'
import { answerPreviewPage } from './pages/answer-preview-page.tsx'
import { decisionDocxPage, decisionPdfPage } from './pages/decision-files.ts'
import { decisionPage } from './pages/decision-page.tsx'
import { editRequestPage } from './pages/edit-request-page.tsx'
import { newRequestPage } from './pages/new-request-page.tsx'
import { requestFilePage } from './pages/request-file-page.ts'
import { requestPage } from './pages/request-page.tsx'
import { requestRegister } from './pages/request-register.ts'
import { requestsPage } from './pages/requests-page.tsx'
import { readDesk } from './read-desk.ts'
import { readDecision } from './read-decision.ts'
import { readRequest } from './read-request.ts'
import { readRequestFile } from './read-request-file.ts'
import { recordRequest } from './record-request.ts'
import { saveAnswer } from './save-answer.ts'
import { sendAnswer } from './send-answer.ts'
import { sendRequest } from './send-request.ts'
import { crpaTexts } from './texts.ts'
import { deadlines, search, waiting } from './waiting.ts'

const answers = { admin: 'all', 'ai-lead': 'all', dpo: 'all' } as const

/** What the public asks, and how it is answered: each decision explained, each request within its month. */
export const crpa: Part = {
  permissions: {
    'transparency.answer-public': answers,
  },
  operations: [
    readDesk,
    sendRequest,
    openInbox,
    countUnopened,
    listRequests,
    readRequest,
    readRequestFile,
    recordRequest,
    editRequest,
    acknowledgeRequest,
    saveAnswer,
    sendAnswer,
    readDecision,
  ],
  registers: [requestRegister],
  pages: [
    requestsPage,
    newRequestPage,
    requestFilePage,
    requestPage,
    editRequestPage,
    answerPage,
    answerPreviewPage,
    answerDocxPage,
    answerPdfPage,
    acknowledgementPdfPage,
    decisionPage,
    decisionDocxPage,
    decisionPdfPage,
  ],
  jobs: [dailyOpening],
  waiting,
  deadlines,
  search,
  beside: { 'inventory.system': besideSystem },
  texts: crpaTexts,
}
