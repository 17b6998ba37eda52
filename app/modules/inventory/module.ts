import type { Module } from '#kernel/module.ts'
import { answerDeclaration } from './answer-declaration.ts'
import { archiveApplication } from './archive-application.ts'
import { archiveImposed } from './archive-imposed.ts'
import { archiveSystem } from './archive-system.ts'
import { assessApplications } from './assess-applications.ts'
import { decideImposed } from './decide-imposed.ts'
import { declareUse } from './declare-use.ts'
import { demo } from './demo.ts'
import { listApplications } from './list-applications.ts'
import { listDeclarations } from './list-declarations.ts'
import { listImposed } from './list-imposed.ts'
import { listSystems } from './list-systems.ts'
import { measure } from './measure.ts'
import { proveImposed } from './prove-imposed.ts'
import { readApplication } from './read-application.ts'
import { readImposed } from './read-imposed.ts'
import { readSystem } from './read-system.ts'
import { applicationsRecogniser, listNames } from './recognise.ts'
import { noticeRecogniser } from './recognise-notice.ts'
import { recordImposed } from './record-imposed.ts'
import { saveApplications } from './save-applications.ts'
import { saveSystem } from './save-system.ts'
import { inventoryTexts } from './texts.ts'

const readers = {
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

/** What software runs here, where AI is in it, what vendors impose, what agents publics declare: rows I.B.1.a and I.B.1.b. */
export const inventory: Module = {
  id: 'inventory',
  name: { fr: 'Logiciels et usages', en: 'Software and uses' },
  uses: [],
  texts: inventoryTexts,
  permissions: {
    'inventory.read': readers,
    'inventory.edit': { admin: 'all', 'ai-lead': 'all', it: 'all', data: 'all', referent: 'directorate' },
    'inventory.archive': { admin: 'all', 'ai-lead': 'all', it: 'all' },
    'inventory.edit-imposed': { admin: 'all', 'ai-lead': 'all', it: 'all', dpo: 'all', procurement: 'all' },
    'inventory.decide-imposed': { admin: 'all', 'ai-lead': 'all', it: 'all', dpo: 'all' },
    'inventory.declare': { agent: 'own' },
    'inventory.read-declarations': { admin: 'all', 'ai-lead': 'all', dpo: 'all', referent: 'directorate' },
  },
  operations: [
    listApplications,
    readApplication,
    saveApplications,
    assessApplications,
    archiveApplication,
    listNames,
    listSystems,
    readSystem,
    saveSystem,
    archiveSystem,
    listImposed,
    readImposed,
    recordImposed,
    decideImposed,
    proveImposed,
    archiveImposed,
    declareUse,
    listDeclarations,
    answerDeclaration,
  ],
  recognisers: [applicationsRecogniser, noticeRecogniser],
  measure,
  demo,
}
