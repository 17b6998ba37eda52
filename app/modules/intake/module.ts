import type { Module } from '#kernel/module.ts'
import { applyImport } from './apply-import.ts'
import { cancelImport } from './cancel-import.ts'
import { chooseRows } from './choose-rows.ts'
import { demo } from './demo.ts'
import { listImports } from './list-imports.ts'
import { readImport } from './read-import.ts'
import { readImportFile } from './read-import-file.ts'
import { setFileAside } from './set-file-aside.ts'
import { stageFile } from './stage-file.ts'
import { addFilePage } from './pages/add-file.tsx'
import { importFilePage } from './pages/import-file.ts'
import { importPage } from './pages/import.tsx'
import { intakeTexts } from './texts.ts'
import { undoImport } from './undo-import.ts'

/** « Ajouter un fichier »: any file, recognised by the module that owns it, previewed, imported, undone. */
export const intake: Module = {
  id: 'intake',
  name: { fr: 'Ajouter un fichier', en: 'Add a file' },
  uses: [],
  texts: intakeTexts,
  permissions: {
    'intake.add': {
      admin: 'all',
      'ai-lead': 'all',
      it: 'all',
      dpo: 'all',
      data: 'all',
      hr: 'all',
      procurement: 'all',
      communication: 'all',
    },
  },
  operations: [
    stageFile,
    setFileAside,
    readImport,
    readImportFile,
    listImports,
    chooseRows,
    applyImport,
    undoImport,
    cancelImport,
  ],
  pages: [addFilePage, importPage, importFilePage],
  demo,
}
