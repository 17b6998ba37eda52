import type { Part } from '#kernel/module/parts.ts'
import { abandonAssessment } from './abandon-assessment.ts'
import { besideSystem } from './beside.ts'
import { deadlines } from './deadlines.ts'
import { listAssessments } from './list-assessments.ts'
import { assessmentPage } from './pages/assessment-page.tsx'
import { assessmentRegister } from './pages/assessment-register.ts'
import { assessmentPdfPage } from './pages/assessment-sheet.ts'
import { assessmentsPage } from './pages/assessments.tsx'
import { guidedConclusionPage } from './pages/guided-conclusion.tsx'
import { guidedSectionPage } from './pages/guided-section.tsx'
import { guidedPage } from './pages/guided.tsx'
import { readAssessment } from './read-assessment.ts'
import { recordAssessmentNotice } from './record-assessment-notice.ts'
import { reportAssessment } from './report-assessment.ts'
import { saveAssessment } from './save-assessment.ts'
import { startAssessment } from './start-assessment.ts'
import { takeUpAnswer } from './take-up-answer.ts'
import { assessmentTexts } from './texts.ts'
import { validateAssessment } from './validate-assessment.ts'
import { waiting } from './waiting.ts'

/** Impact assessments: on fundamental rights (AI Act, art. 27) and on data protection (GDPR, art. 35). */
export const assessments: Part = {
  texts: assessmentTexts,
  permissions: { 'transparency.assess': { admin: 'all', 'ai-lead': 'all', dpo: 'all' } },
  operations: [
    listAssessments,
    readAssessment,
    startAssessment,
    saveAssessment,
    takeUpAnswer,
    validateAssessment,
    recordAssessmentNotice,
    reportAssessment,
    abandonAssessment,
  ],
  registers: [assessmentRegister],
  pages: [assessmentsPage, assessmentPdfPage, assessmentPage, guidedPage, guidedConclusionPage, guidedSectionPage],
  waiting,
  deadlines,
  beside: { 'inventory.system': besideSystem },
}
