import type { Part } from '#kernel/module/parts.ts'
import { addAnalysis } from './add-analysis.ts'
import { analyseKeptFile } from './analyse-kept-file.ts'
import { archiveAnnex } from './archive-annex.ts'
import { archiveDelivery } from './archive-delivery.ts'
import { besideContract } from './beside.ts'
import { clearVerdicts } from './clear-verdicts.ts'
import { demo } from './demo.ts'
import { editAnnex } from './edit-annex.ts'
import { indicators } from './indicators.ts'
import { listAnnexes } from './list-annexes.ts'
import { listClauses } from './list-clauses.ts'
import { listContractsToAnalyse } from './list-contracts-to-analyse.ts'
import { listDatasetsToLink } from './list-datasets-to-link.ts'
import { listDeliveries } from './list-deliveries.ts'
import { makeAnnex } from './make-annex.ts'
import { measure } from './measure.ts'
import { annexRegister } from './pages/annex-register.ts'
import { annexTextsPage } from './pages/annex-texts.tsx'
import { annexTopicsPage } from './pages/annex-topics.tsx'
import { annexFilePage, annexPage, archiveAnnexPage, restoreAnnexPage } from './pages/annex.tsx'
import { annexesPage } from './pages/annexes.tsx'
import { clausePage } from './pages/clause.tsx'
import { annexAboutPage, composerPage } from './pages/composer-start.tsx'
import { contractClausesPage } from './pages/contract-clauses.tsx'
import { analysisFilePage } from './pages/contract-files.ts'
import { contractProfilePage } from './pages/contract-profile.tsx'
import { contractTopicPage } from './pages/contract-topic.tsx'
import { coverageFilePage, coveragePage } from './pages/coverage.tsx'
import {
  archiveDeliveryPage,
  deliveriesPage,
  deliveryFilePage,
  deliveryPage,
  restoreDeliveryPage,
} from './pages/deliveries.tsx'
import { newDeliveryPage } from './pages/delivery-new.tsx'
import { deliveryRegister } from './pages/delivery-register.ts'
import { libraryPage } from './pages/library.tsx'
import { variantEditPage } from './pages/variant-edit.tsx'
import { readAnalysisFile } from './read-analysis-file.ts'
import { readAnnex } from './read-annex.ts'
import { readAnnexFile } from './read-annex-file.ts'
import { readClause } from './read-clause.ts'
import { readContractClauses } from './read-contract-clauses.ts'
import { readContractCoverage } from './read-contract-coverage.ts'
import { readCoverage } from './read-coverage.ts'
import { readDelivery } from './read-delivery.ts'
import { readDeliveryFile } from './read-delivery-file.ts'
import { contractDocumentRecogniser } from './recognise.ts'
import { recordDelivery } from './record-delivery.ts'
import { returnToModel } from './return-to-model.ts'
import { restoreAnnex } from './restore-annex.ts'
import { restoreDelivery } from './restore-delivery.ts'
import { saveProfile } from './save-profile.ts'
import { saveVariant } from './save-variant.ts'
import { search } from './search.ts'
import { setVerdicts } from './set-verdicts.ts'
import { startAnnex } from './start-annex.ts'
import { clauseTexts } from './texts.ts'
import { waiting } from './waiting.ts'
import { withdrawAnalysis } from './withdraw-analysis.ts'

/** What contracts say of data, verified by persons; the model clauses and the annexes made of them; what was handed over. */
export const clauses: Part = {
  permissions: {
    'procurement.write-clauses': { admin: 'all', procurement: 'all', dpo: 'all' },
  },
  texts: clauseTexts,
  operations: [
    readContractClauses,
    readContractCoverage,
    addAnalysis,
    analyseKeptFile,
    withdrawAnalysis,
    readAnalysisFile,
    setVerdicts,
    clearVerdicts,
    saveProfile,
    listContractsToAnalyse,
    readCoverage,
    listClauses,
    readClause,
    saveVariant,
    returnToModel,
    listAnnexes,
    readAnnex,
    startAnnex,
    editAnnex,
    makeAnnex,
    readAnnexFile,
    archiveAnnex,
    restoreAnnex,
    listDeliveries,
    readDelivery,
    listDatasetsToLink,
    recordDelivery,
    readDeliveryFile,
    archiveDelivery,
    restoreDelivery,
  ],
  registers: [annexRegister, deliveryRegister],
  recognisers: [contractDocumentRecogniser],
  pages: [
    contractClausesPage,
    contractProfilePage,
    newDeliveryPage,
    analysisFilePage,
    contractTopicPage,
    coveragePage,
    coverageFilePage,
    deliveriesPage,
    deliveryPage,
    deliveryFilePage,
    archiveDeliveryPage,
    restoreDeliveryPage,
    libraryPage,
    composerPage,
    annexesPage,
    annexPage,
    annexAboutPage,
    annexTopicsPage,
    annexTextsPage,
    annexFilePage,
    archiveAnnexPage,
    restoreAnnexPage,
    clausePage,
    variantEditPage,
  ],
  indicators,
  measure,
  search,
  waiting,
  beside: { 'procurement.contract': besideContract },
  demo,
}
