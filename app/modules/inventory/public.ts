/** What other modules may know of the inventory. */
export { assessments, criticalities, hostings, personalData } from './application.ts'
export { readLinks, type Links } from './read-links.ts'
export { applicationWords } from './pages/application-words.ts'
export { applicationsPath, imposedPath, systemsPath } from './pages/paths.ts'
export { listApplications } from './list-applications.ts'
export { listImposed } from './list-imposed.ts'
export { assessApplications } from './assess-applications.ts'
export { saveApplications } from './save-applications.ts'
