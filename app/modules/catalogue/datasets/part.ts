import type { Part } from '#kernel/module/parts.ts'
import { insiders } from '#kernel/permissions.ts'
import { archiveDataset } from './archive-dataset.ts'
import { demo } from './demo.ts'
import { editDatasets } from './edit-datasets.ts'
import { indicators } from './indicators.ts'
import { refreshReadinessJob } from './jobs.ts'
import { judgeDatasets } from './judge-datasets.ts'
import { listDatasets } from './list-datasets.ts'
import { listLate } from './list-late.ts'
import { listTitles } from './list-titles.ts'
import { mapDatasets } from './map-datasets.ts'
import { measure } from './measure.ts'
import { cataloguePage } from './pages/catalogue.tsx'
import { coveragePage } from './pages/coverage.tsx'
import { archiveDatasetPage, restoreDatasetPage } from './pages/dataset-archive.ts'
import { editDatasetPage, newDatasetPage } from './pages/dataset-edit.tsx'
import { datasetRegister } from './pages/dataset-register.ts'
import { datasetPage } from './pages/dataset.tsx'
import { mapPage } from './pages/map.tsx'
import { readCoverage } from './read-coverage.ts'
import { readDataset } from './read-dataset.ts'
import { datasetsRecogniser } from './recognise.ts'
import { refreshStandings } from './refresh-standings.ts'
import { removeDistribution } from './remove-distribution.ts'
import { restoreDataset } from './restore-dataset.ts'
import { saveDatasets } from './save-datasets.ts'
import { saveDistribution } from './save-distribution.ts'
import { search } from './search.ts'
import { datasetTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** The register of datasets: what the authority holds, who answers for it, and how it is reached. */
export const datasets: Part = {
  permissions: {
    'catalogue.read': insiders,
    'catalogue.edit': { admin: 'all', data: 'all', it: 'all', 'ai-lead': 'all', referent: 'directorate' },
    'catalogue.judge': { admin: 'all', data: 'all', dpo: 'all', 'ai-lead': 'all' },
    // For the nightly job: nothing is changed but what is worked out.
    'catalogue.reckon': { operator: 'all', admin: 'all' },
  },
  texts: datasetTexts,
  operations: [
    listDatasets,
    mapDatasets,
    readCoverage,
    readDataset,
    listTitles,
    listLate,
    saveDatasets,
    editDatasets,
    judgeDatasets,
    saveDistribution,
    removeDistribution,
    archiveDataset,
    restoreDataset,
    refreshStandings,
  ],
  registers: [datasetRegister],
  recognisers: [datasetsRecogniser],
  jobs: [refreshReadinessJob],
  indicators,
  measure,
  search,
  waiting,
  demo,
  pages: [
    cataloguePage,
    newDatasetPage,
    coveragePage,
    mapPage,
    datasetPage,
    editDatasetPage,
    archiveDatasetPage,
    restoreDatasetPage,
  ],
}
