import type { Part } from '#kernel/module/parts.ts'
import { addTableSchema } from '../schemas/add-table-schema.ts'
import { askCheck } from '../schemas/ask-check.ts'
import { checkJob } from '../schemas/check-job.ts'
import { keepCheck } from '../schemas/keep-check.ts'
import { listTableSchemas } from '../schemas/list-table-schemas.ts'
import { readTableSchema } from '../schemas/read-table-schema.ts'
import { removeTableSchema } from '../schemas/remove-table-schema.ts'
import { askProfile } from './ask-profile.ts'
import { besideDataset } from './beside.ts'
import { demo } from './demo.ts'
import { forgetFile } from './forget-file.ts'
import { judgeColumns } from './judge-columns.ts'
import { keepProfile } from './keep-profile.ts'
import { listFiles } from './list-files.ts'
import { listSuggestions } from './list-suggestions.ts'
import { depositPage } from './pages/deposit-page.tsx'
import { fileErrorsPage, keptFilePage } from './pages/file-downloads.ts'
import { filePage } from './pages/file-page.tsx'
import { filesPage } from './pages/files-page.tsx'
import { schemasPage } from './pages/schemas-page.tsx'
import { profileJob } from './profile-job.ts'
import { readDistribution } from './read-distribution.ts'
import { readFileProfile } from './read-file-profile.ts'
import { readFirstRows } from './read-first-rows.ts'
import { readKeptFile } from './read-kept-file.ts'
import { dataFileRecogniser } from './recognise.ts'
import { recordDeposit } from './record-deposit.ts'
import { recordFile } from './record-file.ts'
import { filesTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** The files of datasets: what they hold, what in them may be personal and who said so, and how they follow their schemas. */
export const files: Part = {
  texts: filesTexts,
  permissions: {},
  operations: [
    recordDeposit,
    recordFile,
    keepProfile,
    askProfile,
    forgetFile,
    judgeColumns,
    listFiles,
    listSuggestions,
    readDistribution,
    readFileProfile,
    readFirstRows,
    readKeptFile,
    addTableSchema,
    readTableSchema,
    listTableSchemas,
    removeTableSchema,
    askCheck,
    keepCheck,
  ],
  jobs: [profileJob, checkJob],
  recognisers: [dataFileRecogniser],
  pages: [depositPage, schemasPage, filesPage, filePage, keptFilePage, fileErrorsPage],
  beside: { 'catalogue.dataset': besideDataset },
  waiting,
  demo,
}
