import { sql } from 'kysely'
import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { NotFound } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { newId } from '#kernel/ids.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { analysisInput, documentKinds } from './document.ts'
import { loadContract } from './load-contract.ts'

/** Keeps what the detector found in a document, with the document. Verdicts of persons do not move. Returns the id. */
export const addAnalysis = command({
  name: 'procurement.add-analysis',
  summary: { fr: 'Analyser un document d’un contrat', en: 'Analyse a document of a contract' },
  needs: 'procurement.edit',
  input: z.object({
    contract_id: fields.id,
    document: z.enum(documentKinds),
    analysis: analysisInput,
    file: z.object({ name: fields.line(), content: fields.content }).nullish(),
    /** When the bytes are kept already, as an import does. */
    file_id: fields.id.nullish(),
    /** The analysis of an earlier reading or edition of the same document. */
    replaces: fields.id.nullish(),
  }),
  secret: ['analysis'],
  async run(scope, { contract_id, document, analysis, file, file_id, replaces }) {
    await loadContract(scope, contract_id)
    const id = newId()
    const row = {
      tenant_id: scope.tenantId,
      id,
      contract_id,
      document,
      file_name: analysis.file.name,
      file_id: file ? await keepFile(scope, file) : (file_id ?? null),
      analysed_on: today(scope),
      analysed_by: actorName(scope.actor),
      readable: analysis.readable,
      topics_version: analysis.topics_version,
      result: JSON.stringify(analysis),
      created_at: scope.clock.now(),
    }
    await db(scope).insertInto('procurement.analysis').values(row).execute()
    if (replaces) {
      const { numAffectedRows } = await sql`
        update procurement.analysis set replaced_by = ${id}
        where id = ${replaces} and contract_id = ${contract_id} and replaced_by is null and archived_at is null
      `.execute(scope.db)
      if (!numAffectedRows) throw new NotFound('kernel.not-found')
    }
    return id
  },
})
