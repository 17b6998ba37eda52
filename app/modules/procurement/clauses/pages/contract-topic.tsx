import { Conflict, NotFound } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate } from '#kernel/texts.ts'
import { answersOf, capitalised, problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { clearVerdicts } from '../clear-verdicts.ts'
import { verdictStates } from '../document.ts'
import { readContractClauses } from '../read-contract-clauses.ts'
import { setVerdicts } from '../set-verdicts.ts'
import type { ContractTopic } from '../topic-states.ts'
import { referencesOf } from '../annex-words.ts'
import { contractWords } from './contract-words.ts'
import { libraryWords } from './library-words.ts'
import { judgeWords } from './judge-words.ts'
import { hitKey, JudgeOne } from './judge-one.tsx'
import { clausePath, contractClausesPath, contractClausesPattern } from './paths.ts'
import { ByCcag, QuotedSentence } from './topic-sentence.tsx'
import { topicPurpose, topicTitle, topicWhen } from './topic-title.ts'

/** One topic of one contract: every sentence found, every one set aside and why, and the judgement of a person. */
export const contractTopicPage = page({
  path: `${contractClausesPattern}/:topic`,
  needs: 'procurement.read',
  async get(visit) {
    const { language, scope, href } = visit
    const { contract, topic } = await topicOf(visit)
    const say = contractWords[language]
    const here = href(contractClausesPath(contract.id))
    const title = judgeWords[language].judge.title(topicTitle(topic.clause, language), contract.reference)
    const body = (
      <article class="record">
        <header class="record-head">
          <p class="record-kind">
            <a href={here}>{`${contract.reference} – ${contract.object}`}</a>
          </p>
          <h1>{`${topic.clause.number}. ${topicTitle(topic.clause, language)}`}</h1>
          <p class="lead">
            <strong>{say.topics.states[topic.state]}</strong>
            {topic.lost && <span class="overdue">{` – ${say.topics.lost}`}</span>}
          </p>
        </header>
        <ErrorSummary language={language} errors={problemsOf(visit, 'verdicts.0.')} />
        <Purpose visit={visit} topic={topic} />
        {topic.verdict && (
          <section>
            <h2>{judgeWords[language].judge.history}</h2>
            <p>
              {`${say.topics.states[topic.verdict.state]}, ${say.topics.by(sayActor(topic.verdict.verified_by, language), formatDate(topic.verdict.verified_on, language))}.`}
            </p>
            {topic.verdict.sentence && <p lang="fr">{topic.verdict.sentence}</p>}
            {topic.verdict.note && <p class="typed-text">{topic.verdict.note}</p>}
          </section>
        )}
        <Sentences visit={visit} topic={topic} />
        {can(scope, setVerdicts) && (
          <JudgeOne visit={visit} topic={topic} action={`${here}/${topic.clause.id}`} cancelHref={here} />
        )}
        <p class="note">{say.disclaimer}</p>
      </article>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, language } = visit
    const say = judgeWords[language].judge
    const { contract, topic } = await topicOf(visit)
    const [contract_id, path] = [contract.id, visit.href(`${contractClausesPath(contract.id)}#${topic.clause.id}`)]
    if (one(visit.typed.do) === 'clear') {
      await clearVerdicts(scope, { contract_id, topics: [topic.clause.id] })
      return { redirect: path, flash: say.cleared }
    }
    const { choose, text } = answersOf(visit)
    const state = choose('state', verdictStates)
    const chosen = text('hit')
    const hit = state === 'verified' ? topic.hits.find(one => hitKey(one) === chosen) : undefined
    // Its document was replaced while it was being read: nobody verifies a sentence that they did not see.
    if (state === 'verified' && chosen && chosen !== 'none' && !hit) throw new Conflict('procurement.sentence-gone')
    const read = hit ? { sentence: hit.sentence.slice(0, 2_000), page: hit.page, analysis_id: hit.analysis_id } : {}
    await setVerdicts(scope, {
      contract_id,
      verdicts: [{ topic: topic.clause.id, state, note: text('note'), ...read }],
    })
    return { redirect: path, flash: say.saved }
  },
})

async function topicOf({ scope, params }: Visit) {
  const found = await readContractClauses(scope, { contract_id: params.id ?? '' })
  const topic = found.topics.find(({ clause }) => clause.id === params.topic)
  if (!topic) throw new NotFound('kernel.not-found')
  return { contract: found.contract, topic }
}

function Purpose({ visit, topic: { clause, proposal } }: { visit: Visit; topic: ContractTopic }) {
  const { language, href } = visit
  const say = contractWords[language]
  const reason =
    proposal && (proposal.applies === 'yes' ? say.topics.because : say.topics.maybe)(proposal.reason[language])
  return (
    <section>
      <h2>{judgeWords[language].judge.purpose}</h2>
      <p>{topicPurpose(clause, language)}</p>
      <p>
        {[proposal ? libraryWords[language].levels[proposal.level] : capitalised(topicWhen(clause, language)), reason]
          .filter(Boolean)
          .join(' – ')}
      </p>
      <p class="note" lang="fr">
        {referencesOf(clause)}
      </p>
      <p>
        <a href={href(clausePath(clause.id))}>{judgeWords[language].judge.model}</a>
      </p>
    </section>
  )
}

function Sentences({ visit, topic }: { visit: Visit; topic: ContractTopic }) {
  const { language } = visit
  const [say, words] = [judgeWords[language].judge, contractWords[language].topics]
  const { hits, set_aside, by_ccag } = topic
  return (
    <>
      <section>
        <h2>{say.found}</h2>
        {hits.length === 0 && <p>{say.none}</p>}
        <ol>
          {hits.map(hit => (
            <li key={`${hit.analysis_id}${hit.offset}`}>
              <QuotedSentence visit={visit} read={hit} />
            </li>
          ))}
        </ol>
      </section>
      {by_ccag.length > 0 && (
        <section>
          <h2>{say.ccag}</h2>
          <p class="note">{say.ccagNote}</p>
          <ByCcag visit={visit} list={by_ccag} />
        </section>
      )}
      {set_aside.length > 0 && (
        <section>
          <h2>{say.aside}</h2>
          <ul>
            {set_aside.map(one => (
              <li key={`${one.analysis_id}${one.offset}`}>
                <QuotedSentence visit={visit} read={one} why={words.why[one.why]} />
              </li>
            ))}
          </ul>
        </section>
      )}
    </>
  )
}
