import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { formOf, questionsOf } from '../form.ts'
import type { ReadAssessment } from '../read-assessment.ts'
import { sayDifference } from './difference-words.ts'
import { assessmentWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadAssessment
}

/** What this version says otherwise than the last validated one, before and after. */
export function AssessmentChanges({ visit: { language }, read: { since } }: Props) {
  const say = assessmentWords[language].page
  if (!since) return null
  const day = since.validated_on ? formatDate(since.validated_on, language) : ''
  return (
    <section>
      <h2>{say.since(since.version, day)}</h2>
      {since.differences.length === 0 ? (
        <p>{say.sinceNone}</p>
      ) : (
        <div class="table-box">
          <table class="rows">
            <thead>
              <tr>
                <th scope="col">{say.columns.about}</th>
                <th scope="col">{say.columns.before}</th>
                <th scope="col">{say.columns.after}</th>
              </tr>
            </thead>
            <tbody>
              {since.differences.map(difference => {
                const { title, before, after } = sayDifference(difference, language)
                return (
                  <tr key={title}>
                    <th scope="row">{title}</th>
                    <td data-label={say.columns.before}>{said(before, say.nothing)}</td>
                    <td data-label={say.columns.after}>{said(after, say.nothing)}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function said(text: string | null, nothing: string) {
  return text === null ? <em class="unknown">{nothing}</em> : <span class="typed-text">{text}</span>
}

/** What the record has come to say since a validated version was read against it. */
export function AssessmentNews({ visit: { language }, read: { assessment, offers } }: Props) {
  const say = assessmentWords[language].page
  const { texts } = assessment.answers
  const news = offers.filter(({ key, record }) => record && texts[key]?.record)
  if (news.length === 0) return null
  const questions = questionsOf(formOf(assessment.kind))
  return (
    <section>
      <h2>{say.newer}</h2>
      <p>{say.newerLead}</p>
      <dl class="fields">
        {news.map(({ key, record }) => (
          <div key={key}>
            <dt lang="fr">{questions.find(one => one.key === key)?.text}</dt>
            <dd>
              <span class="typed-text" lang="fr">
                {record}
              </span>
            </dd>
          </div>
        ))}
      </dl>
    </section>
  )
}
