import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { answerRequest } from './answer-request.ts'
import { applyAnswer } from './apply-answer.ts'
import { askDirectorates } from './ask-directorates.ts'
import { correctContact } from './correct-contact.ts'
import { demo } from './demo.ts'
import { listDirectoratesToAsk } from './list-directorates-to-ask.ts'
import { listRequests } from './list-requests.ts'
import { mailRequests } from './mail-requests.ts'
import { markHanded } from './mark-handed.ts'
import { openLink } from './open-link.ts'
import { answerPage } from './pages/answer-page.tsx'
import { newRequestsPage } from './pages/new-requests.tsx'
import { requestPage } from './pages/request-page.tsx'
import { requestRegister } from './pages/request-register.ts'
import { requestsPage } from './pages/requests.tsx'
import { prepareNotes } from './prepare-notes.ts'
import { readForm } from './read-form.ts'
import { readRequest } from './read-request.ts'
import { revokeRequest } from './revoke-request.ts'
import { setAnswerAside } from './set-answer-aside.ts'
import { requestsTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** Five minutes asked of a directorate, through a link that needs no account; nothing enters a register before somebody reads it. */
export const requests: Module = {
  id: 'requests',
  name: { fr: 'Demandes aux directions', en: 'Requests to directorates' },
  uses: ['inventory'],
  texts: requestsTexts,
  permissions: {
    'requests.read': insiders,
    'requests.write': { admin: 'all', 'ai-lead': 'all' },
    'requests.answer': { agent: 'own' },
  },
  operations: [
    listRequests,
    readRequest,
    listDirectoratesToAsk,
    askDirectorates,
    mailRequests,
    prepareNotes,
    openLink,
    correctContact,
    markHanded,
    revokeRequest,
    readForm,
    answerRequest,
    applyAnswer,
    setAnswerAside,
  ],
  registers: [requestRegister],
  pages: [requestsPage, newRequestsPage, requestPage, answerPage],
  waiting,
  demo,
}
