import type { Module } from '#kernel/module.ts'
import { insiders } from '#kernel/permissions.ts'
import { addNote } from './add-note.ts'
import { attachFile } from './attach-file.ts'
import { exportRegister } from './export-register.ts'
import { listViews } from './list-views.ts'
import { exportPage } from './pages/export.ts'
import { attachmentPage, marginPage, removeFromMarginPage } from './pages/margin-page.tsx'
import { undoChangePage } from './pages/undo-change.ts'
import { removeViewPage, viewsPage } from './pages/views.tsx'
import { readAttachment } from './read-attachment.ts'
import { readMargin } from './read-margin.ts'
import { removeFromMargin } from './remove-from-margin.ts'
import { removeView } from './remove-view.ts'
import { saveView } from './save-view.ts'
import { recordsTexts } from './texts.ts'
import { undoChange } from './undo-change.ts'

const writers = {
  admin: 'all',
  'ai-lead': 'all',
  dpo: 'own',
  it: 'all',
  data: 'own',
  procurement: 'own',
  hr: 'own',
  communication: 'own',
  referent: 'own',
  elected: 'own',
} as const

/** What every register shares: exports, saved views, notes, attached files, and taking back a change of many rows. */
export const records: Module = {
  id: 'records',
  name: { fr: 'Fiches et listes', en: 'Records and lists' },
  uses: [],
  texts: recordsTexts,
  permissions: { 'records.read': insiders, 'records.write': writers },
  operations: [
    exportRegister,
    listViews,
    saveView,
    removeView,
    readMargin,
    addNote,
    attachFile,
    removeFromMargin,
    readAttachment,
    undoChange,
  ],
  pages: [exportPage, viewsPage, removeViewPage, marginPage, attachmentPage, removeFromMarginPage, undoChangePage],
}
