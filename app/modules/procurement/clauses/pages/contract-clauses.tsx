import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { NextQuestion } from '#ui/record.tsx'
import { topicsVersion } from '../../detector/topics.ts'
import { makeAnnex } from '../make-annex.ts'
import { readContractClauses, type ContractClauses } from '../read-contract-clauses.ts'
import { recordDelivery } from '../record-delivery.ts'
import { saveProfile } from '../save-profile.ts'
import { setVerdicts } from '../set-verdicts.ts'
import type { ContractTopic } from '../topic-states.ts'
import { ContractComparison } from './contract-comparison.tsx'
import { ContractDocuments } from './contract-documents.tsx'
import { ContractProfile } from './contract-profile.tsx'
import { contractWords } from './contract-words.ts'
import { JudgeMany, judgeForm } from './judge-many.tsx'
import { composerPath, contractClausesPath, contractClausesPattern, contractPathOf } from './paths.ts'
import { postContractClauses } from './post-contract-clauses.ts'
import { TopicTable } from './topic-table.tsx'

const topicGroups = ['mandatory', 'recommended', 'if-ai', 'other'] as const

/** The data clauses of one contract: what was read, what was found, what a person verified, what is still to do. */
export const contractClausesPage = page({
  path: contractClausesPattern,
  needs: 'procurement.read',
  async get(visit) {
    const { scope, language, href } = visit
    const compare = visit.query.get('comparer')
    const found = await readContractClauses(scope, {
      contract_id: visit.params.id ?? '',
      ...(compare ? { compare } : {}),
    })
    const { contract, topics, documents, comparison } = found
    const say = contractWords[language]
    const here = href(contractClausesPath(contract.id))
    const judges = can(scope, setVerdicts)
    const title = say.title(contract.reference)
    const body = (
      <article class="record">
        <header class="record-head">
          <p class="record-kind">{say.kind}</p>
          <h1>{`${contract.reference} – ${contract.object}`}</h1>
          <p class="lead">{summaryOf(visit, topics)}</p>
          <p>{say.lead}</p>
          <p class="row">
            <a href={href(contractPathOf(contract.id))}>{say.back}</a>
            {can(scope, makeAnnex) && <a href={href(`${composerPath}?contrat=${contract.id}`)}>{say.compose}</a>}
            {can(scope, recordDelivery) && <a href={`${here}/remise`}>{say.deliver}</a>}
          </p>
        </header>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Next visit={visit} found={found} here={here} />
        <ContractProfile visit={visit} found={found} editHref={can(scope, saveProfile) ? `${here}/objet` : null} />
        <section id="sujets">
          <h2>{say.topics.caption}</h2>
          {topicGroups.map(group => {
            const mine = topics.filter(({ level }) => (level ?? 'other') === group)
            if (mine.length === 0) return null
            return (
              <TopicTable
                key={group}
                visit={visit}
                contract={contract.id}
                title={say.topics.groups[group]}
                {...(group === 'other' ? { note: say.topics.otherNote } : {})}
                topics={mine}
                form={judges ? judgeForm : null}
              />
            )
          })}
          {judges && <JudgeMany visit={visit} action={here} />}
        </section>
        {comparison && <ContractComparison visit={visit} comparison={comparison} documents={documents} />}
        <ContractDocuments visit={visit} documents={documents} here={here} />
        <p class="note">{`${say.disclaimer} ${say.topicsOf(formatDate(topicsVersion, language))}`}</p>
      </article>
    )
    return { title, body }
  },
  post: postContractClauses,
})

function summaryOf({ language }: Visit, topics: readonly ContractTopic[]): string {
  const say = contractWords[language]
  const count = (value: number) => formatNumber(value, language, 0)
  const mandatory = topics.filter(({ level, state }) => level === 'mandatory' && state !== 'not-applicable')
  const verified = mandatory.filter(({ state, lost }) => state === 'verified' && !lost).length
  const clues = topics.filter(({ state }) => state === 'clue').length
  return [
    mandatory.length > 0 ? say.covered(count(verified), count(mandatory.length), verified < 2) : say.noMandatory,
    clues > 0 ? say.toVerify(count(clues), clues === 1) : '',
  ].join(' ')
}

/** First a document, then what the contract is about, then the clues. */
function Next({ visit, found, here }: { visit: Visit; found: ContractClauses; here: string }) {
  const { language, scope } = visit
  const { next } = contractWords[language]
  const ask = (question: string, why: string, href: string) => (
    <NextQuestion language={language} question={question} why={why} href={href} label={next.go} />
  )
  if (found.documents.length === 0) return ask(next.analyse, next.analyseWhy, '#ajouter')
  if (found.unsaid && can(scope, saveProfile)) return ask(next.profile, next.profileWhy, `${here}/objet`)
  const open = found.topics.find(({ state, level }) => state === 'clue' && level !== null)
  return open ? ask(next.verify, next.verifyWhy, `${here}/${open.clause.id}`) : null
}
