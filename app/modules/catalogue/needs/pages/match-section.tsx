import type { Visit } from '#kernel/page.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, capitalised, fieldsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { decideMatch } from '../decide-match.ts'
import type { Need } from '../load-needs.ts'
import { dataStates } from '../need.ts'
import type { Proposal } from '../propose-matches.ts'
import { decisionWords } from './decision-words.ts'
import { needWords } from './need-words.ts'
import { needPath } from './paths.ts'
import { ProposalCard } from './proposal-card.tsx'

/** Answers that name no dataset, and what they say of the data. */
const states = { none: 'not-held', held: 'held-unpublished', unsure: 'to-check' } as const

interface Props {
  visit: Visit
  need: Need
  proposals: readonly Proposal[]
  others: readonly { id: string; title: string }[]
  writes: boolean
}

/** What the catalogue holds that looks like the need, and where a person says that the data is. */
export function MatchSection({ visit, need, proposals, others, writes }: Props) {
  const { language } = visit
  const say = decisionWords[language].match
  return (
    <section id="source">
      <h2>{say.title}</h2>
      {need.state && <p>{say.current(needWords[language].states[need.state])}</p>}
      {need.decided_by && need.decided_on && (
        <p class="note">
          {say.by(sayActor(need.decided_by, language), formatDate(need.decided_on, language))}
          {need.match_reason && ` ${need.match_reason}`}
        </p>
      )}
      {need.closed_on === null && (
        <>
          <p>{proposals.length > 0 ? say.found(proposals.length) : say.nothing}</p>
          {proposals.map(proposal => (
            <ProposalCard key={proposal.id} visit={visit} need={need} proposal={proposal} />
          ))}
          {writes && <MatchForm visit={visit} need={need} proposals={proposals} others={others} />}
        </>
      )}
    </section>
  )
}

function MatchForm({ visit, need, proposals, others }: Omit<Props, 'writes'>) {
  const { language, href } = visit
  const say = decisionWords[language].match
  const proposed = proposals.some(({ id }) => id === need.match_dataset_id)
  const current = need.match_dataset_id && !proposed ? 'other' : need.match_dataset_id
  const none = need.match_state === 'held-unpublished' ? 'held' : need.match_state === 'to-check' ? 'unsure' : 'none'
  const recorded = {
    choice: current ?? (need.decided_on ? none : null),
    other: proposed ? null : need.match_dataset_id,
    state: need.match_dataset_id ? need.match_state : null,
    reason: need.match_reason,
  }
  const field = fieldsOf(visit, say.fields, recorded, 'match')
  return (
    <Form action={href(needPath(need.id))} hidden={{ do: 'match' }}>
      <h3>{say.decideTitle}</h3>
      <Field
        {...field('choice')}
        kind="radio"
        options={[
          ...proposals.map(({ id, title }) => ({ value: id, label: title })),
          ...(others.length > 0 ? [{ value: 'other', label: say.another }] : []),
          { value: 'none', label: say.none },
          { value: 'held', label: say.held },
          { value: 'unsure', label: say.unsure },
        ]}
        required
      />
      {others.length > 0 && (
        <Field
          {...field('other')}
          kind="select"
          placeholder="–"
          options={others.map(({ id, title }) => ({ value: id, label: title }))}
        />
      )}
      <Field
        {...field('state')}
        kind="select"
        help={say.stateHelp}
        placeholder={say.stateNone}
        options={dataStates
          .filter(state => state !== 'not-held')
          .map(value => ({ value, label: capitalised(needWords[language].states[value]) }))}
      />
      <Field {...field('reason')} kind="textarea" rows={2} help={say.reasonHelp} maxLength={1000} />
      <Buttons language={language} label={say.save} />
    </Form>
  )
}

export async function postMatch(visit: Visit, id: string): Promise<string> {
  requireAnswers(visit, 'choice', ...(visit.typed.choice === 'other' ? ['other'] : []))
  const { text, choice } = answersOf(visit)
  const reason = text('reason')
  const chosen = text('choice') ?? ''
  const none = Object.entries(states).find(([answer]) => answer === chosen)?.[1]
  if (none) await decideMatch(visit.scope, { id, dataset_id: null, state: none, reason })
  else {
    const dataset_id = chosen === 'other' ? text('other') : chosen
    await decideMatch(visit.scope, { id, dataset_id, state: choice('state', dataStates), reason })
  }
  return decisionWords[visit.language].match.saved
}
