import { today } from '#kernel/clock.ts'
import { page, type Sheet, type Visit } from '#kernel/page.ts'
import { writeDocument, type Block } from '#records/write-document.ts'
import { acknowledgementOf } from '../acknowledgement.ts'
import { answerOf, type Answer } from '../answer-content.ts'
import { readRequest } from '../read-request.ts'
import { verdictOf } from '../verdict.ts'
import { publicRequestsPath } from './paths.ts'

export const docx = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document'

/** The answer under way as a document to sign. */
export const answerDocxPage = page({
  path: `${publicRequestsPath}/:id/reponse/docx`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { answer, number } = await answerOfVisit(visit)
    const download = await writeDocument({
      title: answer.title,
      author: answer.sender[0] ?? '',
      blocks: blocksOf(answer),
    })
    return { download, type: docx, name: `reponse-demande-${number}.docx` }
  },
})

export const answerPdfPage = page({
  path: `${publicRequestsPath}/:id/reponse/pdf`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const { answer, number } = await answerOfVisit(visit)
    return { sheet: sheetOf(answer), name: `reponse-demande-${number}.pdf` }
  },
})

/** The receipt that goes by post, or is handed over. */
export const acknowledgementPdfPage = page({
  path: `${publicRequestsPath}/:id/accuse-de-reception`,
  needs: 'transparency.answer-public',
  async get(visit) {
    const found = await readRequest(visit.scope, { id: visit.params.id ?? '' })
    const { name } = visit.scope.tenant
    const { title, text } = acknowledgementOf(found.request, name, found)
    const [, ...paragraphs] = text.trim().split('\n\n')
    const sheet: Sheet = {
      layout: 'record',
      language: 'fr',
      title,
      kind: 'Accusé de réception',
      authority: name,
      sections: [{ title: 'Votre demande', paragraphs }],
      foot: 'Délais et recours : à confirmer.',
    }
    return { sheet, name: `accuse-de-reception-${found.request.number}.pdf` }
  },
})

async function answerOfVisit({ scope, params }: Visit): Promise<{ answer: Answer; number: number }> {
  const found = await readRequest(scope, { id: params.id ?? '' })
  const { request } = found
  const around = { authority: scope.tenant.name, on: request.answered_on ?? today(scope) }
  return { answer: answerOf({ ...request, ...found }, verdictOf(request), around), number: request.number }
}

function blocksOf({ sender, recipient, place, title, opening, sections, recourse, signature, note }: Answer): Block[] {
  const as = (look: 'line' | 'right' | 'text') => (text: string) => ({ look, text })
  return [
    ...sender.map(as('line')),
    ...recipient.map(as('right')),
    ...[place].map(as('right')),
    { look: 'heading', text: `Objet\u202f: ${title}` },
    ...['Madame, Monsieur,', ...opening].map(as('text')),
    ...sections.flatMap((section, index): Block[] => [
      { look: 'heading', text: `${index + 1}. ${section.title}` },
      { look: 'text', text: section.text },
    ]),
    { look: 'heading', text: recourse.title },
    ...recourse.paragraphs.map(as('text')),
    { look: 'text', text: 'Nous vous prions d’agréer, Madame, Monsieur, nos salutations distinguées.' },
    ...signature.map(as('right')),
    { look: 'note', text: note },
  ]
}

function sheetOf({ title, sender, recipient, place, opening, sections, recourse, signature, note }: Answer): Sheet {
  return {
    layout: 'record',
    language: 'fr',
    title,
    kind: 'Réponse',
    authority: sender[0] ?? '',
    lead: [...recipient, place].join(', '),
    sections: [
      { title: 'Réponse', paragraphs: opening },
      ...sections.map(section => ({ title: section.title, paragraphs: section.text.split(/\n+/) })),
      { title: recourse.title, paragraphs: recourse.paragraphs },
      { title: 'Service', paragraphs: signature },
    ],
    foot: note,
  }
}
