import type { Module } from '#kernel/module.ts'
import { acceptAction } from './accept-action.ts'
import { archiveFact } from './archive-fact.ts'
import { commentPoint } from './comment-point.ts'
import { listFacts } from './list-facts.ts'
import { measureLevels } from './measure-levels.ts'
import { moveAction } from './move-action.ts'
import { prepareReport } from './prepare-report.ts'
import { readPlan } from './read-plan.ts'
import { readTrend } from './read-trend.ts'
import { documentRecogniser } from './recognise.ts'
import { recordFacts } from './record-facts.ts'
import { saveAction } from './save-action.ts'
import { setPosition } from './set-position.ts'
import { takeSnapshot } from './take-snapshot.ts'
import { planTexts } from './texts.ts'
import { validatePlan } from './validate-plan.ts'

const inside = {
  operator: 'all',
  admin: 'all',
  'ai-lead': 'all',
  dpo: 'all',
  it: 'all',
  data: 'all',
  procurement: 'all',
  hr: 'all',
  communication: 'all',
  referent: 'all',
  elected: 'all',
} as const

/** The spine: 32 points, their criteria, levels, dated facts, actions, snapshots and report. */
export const plan: Module = {
  id: 'plan',
  name: { fr: 'Plan', en: 'Plan' },
  uses: [],
  texts: planTexts,
  permissions: {
    'plan.read': inside,
    'plan.steer': { admin: 'all', 'ai-lead': 'all' },
    'plan.record': {
      admin: 'all',
      'ai-lead': 'all',
      dpo: 'all',
      it: 'all',
      data: 'all',
      procurement: 'all',
      hr: 'all',
      communication: 'all',
    },
    'plan.comment': {
      admin: 'all',
      'ai-lead': 'all',
      dpo: 'all',
      it: 'all',
      data: 'all',
      procurement: 'all',
      hr: 'all',
      communication: 'all',
    },
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
  ],
  recognisers: [documentRecogniser],
}
