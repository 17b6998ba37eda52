import { page, type Visit } from '#kernel/page.ts'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers, shownIn } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { decisionsPath } from '../../paths.ts'
import { editDecision } from '../edit-decision.ts'
import { listChoices } from '../list-choices.ts'
import { readDecision } from '../read-decision.ts'
import { decisionWords } from './words.ts'

export const editDecisionPage = page({
  path: `${decisionsPath}/:id/modifier`,
  needs: 'governance.edit',
  async get(visit) {
    const { scope, language } = visit
    const { decision } = await readDecision(scope, { id: visit.params.id ?? '' })
    const { agreements, actions } = await listChoices(scope, {})
    const say = decisionWords[language]
    const here = visit.href(`${decisionsPath}/${decision.id}`)
    const title = say.editTitle(decision.number)
    const field = fieldsOf(visit, say.fields, decision)
    const offered = (rows: readonly { id: string; name: string }[]) =>
      rows.map(({ id, name }) => ({ value: id, label: name }))
    // An action that was carried out meanwhile stays chosen.
    const kept = decision.action_id && decision.action ? [{ id: decision.action_id, name: decision.action }] : []
    const long = { kind: 'textarea', rows: 3, maxLength: 4000 } as const
    const short = { kind: 'text', maxLength: 160 } as const
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          <Field {...field('subject')} kind="text" maxLength={200} required />
          <Field {...field('decided')} {...long} required />
          <Field {...field('decided_on')} kind="date" required />
          <Field {...field('owner')} {...short} />
          <Field {...field('responsible')} {...short} help={say.help.responsible} />
          <Field {...field('decides')} {...short} help={say.help.decides} />
          <Field {...field('pays')} {...short} help={say.help.pays} />
          <Field {...field('reasons')} {...long} />
          <Field {...field('votes_for')} kind="number" min={0} />
          <Field {...field('votes_against')} kind="number" min={0} />
          <Field {...field('votes_abstain')} kind="number" min={0} />
          <Field {...field('dissent')} {...long} help={say.help.dissent} />
          {agreements.length > 0 && (
            <Field
              language={language}
              name="agreement_ids"
              label={say.fields.agreement_ids}
              kind="checkboxes"
              values={shownIn(visit, decision).list('agreement_ids')}
              options={offered(agreements)}
              error={visit.problem('agreement_ids')}
            />
          )}
          <Field
            {...field('action_id')}
            kind="select"
            placeholder={say.none}
            options={offered([...kept, ...actions.filter(({ id }) => id !== decision.action_id)])}
          />
          <Field {...field('review_on')} kind="date" />
          <Buttons language={language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'subject', 'decided', 'decided_on')
    const id = visit.params.id ?? ''
    await editDecision(visit.scope, { id, ...typedDecision(visit) })
    return { redirect: visit.href(`${decisionsPath}/${id}`), flash: decisionWords[visit.language].saved }
  },
})

function typedDecision(visit: Visit) {
  const { text, count, list } = answersOf(visit)
  return {
    subject: text('subject') ?? '',
    decided: text('decided') ?? '',
    decided_on: text('decided_on') ?? '',
    owner: text('owner'),
    responsible: text('responsible'),
    decides: text('decides'),
    pays: text('pays'),
    reasons: text('reasons'),
    votes_for: count('votes_for'),
    votes_against: count('votes_against'),
    votes_abstain: count('votes_abstain'),
    dissent: text('dissent'),
    agreement_ids: list('agreement_ids'),
    action_id: text('action_id'),
    review_on: text('review_on'),
  }
}
