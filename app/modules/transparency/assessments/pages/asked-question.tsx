import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { shownIn } from '#ui/form-answers.ts'
import type { Question } from '../form.ts'
import type { ReadAssessment } from '../read-assessment.ts'
import { guidedWords } from './guided-words.ts'
import { assessmentWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadAssessment
  question: Question
}

/** A question with its answer, where that answer comes from, and other words for it. Questions are in French, as the law is. */
export function AskedQuestion({ visit, read, question }: Props) {
  const { language } = visit
  const words = assessmentWords[language]
  const name = `texts.${question.key}`
  const answer = read.assessment.answers.texts[question.key]
  const origin = answer?.text && answer.origin ? words.origins[answer.origin] : null
  return (
    <div class="asked">
      <div lang="fr">
        <Field
          language={language}
          kind="textarea"
          name={name}
          label={question.text}
          help={question.help}
          example={question.example}
          value={shownIn(visit, { [name]: answer?.text }).text(name)}
          error={visit.problem(name)}
          rows={rowsFor(answer?.text)}
          maxLength={8_000}
        />
      </div>
      {origin && <p class="asked-origin">{answer?.read ? origin.read : origin.unread}</p>}
      <Offers visit={visit} read={read} question={question} />
    </div>
  )
}

/** A text taken from the record is shown whole. */
function rowsFor(text = ''): number {
  const lines = text.split('\n').reduce((sum, line) => sum + 1 + Math.floor(line.length / 70), 0)
  return Math.min(14, Math.max(4, lines + 1))
}

function Offers({ visit, read, question }: Props) {
  const { language } = visit
  const { the } = assessmentWords[language]
  const say = guidedWords[language].section
  const { other } = read
  const offer = read.offers.find(({ key }) => key === question.key)
  if (!offer) return null
  const answered = Boolean(read.assessment.answers.texts[question.key]?.text)
  return (
    <>
      {offer.record && (
        <Offer
          title={answered ? say.recordSays : say.recordAlso}
          text={offer.record}
          question={question}
          takes={[
            { label: say.take, about: say.about(question.text), value: `take:record:${question.key}` },
            ...(answered
              ? [{ label: say.keep, about: say.about(question.text), value: `take:keep:${question.key}` }]
              : []),
          ]}
        />
      )}
      {offer.other && other && (
        <Offer
          title={say.otherSays(
            the[other.kind],
            other.version,
            formatDate(other.on, language),
            other.state === 'validated',
          )}
          text={offer.other}
          question={question}
          takes={[{ label: say.take, about: say.about(question.text), value: `take:other:${question.key}` }]}
        />
      )}
    </>
  )
}

interface OfferProps {
  title: string
  text: string
  question: Question
  takes: readonly { label: string; about: string; value: string }[]
}

function Offer({ title, text, takes }: OfferProps) {
  return (
    <div class="offer">
      <p class="offer-title">{title}</p>
      <p class="typed-text" lang="fr">
        {text}
      </p>
      <p class="row">
        {takes.map(({ label, about, value }) => (
          <button key={value} class="button-small" type="submit" name="do" value={value}>
            {label}
            <span class="visually-hidden">{about}</span>
          </button>
        ))}
      </p>
    </div>
  )
}
