import { addMonths, today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { applicationsPath } from '#modules/inventory/public.ts'
import { archivePages } from '#records/pages/archive-pages.tsx'
import { besideOf } from '#records/pages/beside.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { answersOf, capitalised, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { oneOf } from '#ui/list-address.ts'
import { RecordPage } from '#ui/record.tsx'
import { archiveContract } from '../archive-contract.ts'
import { confirmContracts } from '../confirm-contracts.ts'
import { kinds, planWays } from '../contract.ts'
import { decideDataBearing } from '../decide-data-bearing.ts'
import { planClauses } from '../plan-clauses.ts'
import { readContract, type ReadContract } from '../read-contract.ts'
import { restoreContract } from '../restore-contract.ts'
import { saveContract } from '../save-contract.ts'
import { contractGroups, holdersSaid } from './contract-facts.ts'
import { CheckSection, DataSection, PlanSection } from './contract-forms.tsx'
import { ConcessionRights, Modifications, Preparation } from './contract-parts.tsx'
import { contractsPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { contractWords } from './words.ts'

export const contractPage = page({
  path: `${contractsPath}/:id`,
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language } = visit
    const read = await readContract(scope, { id: visit.params.id ?? '' })
    const { contract } = read
    const [say, words] = [recordWords[language], contractWords[language]]
    const here = visit.href(`${contractsPath}/${contract.id}`)
    const [edits, confirms] = [can(scope, saveContract), can(scope, confirmContracts)]
    const coded: Readonly<Record<string, Readonly<Record<string, string>>>> = {
      kind: words.kinds,
      service: words.services,
      data_bearing: words.dataBearings,
      plan_way: words.planWays,
      directorate_id: Object.fromEntries((await listDirectorates(scope, {})).map(({ id, name }) => [id, name])),
    }
    const { origin: _, holders: __, ...labels } = words.fields
    const parts = { visit, read }
    const body = (
      <RecordPage
        language={language}
        kind={capitalised(words.kinds[oneOf(kinds, contract.kind) ?? 'other'])}
        title={contract.object}
        summary={summaryOf(visit, read)}
        nextQuestion={questionOf(visit, read, { edits, confirms })}
        groups={contractGroups(visit, read, edits ? `${here}/modifier` : undefined)}
        links={[
          ...(read.applications.length > 0
            ? [
                {
                  title: say.applications,
                  items: read.applications.map(({ id, name }) => ({
                    label: name,
                    href: visit.href(`${applicationsPath}/${id}`),
                  })),
                },
              ]
            : []),
          ...(await besideOf(visit, 'procurement.contract', contract.id)),
        ]}
        history={historyEntries(visit, read.history, { labels, say: (field, value) => coded[field]?.[value] })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'procurement.contract', contract.id)}
        actions={[
          ...(edits ? [{ label: say.edit, href: `${here}/modifier` }] : []),
          ...(can(scope, archiveContract) ? [{ label: say.archive, href: `${here}/retirer` }] : []),
        ]}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <CheckSection {...parts} may={confirms} />
        <DataSection {...parts} may={can(scope, decideDataBearing)} />
        <ConcessionRights {...parts} />
        <Preparation {...parts} />
        <PlanSection {...parts} may={can(scope, planClauses)} />
        <Modifications {...parts} />
      </RecordPage>
    )
    return { title: contract.object, body }
  },
  async post(visit) {
    const { scope } = visit
    const { flash } = recordWords[visit.language]
    const ids = [visit.params.id ?? '']
    const back = (said: string) => ({ redirect: visit.href(`${contractsPath}/${visit.params.id}`), flash: said })
    const { text, choose } = answersOf(visit)
    switch (one(visit.typed.do)) {
      case 'confirm':
        await confirmContracts(scope, { ids })
        return back(flash.confirmed)
      case 'plan':
        requireAnswers(visit, 'plan_way')
        await planClauses(scope, {
          ids,
          plan_way: choose('plan_way', planWays),
          plan_note: text('plan_note'),
          plan_owner: text('plan_owner'),
          plan_due: text('plan_due'),
        })
        return back(flash.planned)
      default:
        requireAnswers(visit, 'data_bearing', 'data_reason')
        await decideDataBearing(scope, {
          ids,
          data_bearing: choose('data_bearing', ['yes', 'no']),
          reason: text('data_reason') ?? '',
        })
        return back(flash.decided)
    }
  },
})

export const [archiveContractPage, restoreContractPage] = archivePages({
  path: contractsPath,
  needs: 'procurement.edit',
  say: language => recordWords[language].archiving,
  nameOf: async ({ scope, params }) => (await readContract(scope, { id: params.id ?? '' })).contract.object,
  archive: ({ scope, params }, reason) => archiveContract(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreContract(scope, { id: params.id ?? '' }),
})

function summaryOf({ language }: Visit, { contract, holders }: ReadContract): string {
  const say = recordWords[language]
  const end = contract.ends_on ? say.until(formatDate(contract.ends_on, language)) : say.endUnknown
  return [
    holdersSaid(holders.map(one => ({ ...one, identifier: (one.party ?? one.name) ? null : one.identifier }))),
    end,
  ]
    .filter(Boolean)
    .join(' · ')
}

/** What would make the record more useful, in the order in which one works. */
function questionOf(
  { language, scope, href }: Visit,
  { contract }: ReadContract,
  { edits, confirms }: { edits: boolean; confirms: boolean },
) {
  const { questions } = recordWords[language]
  const { ends_on, lead_months } = contract
  if (contract.confirmed_on === null && confirms) return { ...questions.confirm, href: '#verifier' }
  if (contract.data_bearing === 'to-check' && confirms) return { ...questions.decide, href: '#donnees' }
  if (!edits) return null
  if (ends_on === null)
    return { ...questions.end, href: href(`${contractsPath}/${contract.id}/modifier#champ-ends_on`) }
  const due = addMonths(ends_on, -lead_months) <= today(scope) && ends_on >= today(scope)
  return due && contract.data_bearing !== 'no' && !contract.plan_way ? { ...questions.plan, href: '#clauses' } : null
}
