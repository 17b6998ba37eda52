import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { today } from '#kernel/clock.ts'
import { formatDate } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { endHolder } from '../end-holder.ts'
import { readHolder } from '../read-holder.ts'
import { readHolderAct } from '../read-holder-act.ts'
import { roleOf } from '../role.ts'
import { roleNames } from './holder-register.ts'
import { holdersPath } from './paths.ts'
import { roleWords } from './words.ts'

export const holderPage = page({
  path: `${holdersPath}/:id`,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const { holder, history } = await readHolder(scope, { id: visit.params.id ?? '' })
    const say = roleWords[language]
    const role = roleOf(holder.role)
    const title = role?.title[language] ?? holder.role
    const here = href(`${holdersPath}/${holder.id}`)
    const edits = can(scope, endHolder) && holder.ended_on === null
    const { directorate_id: _, party_id: __, file: ___, state: ____, ...labels } = say.fields
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={title}
        summary={[
          holder.holder,
          holder.directorate ?? say.wholeAuthority,
          say.states[holder.state],
          say.since(formatDate(holder.named_on, language)),
        ].join(' · ')}
        groups={[
          {
            title: say.group,
            ...(edits ? { editHref: `${here}/modifier` } : {}),
            fields: [
              { label: say.who, value: holder.holder, ...(role ? { help: role.does[language] } : {}) },
              { label: labels.deputy, value: holder.deputy },
              { label: labels.directorate, value: holder.directorate ?? say.wholeAuthority },
              { label: labels.party, value: holder.party ?? scope.tenant.name },
              {
                label: labels.act,
                value: holder.act_file_id ? (
                  <a href={`${here}/acte`} download>
                    {holder.act ?? say.openAct}
                  </a>
                ) : (
                  holder.act
                ),
              },
              { label: labels.note, value: holder.note },
              ...(holder.ended_on
                ? [
                    { label: labels.ended_on, value: formatDate(holder.ended_on, language) },
                    { label: labels.ended_reason, value: holder.ended_reason },
                  ]
                : []),
            ],
          },
        ]}
        history={historyEntries(visit, history, {
          labels,
          say: (field, value) => (field === 'role' ? roleNames[language][value] : undefined),
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'governance.role_holder', holder.id)}
        actions={edits ? [{ label: say.edit, href: `${here}/modifier` }] : []}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {edits && <EndForm visit={visit} action={here} />}
      </RecordPage>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'ended_on', 'reason')
    const { text } = answersOf(visit)
    const id = visit.params.id ?? ''
    await endHolder(visit.scope, { id, ended_on: text('ended_on') ?? '', reason: text('reason') ?? '' })
    return { redirect: visit.href(`${holdersPath}/${id}`), flash: roleWords[visit.language].end.done }
  },
})

export const holderActPage = page({
  path: `${holdersPath}/:id/acte`,
  needs: 'governance.read',
  async get({ scope, params }) {
    const file = await readHolderAct(scope, { id: params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

function EndForm({ visit, action }: { visit: Visit; action: string }) {
  const { language } = visit
  const { end: say } = roleWords[language]
  const field = fieldsOf(visit, { ended_on: say.on, reason: say.reason }, { ended_on: today(visit.scope) })
  return (
    <section id="fin">
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <Form action={action}>
        <Field {...field('ended_on')} kind="date" required />
        <Field {...field('reason')} kind="text" example={say.example} maxLength={200} required />
        <Buttons language={language} label={say.action} danger />
      </Form>
    </section>
  )
}
