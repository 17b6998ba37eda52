import type { Part } from '#kernel/module/parts.ts'
import { insiders } from '#kernel/permissions.ts'
import { archiveContract } from './archive-contract.ts'
import { confirmContracts } from './confirm-contracts.ts'
import { deadlines } from './deadlines.ts'
import { decideDataBearing } from './decide-data-bearing.ts'
import { demo } from './demo.ts'
import { editContracts } from './edit-contracts.ts'
import { importContracts } from './import-contracts.ts'
import { indicators } from './indicators.ts'
import { dailyRenewals } from './jobs.ts'
import { listContracts } from './list-contracts.ts'
import { listHolderParties } from './list-holder-parties.ts'
import { listKeys } from './list-keys.ts'
import { listRenewals } from './list-renewals.ts'
import { mailRenewals } from './mail-renewals.ts'
import { measure } from './measure.ts'
import { archiveContractPage, contractPage, restoreContractPage } from './pages/contract.tsx'
import { editContractPage, newContractPage } from './pages/contract-edit.tsx'
import { contractRegister } from './pages/contract-register.ts'
import { contractsPage } from './pages/contracts.tsx'
import { renewalRemindersPage } from './pages/renewal-reminders.tsx'
import { renewalsPage } from './pages/renewals.tsx'
import { planClauses } from './plan-clauses.ts'
import { readContract } from './read-contract.ts'
import { readFollowUp } from './read-follow-up.ts'
import { decpRecogniser } from './recognise-decp.ts'
import { contractTableRecogniser } from './recognise-table.ts'
import { restoreContract } from './restore-contract.ts'
import { saveContract } from './save-contract.ts'
import { search } from './search.ts'
import { setFollowUp } from './set-follow-up.ts'
import { contractTexts } from './texts.ts'
import { waiting } from './waiting.ts'

/** The register of contracts and concessions, which of them bear data, and when each ends. */
export const contracts: Part = {
  permissions: {
    'procurement.read': insiders,
    'procurement.edit': { admin: 'all', procurement: 'all', data: 'all' },
    'procurement.verify': { admin: 'all', procurement: 'all', dpo: 'all', data: 'all' },
  },
  operations: [
    listContracts,
    readContract,
    saveContract,
    editContracts,
    confirmContracts,
    decideDataBearing,
    planClauses,
    archiveContract,
    restoreContract,
    importContracts,
    listKeys,
    listHolderParties,
    listRenewals,
    readFollowUp,
    setFollowUp,
    mailRenewals,
  ],
  recognisers: [decpRecogniser, contractTableRecogniser],
  registers: [contractRegister],
  pages: [
    contractsPage,
    newContractPage,
    renewalsPage,
    renewalRemindersPage,
    contractPage,
    editContractPage,
    archiveContractPage,
    restoreContractPage,
  ],
  jobs: [dailyRenewals],
  texts: contractTexts,
  indicators,
  measure,
  search,
  waiting,
  deadlines,
  demo,
}
