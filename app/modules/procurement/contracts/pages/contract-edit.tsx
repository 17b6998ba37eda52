import { page } from '#kernel/page.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { readContract } from '../read-contract.ts'
import { saveContract } from '../save-contract.ts'
import { ContractFields, contractTyped } from './contract-fields.tsx'
import { formWords } from './form-words.ts'
import { holderLines } from './holder-lines.ts'
import { contractsPath } from './paths.ts'
import { recordWords } from './record-words.ts'

export const newContractPage = page({
  path: `${contractsPath}/nouveau`,
  needs: 'procurement.edit',
  async get(visit) {
    const { language, scope } = visit
    const say = formWords[language]
    const path = visit.href(contractsPath)
    const recorded = { kind: visit.query.get('nature'), lead_months: 6 }
    const body = (
      <>
        <h1>{say.newTitle}</h1>
        <p class="lead">{say.newLead}</p>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${path}/nouveau`}>
          <ContractFields visit={visit} recorded={recorded} directorates={await listDirectorates(scope, {})} />
          <Buttons language={language} label={say.save} cancelHref={path} />
        </Form>
      </>
    )
    return { title: say.newTitle, body }
  },
  async post(visit) {
    const typed = contractTyped(visit)
    const id = await saveContract(visit.scope, typed)
    return {
      redirect: visit.href(`${contractsPath}/${id}`),
      flash: recordWords[visit.language].flash.saved(typed.object),
    }
  },
})

export const editContractPage = page({
  path: `${contractsPath}/:id/modifier`,
  needs: 'procurement.edit',
  async get(visit) {
    const { language, scope } = visit
    const say = formWords[language]
    const { contract, holders } = await readContract(scope, { id: visit.params.id ?? '' })
    const record = visit.href(`${contractsPath}/${contract.id}`)
    const title = say.editTitle(contract.object)
    // A computed end is left blank: only an end that somebody typed stays whatever the duration becomes.
    const ends_on = contract.edited.includes('ends_on') || contract.months === null ? contract.ends_on : null
    const recorded = { ...contract, ends_on, holders: holderLines(holders) }
    const body = (
      <>
        <h1>{title}</h1>
        {contract.origin !== 'person' && <p class="lead">{say.editLead}</p>}
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${record}/modifier`}>
          <ContractFields visit={visit} recorded={recorded} directorates={await listDirectorates(scope, {})} />
          <Buttons language={language} label={say.save} cancelHref={record} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { holders } = await readContract(visit.scope, { id })
    const typed = contractTyped(visit, holders)
    await saveContract(visit.scope, { id, ...typed })
    return {
      redirect: visit.href(`${contractsPath}/${id}`),
      flash: recordWords[visit.language].flash.saved(typed.object),
    }
  },
})
