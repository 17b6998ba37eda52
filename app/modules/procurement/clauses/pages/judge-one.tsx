import type { Visit } from '#kernel/page.ts'
import { shownIn } from '#ui/form-answers.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { verdictStates } from '../document.ts'
import type { ContractTopic, ReadSentence } from '../topic-states.ts'
import { judgeWords } from './judge-words.ts'
import { placeOf } from './topic-sentence.tsx'

/** More sentences would make the choice harder than reading the contract. */
const mostOffered = 12

interface Props {
  visit: Visit
  topic: ContractTopic
  action: string
  cancelHref: string
}

/** Which sentence of which reading: one’s place in a list changes with the documents, what was read does not. */
export function hitKey({ analysis_id, offset }: Pick<ReadSentence, 'analysis_id' | 'offset'>): string {
  return `${analysis_id}.${offset}`
}

/** Covered, absent or without object; and, for a clause that was read, which sentence it is. */
export function JudgeOne({ visit, topic, action, cancelHref }: Props) {
  const { language } = visit
  const say = judgeWords[language].judge
  const { hits, verdict } = topic
  const known = hits.find(({ sentence }) => sentence === verdict?.sentence)
  const shown = shownIn(visit, { state: verdict?.state, note: verdict?.note, hit: known && hitKey(known) })
  return (
    <section id="juger">
      <h2>{say.form}</h2>
      <Form action={action}>
        <Field
          language={language}
          kind="radio"
          name="state"
          label={say.state}
          value={shown.text('state')}
          options={verdictStates.map(value => ({ value, label: say.states[value] }))}
          error={visit.problem('state')}
          required
        />
        {hits.length > 0 && (
          <Field
            language={language}
            kind="radio"
            name="hit"
            label={say.sentence}
            value={shown.text('hit') ?? hits.slice(0, 1).map(hitKey)[0]}
            options={[
              ...hits.slice(0, mostOffered).map(hit => ({
                value: hitKey(hit),
                label: hit.sentence.slice(0, 160),
                help: placeOf(visit, hit),
              })),
              { value: 'none', label: say.otherSentence },
            ]}
          />
        )}
        <Field
          language={language}
          kind="textarea"
          name="note"
          label={say.note}
          help={say.noteHelp}
          value={shown.text('note')}
          error={visit.problem('verdicts.0.note')}
          rows={3}
          maxLength={2_000}
        />
        <Buttons
          language={language}
          label={say.save}
          cancelHref={cancelHref}
          others={verdict ? [{ label: say.clear, name: 'do', value: 'clear' }] : []}
        />
      </Form>
    </section>
  )
}
