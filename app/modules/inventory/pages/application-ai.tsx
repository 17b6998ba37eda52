import { sayActor } from '#kernel/sentences.ts'
import type { Visit } from '#kernel/page.ts'
import { can } from '#kernel/operation.ts'
import { formatDate } from '#kernel/texts.ts'
import { capitalised } from '#ui/form-answers.ts'
import { Form } from '#ui/form.tsx'
import { assessments, type Application } from '../application.ts'
import { recordImposed } from '../record-imposed.ts'
import { claimOf, type AiSuggestion } from '../suggest-ai.ts'
import { SourceOf } from './ai-source.tsx'
import { applicationWords } from './application-words.ts'
import { oneOf } from '#ui/list-address.ts'
import { applicationsPath, askVendorPath, imposedPath, systemsPath } from './paths.ts'

interface Props {
  visit: Visit
  application: Application
  suggestion: AiSuggestion | null
  editable: boolean
}

/** « Is there AI in it? »: what the dated list says, and three buttons for a person to answer. */
export function ApplicationAi({ visit, application, suggestion, editable }: Props) {
  const { language } = visit
  const say = applicationWords[language].assess
  return (
    <section aria-labelledby="ia">
      <h2 id="ia">{say.title}</h2>
      <p>{say.text}</p>
      {suggestion ? <Suggestion visit={visit} suggestion={suggestion} /> : <p class="note">{say.none}</p>}
      <CurrentAnswer visit={visit} application={application} />
      {editable && (
        <Form action={visit.href(`${applicationsPath}/${application.id}`)} hidden={{ do: 'assess' }}>
          <div class="buttons">
            {(['contains-ai', 'no-ai', 'unknown'] as const).map(value => (
              <button key={value} type="submit" name="assessment" value={value}>
                {say.answers[value]}
              </button>
            ))}
          </div>
        </Form>
      )}
      {editable && application.ai_assessment === 'contains-ai' && <NextSteps visit={visit} application={application} />}
    </section>
  )
}

function Suggestion({ visit, suggestion: { product } }: { visit: Visit; suggestion: AiSuggestion }) {
  const { language } = visit
  const say = applicationWords[language].assess
  return (
    <div class="notice notice-info">
      <p>
        <strong>{capitalised(say.suggestion[claimOf(product)])}</strong> <span class="tag">{say.toConfirm}</span>
      </p>
      <p>{say.product(product.name, product.vendor)}</p>
      <ul>
        {product.functions.map(({ what, activation }) => (
          <li key={what.fr}>
            {what[language]} ({say.activation[activation]})
          </li>
        ))}
      </ul>
      <p class="note">
        <SourceOf language={language} product={product} />
      </p>
    </div>
  )
}

function CurrentAnswer({ visit, application }: { visit: Visit; application: Application }) {
  const say = applicationWords[visit.language]
  const answer = oneOf(assessments, application.ai_assessment)
  if (!answer || answer === 'not-assessed' || !application.ai_assessed_on) return null
  const day = formatDate(application.ai_assessed_on, visit.language)
  return <p>{say.assess.current(say.assessment[answer], day, sayActor(application.ai_assessed_by, visit.language))}</p>
}

function NextSteps({ visit, application: { id, vendor_id } }: Pick<Props, 'visit' | 'application'>) {
  const say = applicationWords[visit.language].assess
  const query = new URLSearchParams({ application: id })
  return (
    <p class="row">
      <a href={visit.href(`${systemsPath}/nouveau?${query}`)}>{say.describe}</a>
      {can(visit.scope, recordImposed) && <a href={visit.href(`${imposedPath}/nouveau?${query}`)}>{say.imposed}</a>}
      {vendor_id && can(visit.scope, recordImposed) && <a href={visit.href(askVendorPath(id))}>{say.write}</a>}
    </p>
  )
}
