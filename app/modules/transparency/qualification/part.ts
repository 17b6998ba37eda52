import type { Part } from '#kernel/module/parts.ts'
import { besideSystem } from './beside.ts'
import { concludeRun } from './conclude-run.ts'
import { dropAnswers } from './drop-answers.ts'
import { listQualifications } from './list-qualifications.ts'
import { listRuns } from './list-runs.ts'
import { concludePage } from './pages/conclude.tsx'
import { qualificationRegister } from './pages/qualification-register.ts'
import { qualificationsPage } from './pages/qualifications.tsx'
import { questionsPage } from './pages/questions.tsx'
import { runDataPage, runSheetPage } from './pages/run-files.ts'
import { runPage } from './pages/run.tsx'
import { systemQualificationPage } from './pages/system-qualification.tsx'
import { readAnswers } from './read-answers.ts'
import { readQualification } from './read-qualification.ts'
import { readRun } from './read-run.ts'
import { saveAnswers } from './save-answers.ts'
import { qualificationTexts } from './texts.ts'
import { validatePosition } from './validate-position.ts'
import { waiting } from './waiting.ts'

/** From plain questions to the position of the authority: answers, qualifications that never change, what was retained. */
export const qualification: Part = {
  permissions: {
    'transparency.qualify': { admin: 'all', 'ai-lead': 'all', dpo: 'all', referent: 'directorate' },
  },
  operations: [
    listQualifications,
    readQualification,
    readAnswers,
    saveAnswers,
    dropAnswers,
    concludeRun,
    listRuns,
    readRun,
    validatePosition,
  ],
  pages: [qualificationsPage, systemQualificationPage, questionsPage, concludePage, runPage, runSheetPage, runDataPage],
  registers: [qualificationRegister],
  texts: qualificationTexts,
  beside: { 'inventory.system': besideSystem },
  waiting,
}
