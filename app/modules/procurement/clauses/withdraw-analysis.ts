import { archiveRow, archiving } from '#kernel/archive-row.ts'
import { command } from '#kernel/operation.ts'

/** A document analysed by mistake no longer counts; it is kept, and may come back. */
export const withdrawAnalysis = command({
  name: 'procurement.withdraw-analysis',
  summary: { fr: 'Retirer un document analysé d’un contrat', en: 'Withdraw an analysed document from a contract' },
  needs: 'procurement.edit',
  input: archiving,
  http: 'POST /contract-analyses/:id/archive',
  undoable: true,
  async run(scope, input) {
    await archiveRow(scope, 'procurement.analysis', input)
    return { operation_id: scope.operationId }
  },
})
