import type { Part } from '#kernel/module/parts.ts'
import { besideDataset } from './beside.ts'
import { demo } from './demo.ts'
import { exportDcat } from './export-dcat.ts'
import { listPublicDatasets } from './list-public-datasets.ts'
import { listPublications } from './list-publications.ts'
import { dcatFilePage } from './pages/dcat-file.ts'
import { dcatPage } from './pages/dcat.tsx'
import { publicationPage } from './pages/publication.tsx'
import { publicationsPage } from './pages/publications.tsx'
import { publishDatasets } from './publish-datasets.ts'
import { readPublicCatalogue } from './read-public-catalogue.ts'
import { readPublicDataset } from './read-public-dataset.ts'
import { readPublicVersion } from './read-public-version.ts'
import { readPublication } from './read-publication.ts'
import { dcatTexts } from './texts.ts'
import { withdrawDatasets } from './withdraw-datasets.ts'

/** RDF in and out: catalogues read in DCAT, ours told in DCAT-AP 3, and what of it anybody may read. */
export const dcat: Part = {
  permissions: {
    'catalogue.publish': { admin: 'all', data: 'all', communication: 'all' },
    'catalogue.visit': { visitor: 'all' },
  },
  operations: [
    exportDcat,
    readPublicCatalogue,
    listPublications,
    readPublication,
    publishDatasets,
    withdrawDatasets,
    readPublicVersion,
    listPublicDatasets,
    readPublicDataset,
  ],
  pages: [dcatPage, dcatFilePage, publicationsPage, publicationPage],
  texts: dcatTexts,
  beside: { 'catalogue.dataset': besideDataset },
  demo,
}
