import { one, page, type Visit } from '#kernel/page.ts'
import { problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import type { Answers } from '../contract-questions.ts'
import { editAnnex } from '../edit-annex.ts'
import { listContractsToAnalyse } from '../list-contracts-to-analyse.ts'
import { proposalsFor } from '../proposals-for.ts'
import { readAnnex } from '../read-annex.ts'
import { readContractClauses } from '../read-contract-clauses.ts'
import { startAnnex } from '../start-annex.ts'
import { ComposerSteps } from './composer-steps.tsx'
import { composerWords } from './composer-words.ts'
import { annexesPath, annexPath, composerPath } from './paths.ts'
import { answersTyped, QuestionFields } from './question-fields.tsx'

/** First step: what the contract is about. From a contract, what is known of it is answered already. */
export const composerPage = page({
  path: composerPath,
  needs: 'procurement.write-clauses',
  async get(visit) {
    const contract_id = one(visit.typed.contract_id) ?? visit.query.get('contrat') ?? undefined
    const known = contract_id ? await readContractClauses(visit.scope, { contract_id }) : null
    return aboutPage(visit, { id: null, contract_id, answers: known?.answers ?? {}, action: composerPath })
  },
  async post(visit) {
    requireAnswers(visit, 'title')
    const answers = answersTyped(visit)
    const id = await startAnnex(visit.scope, {
      title: one(visit.typed.title) ?? '',
      contract_id: one(visit.typed.contract_id) ?? null,
      answers,
    })
    return { redirect: visit.href(`${annexPath(id)}/clauses`) }
  },
})

/** The same questions, for a draft: clauses that the new answers call for are added, none is taken out. */
export const annexAboutPage = page({
  path: `${annexPath(':id')}/objet`,
  needs: 'procurement.write-clauses',
  async get(visit) {
    const { annex } = await readAnnex(visit.scope, { id: visit.params.id ?? '' })
    const { id, title, contract_id, answers } = annex
    return aboutPage(visit, {
      id,
      title,
      contract_id: contract_id ?? undefined,
      answers,
      action: `${annexPath(id)}/objet`,
    })
  },
  async post(visit) {
    requireAnswers(visit, 'title')
    const id = visit.params.id ?? ''
    const { annex, variants } = await readAnnex(visit.scope, { id })
    const answers = answersTyped(visit)
    const added = proposalsFor(answers, variants).filter(({ topic }) => !annex.clauses.some(one => one.topic === topic))
    await editAnnex(visit.scope, {
      id,
      title: one(visit.typed.title) ?? '',
      contract_id: one(visit.typed.contract_id) ?? null,
      answers,
      clauses: [...annex.clauses, ...added],
    })
    return { redirect: visit.href(`${annexPath(id)}/clauses`) }
  },
})

interface About {
  id: string | null
  title?: string
  contract_id: string | undefined
  answers: Answers
  action: string
}

async function aboutPage(visit: Visit, { id, title, contract_id, answers, action }: About) {
  const { language, scope, href } = visit
  const say = composerWords[language].start
  const contracts = await listContractsToAnalyse(scope, { first: contract_id })
  const shown = shownIn(visit, { title: title ?? say.nameValue, contract_id })
  const body = (
    <>
      <h1>{say.title}</h1>
      <ComposerSteps visit={visit} id={id} current={0} />
      <p class="lead">{say.lead}</p>
      <ErrorSummary language={language} errors={problemsOf(visit)} />
      <Form action={href(action)}>
        <Field
          language={language}
          kind="text"
          name="title"
          label={say.name}
          value={shown.text('title')}
          error={visit.problem('title')}
          maxLength={200}
          required
        />
        <Field
          language={language}
          kind="select"
          name="contract_id"
          label={say.contract}
          help={say.contractHelp}
          value={shown.text('contract_id')}
          placeholder={say.contractNone}
          options={contracts.map(({ id: value, reference, object }) => ({
            value,
            label: `${reference} – ${object}`.slice(0, 160),
          }))}
        />
        <QuestionFields visit={visit} answers={answers} />
        <Buttons language={language} label={say.next} cancelHref={href(annexesPath)} />
      </Form>
    </>
  )
  return { title: say.title, body }
}
