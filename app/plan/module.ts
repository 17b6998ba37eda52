import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { acceptAction } from './accept-action.ts'
import { addDependency } from './add-dependency.ts'
import { archiveDecision } from './archive-decision.ts'
import { archiveFact } from './archive-fact.ts'
import { changeState } from './change-state.ts'
import { commentAction } from './comment-action.ts'
import { commentPoint } from './comment-point.ts'
import { compareDates } from './compare-dates.ts'
import { demo } from './demo.ts'
import { dailySnapshot } from './jobs.ts'
import { listCalendarLinks } from './list-calendar-links.ts'
import { listDecisions } from './list-decisions.ts'
import { listFacts } from './list-facts.ts'
import { measureLevels } from './measure-levels.ts'
import { moveAction } from './move-action.ts'
import { openCalendarLink } from './open-calendar-link.ts'
import { actionListPage } from './pages/action-list.ts'
import { actionRegister } from './pages/action-register.ts'
import { actionPage, newActionPage } from './pages/action.tsx'
import { boardPage } from './pages/board.tsx'
import { calendarFilePage, followedCalendarPage } from './pages/calendar-files.ts'
import { comparisonCsvPage, comparisonXlsxPage } from './pages/comparison-files.ts'
import { comparisonPage } from './pages/comparison.tsx'
import { decisionFilePage } from './pages/decision-file.ts'
import { factRegister } from './pages/fact-register.ts'
import { factPage } from './pages/fact.tsx'
import { factsPage } from './pages/facts.tsx'
import { filePage } from './pages/file.ts'
import { ganttPage } from './pages/gantt.tsx'
import { homePage } from './pages/home.tsx'
import { newFactPage } from './pages/new-fact.tsx'
import { planWorkbookPage } from './pages/plan-workbook.ts'
import { planPage } from './pages/plan.tsx'
import { pointPage } from './pages/point.tsx'
import { reportPage } from './pages/report.tsx'
import { subscriptionPage } from './pages/subscription.tsx'
import { undoPage } from './pages/undo.ts'
import { validationPage } from './pages/validation.tsx'
import { prepareReport } from './prepare-report.ts'
import { readCalendar } from './read-calendar.ts'
import { readDecisionFile } from './read-decision-file.ts'
import { readFollowedCalendar } from './read-followed-calendar.ts'
import { readHistory } from './read-history.ts'
import { readLastChange } from './read-last-change.ts'
import { readMovements } from './read-movements.ts'
import { readPlan } from './read-plan.ts'
import { readProof } from './read-proof.ts'
import { readTalk } from './read-talk.ts'
import { readTrend } from './read-trend.ts'
import { documentRecogniser } from './recognise.ts'
import { recordDecision } from './record-decision.ts'
import { recordFacts } from './record-facts.ts'
import { removeComment } from './remove-comment.ts'
import { removeDependency } from './remove-dependency.ts'
import { revokeCalendarLink } from './revoke-calendar-link.ts'
import { subscribers, writers } from './rights.ts'
import { saveAction } from './save-action.ts'
import { search, searchPlan } from './search-plan.ts'
import { setPosition } from './set-position.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { planTexts } from './texts.ts'
import { undoChange } from './undo-change.ts'
import { validatePlan } from './validate-plan.ts'

/** The spine: 32 points, their criteria, levels, dated facts, actions, snapshots and report. */
export const plan: Module = {
  id: 'plan',
  name: { fr: 'Plan', en: 'Plan' },
  uses: [],
  texts: planTexts,
  permissions: {
    'plan.read': insiders,
    'plan.steer': { admin: 'all', 'ai-lead': 'all' },
    'plan.record': writers,
    'plan.comment': writers,
    'plan.validate': { admin: 'all', 'ai-lead': 'all', elected: 'all' },
    'plan.subscribe': subscribers,
    // An address without account is read with the role of an agent public: its token is what opens it.
    'plan.follow-calendar': { agent: 'own' },
    'plan.snapshot': { operator: 'all', admin: 'all', 'ai-lead': 'all' },
  },
  operations: [
    measureLevels,
    readPlan,
    acceptAction,
    saveAction,
    moveAction,
    changeState,
    addDependency,
    removeDependency,
    readLastChange,
    undoChange,
    readTalk,
    commentAction,
    removeComment,
    recordDecision,
    archiveDecision,
    listDecisions,
    readDecisionFile,
    readCalendar,
    openCalendarLink,
    listCalendarLinks,
    revokeCalendarLink,
    readFollowedCalendar,
    setPosition,
    commentPoint,
    listFacts,
    recordFacts,
    archiveFact,
    takeSnapshot,
    readTrend,
    compareDates,
    validatePlan,
    prepareReport,
    readMovements,
    readHistory,
    readProof,
    searchPlan,
  ],
  pages: [
    homePage,
    planPage,
    boardPage,
    ganttPage,
    calendarFilePage,
    subscriptionPage,
    followedCalendarPage,
    comparisonPage,
    comparisonCsvPage,
    comparisonXlsxPage,
    planWorkbookPage,
    actionListPage,
    newActionPage,
    actionPage,
    undoPage,
    decisionFilePage,
    validationPage,
    pointPage,
    factsPage,
    newFactPage,
    factPage,
    filePage,
    reportPage,
  ],
  registers: [actionRegister, factRegister],
  recognisers: [documentRecogniser],
  jobs: [dailySnapshot],
  search,
  demo,
}
