import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { contractQuestions } from '../contract-questions.ts'
import { readContractClauses, type ContractClauses } from '../read-contract-clauses.ts'
import { saveProfile } from '../save-profile.ts'
import { contractWords } from './contract-words.ts'
import { contractClausesPath, contractClausesPattern } from './paths.ts'
import { answersTyped, QuestionFields } from './question-fields.tsx'

/** What is known of the contract, as far as clauses depend on it. */
export function ContractProfile({
  visit,
  found,
  editHref,
}: {
  visit: Visit
  found: ContractClauses
  editHref: string | null
}) {
  const { language } = visit
  const say = contractWords[language].profile
  const answered = contractQuestions.flatMap(({ id, label, choices }) => {
    const choice = choices.find(({ value }) => value === found.answers[id])
    return choice ? [{ id, label: label[language], value: choice.label[language] }] : []
  })
  return (
    <section id="objet">
      <h2 class="with-action">
        {say.title}
        {editHref && (
          <a class="edit" href={editHref}>
            {say.edit}
            <span class="visually-hidden">{` (${say.title})`}</span>
          </a>
        )}
      </h2>
      {found.unsaid && <p>{say.unsaid}</p>}
      <details>
        <summary>{say.answers(formatNumber(answered.length, language, 0), answered.length === 1)}</summary>
        <dl class="fields">
          {answered.map(({ id, label, value }) => (
            <div key={id}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
      </details>
    </section>
  )
}

export const contractProfilePage = page({
  path: `${contractClausesPattern}/objet`,
  needs: 'procurement.verify',
  async get(visit) {
    const { language, scope } = visit
    const say = contractWords[language].profile
    const { contract, answers } = await readContractClauses(scope, { contract_id: visit.params.id ?? '' })
    const here = visit.href(contractClausesPath(contract.id))
    const body = (
      <>
        <p class="record-kind">{`${contract.reference} – ${contract.object}`}</p>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit, 'answers.')} />
        <Form action={`${here}/objet`}>
          <QuestionFields visit={visit} answers={answers} />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const contract_id = visit.params.id ?? ''
    await saveProfile(visit.scope, { contract_id, answers: answersTyped(visit) })
    return {
      redirect: visit.href(contractClausesPath(contract_id)),
      flash: contractWords[visit.language].profile.saved,
    }
  },
})
