import { one, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { Buttons, Form } from '#ui/form.tsx'
import { proposalPath } from '../paths.ts'
import type { ReadProposal } from '../read-proposal.ts'
import { settlingDays } from '../second-person.ts'
import { spaced } from './schedule-table.tsx'
import { words } from './words.ts'

type Part = { visit: Visit; read: ReadProposal }

export function VisaForm({ visit, read: { proposal } }: Part) {
  const { language } = visit
  const say = words[language].proposal.visa
  const field = (name: 'visa_by' | 'visa_on' | 'visa_reference') => ({
    language,
    name,
    value: one(visit.typed[name]) ?? proposal[name] ?? undefined,
    error: visit.problem(name),
  })
  return (
    <details open={Boolean(visit.problem('visa_by') ?? visit.problem('visa_on'))}>
      <summary>{say.save}</summary>
      <Form action={visit.href(proposalPath(proposal.id))} hidden={{ do: 'visa' }} multipart>
        <p>{spaced(say.help, language)}</p>
        <Field {...field('visa_by')} kind="text" label={say.by} maxLength={200} required />
        <Field {...field('visa_on')} kind="date" label={say.on} required />
        <Field {...field('visa_reference')} kind="text" label={say.ref} maxLength={200} />
        <Field
          language={language}
          kind="file"
          name="file"
          label={say.document}
          help={say.documentHelp}
          error={visit.problem('file')}
        />
        <Buttons language={language} label={say.save} />
      </Form>
    </details>
  )
}

/** What cannot be taken back asks for a capacity, a word typed by hand and, where one is alone, the reason. */
export function Approve({ visit, read: { proposal, standing } }: Part) {
  const { language } = visit
  const say = words[language].proposal.approve
  const typed = (name: string) => one(visit.typed[name])
  return (
    <section>
      <h2>{say.title}</h2>
      {standing === 'somebody-else' || standing === 'too-new' ? (
        <p>
          {spaced(visit.scope.registry.sentence(`retention.${standing}`, language, { days: settlingDays }), language)}
        </p>
      ) : (
        <Form action={visit.href(proposalPath(proposal.id))} hidden={{ do: 'approve' }}>
          <p class="notice notice-error">
            <strong>{spaced(say.warning, language)}</strong>
          </p>
          {!proposal.visa_on && <p>{say.noVisa}</p>}
          <Field
            language={language}
            kind="text"
            name="role"
            label={say.role}
            help={spaced(say.roleHelp, language)}
            value={typed('role')}
            error={visit.problem('role')}
            maxLength={200}
            required
          />
          {standing === 'alone' && (
            <Field
              language={language}
              kind="text"
              name="waiver_reason"
              label={say.waiver}
              help={spaced(say.waiverHelp, language)}
              value={typed('waiver_reason')}
              error={visit.problem('waiver_reason')}
              maxLength={500}
              required
            />
          )}
          <Field
            language={language}
            kind="text"
            name="word"
            label={say.confirm(say.word)}
            value={typed('word')}
            error={visit.problem('word')}
            autocomplete="off"
            maxLength={20}
            required
          />
          <Buttons language={language} label={say.submit} danger />
        </Form>
      )}
    </section>
  )
}

export function Withdraw({ visit, id }: { visit: Visit; id: string }) {
  const { language } = visit
  const say = words[language].proposal.withdraw
  return (
    <details open={visit.problem('withdrawn_reason') !== undefined}>
      <summary>{say.title}</summary>
      <Form action={visit.href(proposalPath(id))} hidden={{ do: 'withdraw' }}>
        <Field
          language={language}
          kind="text"
          name="withdrawn_reason"
          label={say.reason}
          value={one(visit.typed.withdrawn_reason)}
          error={visit.problem('withdrawn_reason')}
          maxLength={500}
          required
        />
        <Buttons language={language} label={say.submit} />
      </Form>
    </details>
  )
}
