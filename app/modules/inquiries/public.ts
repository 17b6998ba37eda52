/** What other modules may know of the questions put to vendors. */
export { loadVendorAnswers, type VendorAnswer } from './load-vendor-answers.ts'
export { inquiriesPath } from './pages/paths.ts'
export { questionnaires } from './questionnaire.ts'
