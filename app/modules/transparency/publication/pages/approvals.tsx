import { can } from '#kernel/operation.ts'
import { many, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { Buttons } from '#ui/form.tsx'
import { approveProposals } from '../approve-proposals.ts'
import { listProposals, type ListedProposal } from '../list-proposals.ts'
import { Differences } from './differences.tsx'
import { approvalsPath, registryPath } from './paths.ts'
import { registryWords } from './registry-words.ts'

/** Everything that waits, each with what it changes for the public, to read and to tick. */
export const approvalsPage = page({
  path: approvalsPath,
  needs: 'transparency.read',
  async get(visit) {
    const { scope, language } = visit
    const say = registryWords[language].approval
    const proposals = await listProposals(scope, {})
    const approves = can(scope, approveProposals)
    const list = proposals.map(proposal => (
      <ProposalToRead key={proposal.id} visit={visit} proposal={proposal} approves={approves} />
    ))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{proposals.length > 0 ? say.lead : say.none}</p>
        {approves && proposals.some(({ open }) => open) ? (
          <form method="post" action={visit.href(approvalsPath)}>
            {list}
            <Buttons language={language} label={say.approve} cancelHref={visit.href(registryPath)} />
          </form>
        ) : (
          <>
            {list}
            <p>
              <a href={visit.href(registryPath)}>{say.back}</a>
            </p>
          </>
        )}
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const say = registryWords[visit.language].approval
    const ids = many(visit.typed.ids)
    const redirect = visit.href(approvalsPath)
    if (ids.length === 0) return { redirect, flash: say.pick }
    const { approved } = await approveProposals(visit.scope, { ids })
    return { redirect, flash: say.done(approved) }
  },
})

type Props = { visit: Visit; proposal: ListedProposal; approves: boolean }

function ProposalToRead({ visit, proposal, approves }: Props) {
  const { language } = visit
  const say = registryWords[language].approval
  const { record } = registryWords[language]
  const { id, name, deed, first, open } = proposal
  const what = deed === 'withdraw' ? say.withdrawal : first ? say.first : say.new
  return (
    <section aria-labelledby={`titre-${id}`} class="proposal">
      <h2 id={`titre-${id}`}>
        {name} <span class="field-mark">{`(${what})`}</span>
      </h2>
      <p class="note">{record.by(proposal.prepared_by, formatDate(proposal.prepared_on, language))}</p>
      {deed === 'withdraw' ? (
        <p>{record.withdrawalAsked(proposal.reason ?? '')}</p>
      ) : (
        <Differences language={language} list={proposal.differences} />
      )}
      <p>
        <a href={visit.href(`${registryPath}/${proposal.record_id}`)}>
          {say.open}
          <span class="visually-hidden">{` (${name})`}</span>
        </a>
      </p>
      {approves && !open && <p class="note">{say.own}</p>}
      {approves && open && (
        <div class="choice">
          <input id={`lu-${id}`} type="checkbox" name="ids" value={id} />
          <label for={`lu-${id}`}>{say.read(name)}</label>
        </div>
      )}
    </section>
  )
}
