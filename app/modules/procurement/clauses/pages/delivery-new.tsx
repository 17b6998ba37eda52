import { today } from '#kernel/clock.ts'
import { page } from '#kernel/page.ts'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { modelClauses } from '../library.ts'
import { listDatasetsToLink } from '../list-datasets-to-link.ts'
import { readContractClauses } from '../read-contract-clauses.ts'
import { recordDelivery } from '../record-delivery.ts'
import { coverageWords } from './coverage-words.ts'
import { contractClausesPath, contractClausesPattern, deliveriesPath } from './paths.ts'
import { topicTitle } from './topic-title.ts'

/** « La donnée prévue a été remise ». Topics that somebody verified come first: they are what the contract promises. */
export const newDeliveryPage = page({
  path: `${contractClausesPattern}/remise`,
  needs: 'procurement.edit',
  async get(visit) {
    const { scope, language } = visit
    const say = coverageWords[language].deliveries
    const { contract, topics } = await readContractClauses(scope, { contract_id: visit.params.id ?? '' })
    const verified = new Set(topics.flatMap(({ state, clause }) => (state === 'verified' ? [clause.id] : [])))
    const datasets = await listDatasetsToLink(scope, {})
    const here = visit.href(contractClausesPath(contract.id))
    const { dataset, ...labels } = say.fields
    const field = fieldsOf(visit, { ...labels, dataset_id: dataset }, { received_on: today(scope) })
    const body = (
      <>
        <p class="record-kind">{`${contract.reference} – ${contract.object}`}</p>
        <h1>{say.newTitle}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/remise`} multipart>
          <Field {...field('what')} kind="text" example={say.whatExample} maxLength={1_000} required />
          <Field
            {...field('topic')}
            kind="select"
            options={modelClauses
              .toSorted((a, b) => Number(verified.has(b.id)) - Number(verified.has(a.id)))
              .map(clause => ({ value: clause.id, label: `${clause.number}. ${topicTitle(clause, language)}` }))}
            required
          />
          <Field {...field('received_on')} kind="date" max={today(scope)} required />
          <Field
            {...field('dataset_id')}
            kind="select"
            help={say.datasetHelp}
            placeholder={say.datasetNone}
            options={datasets.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Field language={language} kind="file" name="file" label={say.fields.file} help={say.fileHelp} />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    requireAnswers(visit, 'what', 'topic', 'received_on')
    const { text } = answersOf(visit)
    const [file] = visit.files
    const id = await recordDelivery(visit.scope, {
      contract_id: visit.params.id ?? '',
      topic: text('topic') ?? '',
      what: text('what') ?? '',
      received_on: text('received_on') ?? '',
      dataset_id: text('dataset_id'),
      file: file ? { name: file.name, content: file.bytes } : null,
    })
    return { redirect: visit.href(`${deliveriesPath}/${id}`), flash: coverageWords[visit.language].deliveries.saved }
  },
})
