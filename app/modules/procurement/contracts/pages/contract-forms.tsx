import type { Visit } from '#kernel/page.ts'
import { spaced } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { capitalised, fieldsOf, worded } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { planWays } from '../contract.ts'
import { sayDoubt } from '../doubt-words.ts'
import type { ReadContract } from '../read-contract.ts'
import { missingIn } from './contract-facts.ts'
import { contractsPath } from './paths.ts'
import { recordWords } from './record-words.ts'
import { contractWords } from './words.ts'

interface Props {
  visit: Visit
  read: ReadContract
  /** Whether the actor may answer; otherwise what is known is shown without a form. */
  may: boolean
}

/** What is missing and what was doubtful, before a person says that the contract is true. */
export function CheckSection({ visit, read, may }: Props) {
  const { language } = visit
  const say = recordWords[language].check
  const { contract, doubts } = read
  const missing = missingIn(read)
  const confirmed = contract.confirmed_on !== null
  if (confirmed && missing.length === 0) return null
  const here = visit.href(`${contractsPath}/${contract.id}`)
  const names = missing.map(field => contractWords[language].fields[field].toLowerCase())
  return (
    <section aria-labelledby="verifier">
      <h2 id="verifier">{confirmed ? say.complete : say.title}</h2>
      {names.length > 0 && (
        <p>
          <strong>{say.missing}</strong> {spaced(`: ${names.join(', ')}.`, language)}
        </p>
      )}
      {!confirmed && doubts.length > 0 && (
        <>
          <h3>{say.doubts}</h3>
          <ul>
            {doubts.map(doubt => (
              <li key={`${doubt.code} ${doubt.field} ${doubt.value}`}>{sayDoubt(doubt, language)}</li>
            ))}
          </ul>
        </>
      )}
      {!confirmed && doubts.length === 0 && <p>{say.nothing}</p>}
      {!confirmed && may && (
        <Form action={here} hidden={{ do: 'confirm' }}>
          <div class="buttons">
            <button type="submit" class="button-main">
              {say.action}
            </button>
            <a href={`${here}/modifier`}>{say.correct}</a>
          </div>
        </Form>
      )}
    </section>
  )
}

/** Why one may think that it bears data, and what a person says. */
export function DataSection({ visit, read: { contract, clues }, may }: Props) {
  const { language } = visit
  const say = recordWords[language].clues
  const { dataBearings } = contractWords[language]
  const recorded = { ...contract, data_bearing: contract.data_decided_on ? contract.data_bearing : null }
  const field = fieldsOf(visit, { data_bearing: say.decision, data_reason: say.reason }, recorded, 'decide')
  return (
    <section aria-labelledby="donnees">
      <h2 id="donnees">{say.title}</h2>
      {clues.length === 0 ? (
        <p class="note">{say.none}</p>
      ) : (
        <>
          <p>{say.lead}</p>
          <ul>
            {clues.map(({ clue, because }) => (
              <li key={clue.id}>
                {spaced(because ? `${clue.label[language]} (« ${because} »)` : clue.label[language], language)}
              </li>
            ))}
          </ul>
        </>
      )}
      {may && (
        <Form action={visit.href(`${contractsPath}/${contract.id}`)} hidden={{ do: 'decide' }}>
          <Field
            {...field('data_bearing')}
            kind="radio"
            options={[
              { value: 'yes', label: capitalised(dataBearings.yes) },
              { value: 'no', label: capitalised(dataBearings.no) },
            ]}
            required
          />
          <Field
            {...field('data_reason')}
            kind="text"
            help={say.reasonHelp}
            example={say.reasonExample}
            maxLength={500}
            required
          />
          <Buttons language={language} label={say.action} />
        </Form>
      )}
    </section>
  )
}

/** What will be done about the clauses, by whom and when. */
export function PlanSection({ visit, read: { contract }, may }: Props) {
  const { language } = visit
  const say = recordWords[language].plan
  const { fields, planWays: words } = contractWords[language]
  if (!may || contract.data_bearing === 'no') return null
  const field = fieldsOf(visit, fields, contract, 'plan')
  return (
    <section aria-labelledby="clauses">
      <h2 id="clauses">{say.title}</h2>
      <Form action={visit.href(`${contractsPath}/${contract.id}`)} hidden={{ do: 'plan' }}>
        <Field {...field('plan_way')} kind="radio" options={worded(planWays, words)} required />
        <Field {...field('plan_owner')} kind="text" example={say.ownerExample} maxLength={120} />
        <Field {...field('plan_due')} kind="date" />
        <Field {...field('plan_note')} kind="textarea" rows={2} help={say.noteHelp} maxLength={1_000} />
        <Buttons language={language} label={say.action} />
      </Form>
    </section>
  )
}
