import { sayActor } from '#kernel/sentences.ts'
import { Invalid } from '#kernel/errors.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { approvePurge } from '../approve-purge.ts'
import { proposalPath, schedulePath, slipPath, visaPath } from '../paths.ts'
import { readProposal, type ReadProposal } from '../read-proposal.ts'
import { readVisa } from '../read-visa.ts'
import { recordVisa } from '../record-visa.ts'
import { slipOf } from '../slip.ts'
import { texts } from '../texts.ts'
import { withdrawProposal } from '../withdraw-proposal.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { Approve, VisaForm, Withdraw } from './proposal-forms.tsx'
import { spaced } from './schedule-table.tsx'
import { Stayed } from './stayed.tsx'
import { words } from './words.ts'

/** One proposal: what it speaks of, its visa, who decided, what came of it. */
export const proposalPage = page({
  path: proposalPath(':id'),
  needs: 'retention.read',
  async get(visit) {
    const { scope, language } = visit
    const read = await readProposal(scope, { id: visit.params.id ?? '' })
    const { proposal } = read
    const say = words[language].proposal
    const title = spaced(say.title(proposal.number), language)
    const slip = slipOf(read, scope.tenant.name, language)
    const open = proposal.state === 'proposed'
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <p class="lead">{texts[language].state[proposal.state]}</p>
        <Story visit={visit} read={read} />
        <h2>{say.what}</h2>
        <RegisterTable
          language={language}
          caption={say.what}
          pick={null}
          columns={slip.columns}
          rows={slip.rows.map((cells, rank) => ({ id: String(rank), name: cells.register ?? '', cells }))}
        />
        <p>
          <a class="button" href={visit.href(slipPath(proposal.id))}>
            {say.slip}
          </a>
        </p>
        <Stayed visit={visit} stayed={read.stayed} />
        <Visa visit={visit} read={read} />
        {open && can(scope, recordVisa) && <VisaForm visit={visit} read={read} />}
        {open && can(scope, approvePurge) && <Approve visit={visit} read={read} />}
        {open && can(scope, withdrawProposal) && <Withdraw visit={visit} id={proposal.id} />}
        <p>
          <a href={visit.href(schedulePath)}>{words[language].title}</a>
        </p>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    const { scope, typed, files, language } = visit
    const id = visit.params.id ?? ''
    const say = words[language].proposal
    const text = (name: string) => one(typed[name]) ?? ''
    switch (text('do')) {
      case 'visa': {
        const file = files[0] ? { file: { name: files[0].name, content: files[0].bytes } } : {}
        const visa_reference = one(typed.visa_reference) ?? null
        await recordVisa(scope, { id, visa_by: text('visa_by'), visa_on: text('visa_on'), visa_reference, ...file })
        return { redirect: proposalPath(id), flash: say.visa.saved }
      }
      case 'withdraw':
        await withdrawProposal(scope, { id, reason: text('withdrawn_reason') }).catch(nameFieldOf('withdrawn_reason'))
        return { redirect: proposalPath(id), flash: say.withdraw.done }
      default: {
        if (text('word').trim().toLocaleUpperCase(language) !== say.approve.word)
          throw new Invalid({ word: { key: 'retention.wrong-word', words: { word: say.approve.word } } })
        const waiver_reason = one(typed.waiver_reason)
        const { job } = await approvePurge(scope, { id, role: text('role'), waiver_reason, irreversible: true })
        return { redirect: `/travaux/${job}`, flash: say.approve.done }
      }
    }
  },
})

/** The reason of a form that stands beside others bears a name of its own on the page. */
function nameFieldOf(field: string) {
  return (error: unknown): never => {
    if (error instanceof Invalid && error.fields.reason) throw new Invalid({ [field]: error.fields.reason })
    throw error
  }
}

export const visaPage = page({
  path: visaPath(':id'),
  needs: 'retention.read',
  async get({ scope, params }) {
    const file = await readVisa(scope, { id: params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

type Part = { visit: Visit; read: ReadProposal }

function Story({ visit, read: { proposal } }: Part) {
  const { language } = visit
  const say = words[language].proposal
  const day = (date: string) => formatDate(date, language)
  const { approved_by, approved_role, approved_on, withdrawn_on, job_id } = proposal
  const lines = [
    say.by(authorOf(proposal.proposed_by, language), day(proposal.proposed_on)),
    ...(approved_by && approved_role && approved_on
      ? [say.approvedBy(authorOf(approved_by, language), approved_role, day(approved_on))]
      : []),
    ...(proposal.waiver_reason ? [say.waived(proposal.waiver_reason)] : []),
    ...(withdrawn_on ? [say.withdrawnOn(day(withdrawn_on), proposal.withdrawn_reason ?? '')] : []),
    ...(proposal.done_on ? [say.doneOn(day(proposal.done_on))] : []),
  ]
  return (
    <ul class="plain">
      {lines.map(line => (
        <li key={line}>{spaced(line, language)}</li>
      ))}
      {proposal.state === 'approved' && job_id && (
        <li>
          <a href={visit.href(`/travaux/${job_id}`)}>{say.progress}</a>
        </li>
      )}
    </ul>
  )
}

function Visa({ visit, read: { proposal } }: Part) {
  const { language } = visit
  const say = words[language].proposal.visa
  const { visa_by, visa_on, visa_reference, visa_file_id } = proposal
  return (
    <section>
      <h2>{say.title}</h2>
      {visa_by && visa_on ? (
        <p>
          {spaced(say.given(visa_by, formatDate(visa_on, language)), language)}{' '}
          {visa_reference && spaced(say.reference(visa_reference), language)}{' '}
          {visa_file_id && <a href={visit.href(visaPath(proposal.id))}>{say.file}</a>}
        </p>
      ) : (
        <p>{say.none}</p>
      )}
    </section>
  )
}

function authorOf(name: string, language: 'fr' | 'en'): string {
  return name.startsWith('job:') ? texts[language].night : sayActor(name, language)
}
