import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { acceptAction } from './accept-action.ts'
import { archiveFact } from './archive-fact.ts'
import { commentPoint } from './comment-point.ts'
import { demo } from './demo.ts'
import { dailySnapshot } from './jobs.ts'
import { listFacts } from './list-facts.ts'
import { measureLevels } from './measure-levels.ts'
import { moveAction } from './move-action.ts'
import { actionPage, newActionPage } from './pages/action.tsx'
import { factPage } from './pages/fact.tsx'
import { factsPage } from './pages/facts.tsx'
import { filePage } from './pages/file.ts'
import { homePage } from './pages/home.tsx'
import { newFactPage } from './pages/new-fact.tsx'
import { planPage } from './pages/plan.tsx'
import { pointPage } from './pages/point.tsx'
import { reportPage } from './pages/report.tsx'
import { validationPage } from './pages/validation.tsx'
import { prepareReport } from './prepare-report.ts'
import { readHistory } from './read-history.ts'
import { readMovements } from './read-movements.ts'
import { readPlan } from './read-plan.ts'
import { readProof } from './read-proof.ts'
import { readTrend } from './read-trend.ts'
import { documentRecogniser } from './recognise.ts'
import { recordFacts } from './record-facts.ts'
import { saveAction } from './save-action.ts'
import { search, searchPlan } from './search-plan.ts'
import { setPosition } from './set-position.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { planTexts } from './texts.ts'
import { validatePlan } from './validate-plan.ts'

/** Those who bring evidence of their own domain. */
const writers = {
  admin: 'all',
  'ai-lead': 'all',
  dpo: 'all',
  it: 'all',
  data: 'all',
  procurement: 'all',
  hr: 'all',
  communication: 'all',
} as const

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
    'plan.snapshot': { operator: 'all', admin: 'all', 'ai-lead': 'all' },
  },
  operations: [
    measureLevels,
    readPlan,
    acceptAction,
    saveAction,
    moveAction,
    setPosition,
    commentPoint,
    listFacts,
    recordFacts,
    archiveFact,
    takeSnapshot,
    readTrend,
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
    newActionPage,
    actionPage,
    validationPage,
    pointPage,
    factsPage,
    newFactPage,
    factPage,
    filePage,
    reportPage,
  ],
  recognisers: [documentRecogniser],
  jobs: [dailySnapshot],
  search,
  demo,
}
