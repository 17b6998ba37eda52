import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import type { Inquiry } from '../load.ts'
import { questionnaireOf, type Question } from '../questionnaire.ts'
import { recordAnswers } from '../record-answers.ts'
import { subjectHref } from './inquiry-facts.ts'
import { inquiriesPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { answerWords } from './answer-words.ts'

interface Props {
  visit: Visit
  inquiry: Inquiry
}

/** Each question with what the vendor said and what it changes here. */
export function AnswersTable({ visit, inquiry }: Props) {
  const { language, scope } = visit
  const say = answerWords[language]
  const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
  return (
    <section aria-labelledby="reponses">
      <h2 id="reponses">{say.title}</h2>
      <ol class="talk">
        {questionnaireOf(inquiry).questions.map(question => (
          <Answered key={question.id} visit={visit} inquiry={inquiry} question={question} />
        ))}
      </ol>
      {inquiry.sent_on && can(scope, recordAnswers) && (
        <p>
          <a class="button" href={`${here}/reponses`}>
            {recordWords[language].next.answer}
          </a>
        </p>
      )}
    </section>
  )
}

function Answered({ visit, inquiry, question }: Props & { question: Question }) {
  const { language } = visit
  const say = answerWords[language]
  const answer = inquiry.answers.find(one => one.question === question.id)
  const here = visit.href(`${inquiriesPath}/${inquiry.id}`)
  return (
    <li>
      <p>
        <strong>{question.question[language]}</strong>
      </p>
      {!answer && <p class="unknown">{say.none}</p>}
      {answer && (
        <p class={answer.outcome === 'refused' || answer.outcome === 'no-answer' ? 'overdue' : undefined}>
          {say.outcomes[answer.outcome]}
          {answer.received_on && ` (${formatDate(answer.received_on, language)})`}
        </p>
      )}
      {answer?.content && <p class="said">{answer.content}</p>}
      {answer?.file_id && (
        <p>
          <a href={`${here}/reponse?question=${answer.id}`}>
            {say.openFile}
            <span class="visually-hidden">{` – ${question.question[language]}`}</span>
          </a>
        </p>
      )}
      {answer && can(visit.scope, recordAnswers) && (
        <p>
          <a href={`${here}/reponses?question=${question.id}`}>
            {say.one}
            <span class="visually-hidden">{` – ${question.question[language]}`}</span>
          </a>
        </p>
      )}
      {answer && answer.outcome !== 'no-answer' && (
        <p class="note">
          {`${say.changes} ${question.changes[language]} `}
          {inquiry.subjects.slice(0, 3).map((subject, index) => (
            <>
              {index > 0 && ', '}
              <a href={subjectHref(visit, subject)}>{subject.name}</a>
            </>
          ))}
        </p>
      )}
      {answer?.consequence && (
        <p>
          <strong>{say.consequence}</strong>
          {language === 'fr' ? '\u202f: ' : ': '}
          {answer.consequence}
        </p>
      )}
    </li>
  )
}
