import { z } from 'zod'
import { today } from '#kernel/clock.ts'
import { Conflict } from '#kernel/errors.ts'
import * as fields from '#kernel/fields.ts'
import { keepFile } from '#kernel/files.ts'
import { command } from '#kernel/operation.ts'
import { actorName } from '#kernel/scope.ts'
import { db } from '../tables.ts'
import { lockedDraft } from './annex.ts'
import { annexDocument } from './annex-document.ts'
import { loadContract } from './load-contract.ts'
import { loadVariants } from './load-variants.ts'
import { writeAnnex } from './write-annex.ts'

/** Makes the document of a draft and freezes its words: what was signed can always be read again as it was. */
export const makeAnnex = command({
  name: 'procurement.make-annex',
  summary: { fr: 'Produire une annexe de clauses', en: 'Make an annex of clauses' },
  needs: 'procurement.write-clauses',
  input: z.object({ id: fields.id }),
  http: 'POST /clause-annexes/:id/document',
  async run(scope, { id }) {
    const draft = await lockedDraft(scope, id)
    if (draft.clauses.length === 0) throw new Conflict('procurement.annex-empty')
    const variants = await loadVariants(scope)
    const parts = writeAnnex(draft, variants)
    const written = new Map(parts.flatMap(({ clauses }) => clauses.map(clause => [clause.topic, clause] as const)))
    const contract = draft.contract_id ? await loadContract(scope, draft.contract_id) : null
    const content = await annexDocument({
      authority: scope.tenant.name,
      title: draft.title,
      version: draft.version,
      on: today(scope),
      libraryVersion: draft.library_version,
      contract,
      parts,
    })
    const clauses = draft.clauses.map(chosen => {
      const { title, paragraphs } = written.get(chosen.topic) ?? { title: '', paragraphs: [] }
      return { ...chosen, title, paragraphs }
    })
    const values = {
      clauses: JSON.stringify(clauses),
      composed_by: actorName(scope.actor),
      composed_on: today(scope),
      file_id: await keepFile(scope, { name: annexFileName(draft), content }),
    }
    await db(scope).updateTable('procurement.annex').set(values).where('id', '=', id).execute()
  },
})

export function annexFileName({ version }: { version: number }): string {
  return `annexe-donnees-v${version}.docx`
}
