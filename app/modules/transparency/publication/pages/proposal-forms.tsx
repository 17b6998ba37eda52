import { addMonths, today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { one, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { approveProposals } from '../approve-proposals.ts'
import { reviewMonths } from '../load-states.ts'
import type { PublicStateRead } from '../read-public-state.ts'
import { takeBackProposal } from '../take-back-proposal.ts'
import { Differences } from './differences.tsx'
import { ownerPath } from './owner-path.ts'
import { registryPath, settingsPath } from './paths.ts'
import { registryWords } from './registry-words.ts'
import { publicationWords } from './words.ts'

type Waiting = NonNullable<PublicStateRead['waiting']>
interface Props {
  visit: Visit
  read: PublicStateRead
}

/** What waits: who prepared it, what it changes, and the verbs of whoever may decide. */
export function ProposalSection({ visit, read, waiting }: Props & { waiting: Waiting }) {
  const { language, scope } = visit
  const say = registryWords[language].record
  const here = visit.href(`${registryPath}/${read.id}`)
  const withdrawal = waiting.deed === 'withdraw'
  return (
    <section aria-labelledby="proposition">
      <h2 id="proposition">{say.groups.proposal}</h2>
      <p>{say.by(waiting.prepared_by, formatDate(waiting.prepared_on, language))}</p>
      {waiting.stale && <p class="notice notice-info">{say.stale}</p>}
      {withdrawal ? (
        <p>{say.withdrawalAsked(waiting.reason ?? '')}</p>
      ) : (
        <Differences language={language} list={waiting.differences} />
      )}
      {can(scope, approveProposals) && (
        <>
          {waiting.open && waiting.waiver && <p class="note">{say.waiver(waiting.waiver)}</p>}
          {waiting.open ? (
            <Form action={here} hidden={{ do: 'approve', proposal: waiting.id }}>
              <Buttons language={language} label={withdrawal ? say.approveWithdrawal : say.approve} />
            </Form>
          ) : (
            <p class="note">{say.own}</p>
          )}
          {waiting.open && <Refusal visit={visit} action={here} id={waiting.id} />}
        </>
      )}
      {can(scope, takeBackProposal) && (
        <form method="post" action={here}>
          <input type="hidden" name="do" value="take-back" />
          <input type="hidden" name="proposal" value={waiting.id} />
          <button type="submit">{say.takeBack}</button>
        </form>
      )}
    </section>
  )
}

function Refusal({ visit, action, id }: { visit: Visit; action: string; id: string }) {
  const { language, typed } = visit
  const say = registryWords[language].record
  return (
    <details open={one(typed.do) === 'refuse'}>
      <summary>{say.refuse}</summary>
      <Form action={action} hidden={{ do: 'refuse', proposal: id }}>
        <Field
          language={language}
          kind="text"
          name="reason"
          label={say.refuseReason}
          example={say.refuseExample}
          value={one(typed.reason)}
          error={visit.problem('reason')}
          maxLength={500}
          required
        />
        <Buttons language={language} label={say.refuse} />
      </Form>
    </details>
  )
}

/** Freezes the record as it is written now; what is missing is said before anybody tries. */
export function ProposeForm({ visit, read }: Props) {
  const { language, scope, typed } = visit
  const say = registryWords[language].record
  const { missing } = publicationWords[language]
  if (read.missing.length > 0)
    return (
      <p class="notice notice-info">
        {say.missing(read.missing.map(key => missing[key]).join(', '))}{' '}
        <a href={visit.href(read.missing.includes('contact') ? settingsPath : ownerPath(read))}>{say.complete}</a>
      </p>
    )
  if (read.state === 'online') return null
  return (
    <section aria-labelledby="proposer">
      <h2 id="proposer">{say.propose}</h2>
      <p>{say.proposeText}</p>
      <Form action={visit.href(`${registryPath}/${read.id}`)} hidden={{ do: 'propose' }}>
        <Field
          language={language}
          kind="date"
          name="review_on"
          label={say.reviewLabel}
          help={say.reviewHelp}
          value={one(typed.review_on) ?? addMonths(today(scope), reviewMonths)}
          error={visit.problem('review_on')}
          min={today(scope)}
        />
        <Buttons language={language} label={say.propose} />
      </Form>
    </section>
  )
}
