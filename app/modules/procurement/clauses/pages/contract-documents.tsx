import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { addAnalysis } from '../add-analysis.ts'
import { documentKinds } from '../document.ts'
import type { ContractClauses } from '../read-contract-clauses.ts'
import { clauseTexts } from '../texts.ts'
import { contractWords } from './contract-words.ts'

type Documents = ContractClauses['documents']
interface DocumentsProps {
  visit: Visit
  documents: Documents
  here: string
}

/** What was read for this contract, what each reading could not see, and the form that adds a document. */
export function ContractDocuments({ visit, documents, here }: DocumentsProps) {
  const { language, scope } = visit
  const say = contractWords[language].documents
  const edits = can(scope, addAnalysis)
  return (
    <section id="documents">
      <h2>{say.title}</h2>
      {documents.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <table class="rows">
          <caption class="visually-hidden">{say.title}</caption>
          <thead>
            <tr>
              <th scope="col">{say.file}</th>
              <th scope="col">{say.kind}</th>
              <th scope="col">{say.when}</th>
              <th scope="col">{say.size}</th>
            </tr>
          </thead>
          <tbody>
            {documents.map(one => (
              <DocumentRow key={one.id} visit={visit} document={one} here={here} edits={edits} />
            ))}
          </tbody>
        </table>
      )}
      {edits && <AddDocument visit={visit} documents={documents} here={here} />}
    </section>
  )
}

function DocumentRow({
  visit,
  document,
  here,
  edits,
}: Omit<DocumentsProps, 'documents'> & { document: Documents[number]; edits: boolean }) {
  const { language } = visit
  const say = contractWords[language].documents
  const { file, file_id, readable } = document
  const count = (value: number) => formatNumber(value, language, 0)
  return (
    <tr>
      <th scope="row" data-label={say.file}>
        {file_id ? <a href={`${here}/documents/${document.id}`}>{document.file_name}</a> : document.file_name}
        {document.replaced_by && <span class="tag">{say.replaced}</span>}
        {edits && !document.replaced_by && (
          <details>
            <summary>{say.withdraw}</summary>
            <form method="post" action={here}>
              <input type="hidden" name="do" value="withdraw" />
              <input type="hidden" name="analysis" value={document.id} />
              <label for={`raison-${document.id}`}>{say.withdrawReason}</label>
              <input id={`raison-${document.id}`} type="text" name="reason" required />
              <button type="submit" class="button-small">
                {say.withdraw}
                <span class="visually-hidden">{` ${document.file_name}`}</span>
              </button>
            </form>
          </details>
        )}
      </th>
      <td data-label={say.kind}>{clauseTexts[language].documents[document.document]}</td>
      <td data-label={say.when}>
        {say.by(formatDate(document.analysed_on, language), sayActor(document.analysed_by, language))}
      </td>
      <td data-label={say.size}>
        <div>
          {readable === 'scan' ? (
            <strong class="overdue">{say.scan}</strong>
          ) : (
            [
              file.pages === null ? null : say.pages(count(file.pages), file.pages < 2),
              say.characters(count(file.characters)),
            ]
              .filter(Boolean)
              .join(', ')
          )}
          {file.pages_without_text.length > 0 && (
            <span class="field-note overdue">{say.someScans(file.pages_without_text.join(', '))}</span>
          )}
          {file.cut && <span class="field-note overdue">{say.cut}</span>}
          <Ccags visit={visit} document={document} />
        </div>
      </td>
    </tr>
  )
}

function Ccags({ visit, document: { ccag, derogations } }: { visit: Visit; document: Documents[number] }) {
  const say = contractWords[visit.language].documents
  const edition = ({ edition: year, contradictory }: Documents[number]['ccag'][number]) =>
    contradictory ? say.twoEditions : year === null ? say.noEdition : say.edition(String(year))
  const articles = [...new Set(derogations.list.flatMap(one => one.articles))]
  return (
    <>
      {ccag.map(one => (
        <span key={one.family} class="field-note">
          {say.ccag(one.family, edition(one))}
        </span>
      ))}
      {articles.length > 0 && <span class="field-note">{say.derogations(articles.join(', '))}</span>}
      {ccag.length > 0 && derogations.said === 'none' && <span class="field-note">{say.noDerogation}</span>}
    </>
  )
}

function AddDocument({ visit, documents, here }: DocumentsProps) {
  const { language } = visit
  const say = contractWords[language].documents
  const kinds = clauseTexts[language].documents
  const current = documents.filter(({ replaced_by }) => replaced_by === null)
  const shown = shownIn(visit, { document: documents.length === 0 ? 'contract' : undefined }, 'analyse')
  return (
    <div id="ajouter">
      <h3>{say.add}</h3>
      <p class="note">{say.addLead}</p>
      <Form action={here} hidden={{ do: 'analyse' }} multipart>
        <Field
          language={language}
          kind="select"
          name="document"
          label={say.what}
          value={shown.text('document')}
          options={documentKinds.map(value => ({ value, label: kinds[value] }))}
          error={visit.problem('document')}
          required
        />
        <Field
          language={language}
          kind="file"
          name="file"
          label={say.choose}
          help={say.chooseHelp}
          accept=".pdf,.docx,.odt,.txt"
          error={visit.problem('file')}
        />
        <Field
          language={language}
          kind="textarea"
          name="text"
          label={say.paste}
          help={say.pasteHelp}
          value={shown.text('text')}
          rows={4}
        />
        {current.length > 0 && (
          <Field
            language={language}
            kind="select"
            name="replaces"
            label={say.replaces}
            help={say.replacesHelp}
            value={shown.text('replaces')}
            placeholder={say.replacesNone}
            options={current.map(({ id, file_name }) => ({ value: id, label: file_name }))}
          />
        )}
        <Buttons language={language} label={say.analyse} />
      </Form>
    </div>
  )
}
