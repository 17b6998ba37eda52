import type { Part } from '#kernel/module/parts.ts'
import { besideDataset, searchDecisions } from './beside.ts'
import { closeDecision } from './close-decision.ts'
import { dropDecision } from './drop-decision.ts'
import { editDecision } from './edit-decision.ts'
import { findDatasets } from './find-datasets.ts'
import { listChoices } from './list-choices.ts'
import { listDecisions } from './list-decisions.ts'
import { editDecisionPage } from './pages/decision-form.tsx'
import { decisionPage } from './pages/decision.tsx'
import { decisionRegister } from './pages/decision-register.ts'
import { decisionsPage } from './pages/decisions.tsx'
import { postponeDecision } from './postpone-decision.ts'
import { readDecision } from './read-decision.ts'
import { recordDecision } from './record-decision.ts'
import { reopenDecision } from './reopen-decision.ts'
import { reviewDecision } from './review-decision.ts'
import { decisionTexts } from './texts.ts'
import { tieDatasets } from './tie-datasets.ts'

/** What instances decided, and what became of it. */
export const decisions: Part = {
  texts: decisionTexts,
  permissions: {},
  operations: [
    listDecisions,
    readDecision,
    recordDecision,
    editDecision,
    closeDecision,
    postponeDecision,
    dropDecision,
    reviewDecision,
    reopenDecision,
    listChoices,
    findDatasets,
    tieDatasets,
  ],
  registers: [decisionRegister],
  pages: [decisionsPage, decisionPage, editDecisionPage],
  search: searchDecisions,
  beside: { 'catalogue.dataset': besideDataset },
}
