import { NotFound } from '#kernel/errors.ts'
import { page, type Sheet, type Visit } from '#kernel/page.ts'
import { slugFor } from '#kernel/tenants.ts'
import { writeDocument, type Block } from '#records/write-document.ts'
import { readDecision } from '../read-decision.ts'
import { rulesOf } from '../rules-page.ts'
import { docx } from './answer-files.ts'
import { mentionOf, standingOf } from './decision-standing.ts'
import { explanationPath } from './paths.ts'

const warning = 'Aide à la qualification, ne vaut pas avis juridique. Textes à confirmer.'

/** The notice and the rules as a document to complete. */
export const decisionDocxPage = page({
  path: `${explanationPath}/docx`,
  needs: 'transparency.read',
  async get(visit) {
    const { title, sections, name } = await contentOf(visit)
    const blocks = sections.flatMap(({ title: heading, paragraphs }): Block[] => [
      { look: 'heading', text: heading },
      ...paragraphs.map((text): Block => ({ look: 'text', text })),
    ])
    const all: Block[] = [{ look: 'title', text: title }, ...blocks, { look: 'note', text: warning }]
    const download = await writeDocument({ title, author: visit.scope.tenant.name, blocks: all })
    return { download, type: docx, name: `${name}.docx` }
  },
})

export const decisionPdfPage = page({
  path: `${explanationPath}/pdf`,
  needs: 'transparency.read',
  async get(visit) {
    const { title, sections, name } = await contentOf(visit)
    const sheet: Sheet = {
      layout: 'record',
      language: 'fr',
      title,
      kind: 'Mention et règles',
      authority: visit.scope.tenant.name,
      sections,
      foot: warning,
    }
    return { sheet, name: `${name}.pdf` }
  },
})

async function contentOf(visit: Visit) {
  const decision = await readDecision(visit.scope, { id: visit.params.id ?? '' })
  const standing = standingOf(decision)
  // Where no decision rests on the system there is no notice to print.
  if (standing !== 'basis' && standing !== 'sole_basis') throw new NotFound('kernel.not-found')
  const { letter, online } = mentionOf(visit, decision)
  return {
    title: decision.system.name,
    name: `mention-${slugFor(decision.system.name)}`,
    sections: [
      { title: 'Mention sur les courriers de décision', paragraphs: letter.split('\n') },
      { title: 'Mention en ligne', paragraphs: online.split('\n') },
      ...rulesOf(decision),
    ],
  }
}
