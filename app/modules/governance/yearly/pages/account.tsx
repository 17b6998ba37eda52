import { today } from '#kernel/clock.ts'
import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { archivePages } from '#records/pages/archive-pages.tsx'
import { Field } from '#ui/field.tsx'
import { answersOf, fieldsOf, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { accountsPath, bodiesPath } from '../../paths.ts'
import { archiveAccount } from '../archive-account.ts'
import type { Account } from '../load-accounts.ts'
import { publishAccount } from '../publish-account.ts'
import { readAccount } from '../read-account.ts'
import { readAccountFile } from '../read-account-file.ts'
import { restoreAccount } from '../restore-account.ts'
import { accountName } from './account-register.ts'
import { accountWords } from './words.ts'

export const accountPage = page({
  path: `${accountsPath}/:id`,
  needs: 'governance.read',
  async get(visit) {
    const { scope, language, href } = visit
    const { account, history } = await readAccount(scope, { id: visit.params.id ?? '' })
    const say = accountWords[language]
    const here = href(`${accountsPath}/${account.id}`)
    const title = accountName(account, language)
    const edits = can(scope, publishAccount)
    const { body_id: _, body: __, file: ___, ...labels } = say.fields
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={title}
        summary={say.summary(formatDate(account.given_on, language), account.body)}
        groups={[
          {
            title: say.group,
            fields: [
              { label: say.fields.body, value: <a href={href(`${bodiesPath}/${account.body_id}`)}>{account.body}</a> },
              { label: say.fields.given_on, value: formatDate(account.given_on, language) },
              {
                label: say.fields.content,
                value: account.content && <span class="typed-text">{account.content}</span>,
              },
              ...(account.file_id
                ? [
                    {
                      label: say.openFile,
                      value: (
                        <a href={`${here}/piece`} download>
                          {account.file_name}
                        </a>
                      ),
                    },
                  ]
                : []),
              {
                label: say.fields.published_on,
                value: account.published_on ? formatDate(account.published_on, language) : say.notPublished,
              },
              { label: say.fields.published_where, value: account.published_where },
            ],
          },
        ]}
        history={historyEntries(visit, history, {
          labels,
          say: (field, value) => (field === 'domain' ? say.domains[value as keyof typeof say.domains] : undefined),
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'governance.yearly_account', account.id)}
        actions={edits ? [{ label: say.archive.action, href: `${here}/retirer` }] : []}
      >
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {edits && <PublishForm visit={visit} account={account} action={here} />}
      </RecordPage>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'published_on', 'published_where')
    const { text } = answersOf(visit)
    const id = visit.params.id ?? ''
    await publishAccount(visit.scope, {
      id,
      published_on: text('published_on') ?? '',
      published_where: text('published_where') ?? '',
    })
    return { redirect: visit.href(`${accountsPath}/${id}`), flash: accountWords[visit.language].publish.done }
  },
})

export const accountFilePage = page({
  path: `${accountsPath}/:id/piece`,
  needs: 'governance.read',
  async get({ scope, params }) {
    const file = await readAccountFile(scope, { id: params.id ?? '' })
    return { download: file.content, type: file.type, name: file.name }
  },
})

export const [archiveAccountPage, restoreAccountPage] = archivePages({
  path: accountsPath,
  needs: 'governance.edit',
  say: language => accountWords[language].archive,
  nameOf: async ({ scope, params, language }) =>
    accountName((await readAccount(scope, { id: params.id ?? '' })).account, language),
  archive: ({ scope, params }, reason) => archiveAccount(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreAccount(scope, { id: params.id ?? '' }),
})

function PublishForm({ visit, account, action }: { visit: Visit; account: Account; action: string }) {
  const { language, scope } = visit
  const { publish: say } = accountWords[language]
  const recorded = { ...account, published_on: account.published_on ?? today(scope) }
  const field = fieldsOf(visit, { published_on: say.on, published_where: say.where }, recorded)
  return (
    <section id="publication">
      <h2>{say.title}</h2>
      <Form action={action}>
        <Field {...field('published_on')} kind="date" max={today(scope)} required />
        <Field {...field('published_where')} kind="text" example={say.example} maxLength={300} required />
        <Buttons language={language} label={say.action} />
      </Form>
    </section>
  )
}
