import type { Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import type { ContractTopic } from '../topic-states.ts'
import { contractWords } from './contract-words.ts'
import { judgeWords } from './judge-words.ts'
import { contractClausesPath } from './paths.ts'
import { ByCcag, QuotedSentence } from './topic-sentence.tsx'
import { topicTitle } from './topic-title.ts'

interface TableProps {
  visit: Visit
  contract: string
  title: string
  note?: string
  topics: readonly ContractTopic[]
  /** The form that the boxes belong to; null for whoever may not judge. */
  form: string | null
}

/** The topics of one group: a box to judge many at once, what is known, the first sentence and what was set aside. */
export function TopicTable({ visit, contract, title, note, topics, form }: TableProps) {
  const { language } = visit
  const say = contractWords[language]
  return (
    <section>
      <h3>{title}</h3>
      {note && <p class="note">{note}</p>}
      <table class="rows">
        <caption class="visually-hidden">{`${say.topics.caption} – ${title}`}</caption>
        <thead>
          <tr>
            {form && (
              <th scope="col" class="pick">
                <span class="visually-hidden">{judgeWords[language].bulk.select}</span>
              </th>
            )}
            <th scope="col">{say.topics.topic}</th>
            <th scope="col">{say.topics.state}</th>
            <th scope="col">{say.topics.where}</th>
          </tr>
        </thead>
        <tbody>
          {topics.map(topic => (
            <TopicRow key={topic.clause.id} visit={visit} contract={contract} topic={topic} form={form} />
          ))}
        </tbody>
      </table>
    </section>
  )
}

function TopicRow({ visit, contract, topic, form }: Omit<TableProps, 'title' | 'topics'> & { topic: ContractTopic }) {
  const { language, href } = visit
  const say = contractWords[language]
  const { clause, state, verdict, proposal } = topic
  const title = topicTitle(clause, language)
  const reason =
    proposal && (proposal.applies === 'yes' ? say.topics.because : say.topics.maybe)(proposal.reason[language])
  return (
    <tr id={clause.id}>
      {form && (
        <td class="pick">
          <input
            type="checkbox"
            form={form}
            name="topics"
            value={clause.id}
            aria-label={judgeWords[language].bulk.selectTopic(title)}
          />
        </td>
      )}
      <th scope="row" data-label={say.topics.topic}>
        <a href={href(`${contractClausesPath(contract)}/${clause.id}`)}>{`${clause.number}. ${title}`}</a>
        {reason && <span class="field-note">{reason}</span>}
      </th>
      <td data-label={say.topics.state}>
        <span>
          <strong>{say.topics.states[state]}</strong>
          {verdict && (
            <span class="field-note">
              {say.topics.by(sayActor(verdict.verified_by, language), formatDate(verdict.verified_on, language))}
            </span>
          )}
          {topic.lost && <span class="field-note overdue">{say.topics.lost}</span>}
        </span>
      </td>
      <td data-label={say.topics.where}>
        <div>
          <Said visit={visit} topic={topic} />
        </div>
      </td>
    </tr>
  )
}

/** The clause that a person read, else the first clue; the rest is on the page of the topic. */
function Said({ visit, topic }: { visit: Visit; topic: ContractTopic }) {
  const { language } = visit
  const say = contractWords[language].topics
  const { verdict, hits, set_aside, by_ccag } = topic
  const count = (value: number) => formatNumber(value, language, 0)
  const [first] = hits
  const read = hits.find(({ sentence }) => sentence === verdict?.sentence) ?? first
  const others = hits.length - 1
  return (
    <>
      {verdict?.sentence && !hits.some(({ sentence }) => sentence === verdict.sentence) ? (
        <q lang="fr">{verdict.sentence}</q>
      ) : (
        read && <QuotedSentence visit={visit} read={read} />
      )}
      {verdict?.note && <span class="field-note typed-text">{verdict.note}</span>}
      {others > 0 && <span class="field-note">{say.more(count(others), others === 1)}</span>}
      {by_ccag.length > 0 && <ByCcag visit={visit} list={by_ccag} />}
      {set_aside.length > 0 && (
        <details>
          <summary>{say.aside(count(set_aside.length), set_aside.length === 1)}</summary>
          <ul class="plain">
            {set_aside.slice(0, 10).map(one => (
              <li key={`${one.analysis_id}${one.offset}`}>
                <QuotedSentence visit={visit} read={one} why={say.why[one.why]} />
              </li>
            ))}
          </ul>
        </details>
      )}
    </>
  )
}
