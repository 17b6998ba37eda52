import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { archivePages } from '#records/pages/archive-pages.tsx'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { atFields, capitalised, problemsOf, requireAnswers } from '#ui/form-answers.ts'
import { Buttons, ErrorSummary, Form } from '#ui/form.tsx'
import { RecordPage } from '#ui/record.tsx'
import { archiveReuse } from '../archive-reuse.ts'
import { readReuse } from '../read-reuse.ts'
import { restoreReuse } from '../restore-reuse.ts'
import { saveReuse } from '../save-reuse.ts'
import { circulationPath, reusesPath } from './paths.ts'
import { reuseFields, typedReuse } from './reuse-fields.tsx'
import { reuseWords } from './reuse-words.ts'

export const reusePage = page({
  path: `${reusesPath}/:id`,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = reuseWords[language]
    const { reuse, history } = await readReuse(scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${reusesPath}/${reuse.id}`)
    const { fields } = say
    const body = (
      <RecordPage
        language={language}
        kind={capitalised(say.kinds[reuse.kind])}
        title={reuse.title}
        summary={say.summary(reuse.dataset)}
        groups={[
          {
            title: say.kind,
            fields: [
              {
                label: fields.dataset,
                value: <a href={visit.href(circulationPath(reuse.dataset_id))}>{reuse.dataset}</a>,
              },
              { label: fields.by, value: reuse.directorate ?? reuse.party },
              { label: fields.since, value: reuse.since && formatDate(reuse.since, language) },
              { label: fields.url, value: reuse.url && <a href={reuse.url}>{reuse.url}</a> },
            ],
          },
        ]}
        history={historyEntries(visit, history, {
          labels: { title: fields.title, kind: fields.kind, url: fields.url, since: fields.since },
          say: (field, value) => (field === 'kind' ? say.kinds[value as 'report'] : undefined),
        })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'catalogue.reuse', reuse.id)}
        actions={
          can(scope, saveReuse)
            ? [
                { label: say.edit, href: `${here}/modifier` },
                { label: say.archive.action, href: `${here}/retirer` },
              ]
            : []
        }
      />
    )
    return { title: reuse.title, body }
  },
})

export const editReusePage = page({
  path: `${reusesPath}/:id/modifier`,
  needs: 'catalogue.edit',
  async get(visit) {
    const say = reuseWords[visit.language]
    const { reuse } = await readReuse(visit.scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${reusesPath}/${reuse.id}`)
    const title = say.editTitle(reuse.title)
    const body = (
      <>
        <h1>{title}</h1>
        <ErrorSummary language={visit.language} errors={problemsOf(visit)} />
        <Form action={`${here}/modifier`}>
          {await reuseFields(visit, reuse)}
          <Buttons language={visit.language} label={say.save} cancelHref={here} />
        </Form>
      </>
    )
    return { title, body }
  },
  async post(visit) {
    requireAnswers(visit, 'title', 'kind')
    const id = visit.params.id ?? ''
    const { dataset_id } = (await readReuse(visit.scope, { id })).reuse
    await atFields('', () => saveReuse(visit.scope, { id, dataset_id, ...typedReuse(visit) }))
    return { redirect: visit.href(`${reusesPath}/${id}`), flash: reuseWords[visit.language].saved }
  },
})

export const [archiveReusePage, restoreReusePage] = archivePages({
  path: reusesPath,
  needs: 'catalogue.edit',
  say: language => reuseWords[language].archive,
  nameOf: async ({ scope, params }) => (await readReuse(scope, { id: params.id ?? '' })).reuse.title,
  archive: ({ scope, params }, reason) => archiveReuse(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreReuse(scope, { id: params.id ?? '' }),
})
