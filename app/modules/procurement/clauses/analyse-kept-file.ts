import { z } from 'zod'
import * as fields from '#kernel/fields.ts'
import { openFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { analyseDocument } from '../detector/analyse-document.ts'
import { addAnalysis } from './add-analysis.ts'
import { documentKinds } from './document.ts'

/** Analyses a file that the authority keeps already, such as one that was just added. */
export const analyseKeptFile = command({
  name: 'procurement.analyse-kept-file',
  summary: { fr: 'Analyser un fichier ajouté', en: 'Analyse an added file' },
  needs: 'procurement.edit',
  input: z.object({
    contract_id: fields.id,
    document: z.enum(documentKinds),
    file_id: fields.id,
    name: fields.line(),
  }),
  async run(scope, { contract_id, document, file_id, name }) {
    const { content } = await openFile(scope, file_id)
    const analysis = await analyseDocument(scope, name, content)
    return addAnalysis(scope, { contract_id, document, file_id, analysis })
  },
})
