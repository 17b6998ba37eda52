import type { Assessment } from './load-assessments.ts'
import { questionsOf, type Form } from './form.ts'
import { recordSays, type RecordTexts } from './record-texts.ts'

/** Other words for an answer, said elsewhere. */
export interface Offer {
  key: string
  /** What the record says now, when it is not what the answer was compared with. */
  record: string | null
  /** What the other assessment of the same system answers to the same question. */
  other: string | null
}

/** What stands beside the answers of a version: what its record has come to say, what the other assessment says. */
export function offersFor(
  form: Form,
  { answers }: Pick<Assessment, 'answers'>,
  record: RecordTexts | undefined,
  other: { form: Form; answers: Assessment['answers'] } | null,
): Offer[] {
  return questionsOf(form).flatMap(({ key, from, shared }) => {
    const answer = answers.texts[key]
    const says = recordSays(from, record)
    const twin = other && shared && questionsOf(other.form).find(one => one.shared === shared)
    const said = twin && (other.answers.texts[twin.key]?.text || null)
    const news = {
      record: says && says !== answer?.text && says !== answer?.record ? says : null,
      other: said && said !== answer?.text ? said : null,
    }
    return news.record || news.other ? [{ key, ...news }] : []
  })
}
