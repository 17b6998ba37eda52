import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { archivePages } from '#records/pages/archive-pages.tsx'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { RecordPage } from '#ui/record.tsx'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import { archiveTerm } from '../archive-term.ts'
import { readTerm } from '../read-term.ts'
import { restoreTerm } from '../restore-term.ts'
import { saveTerm } from '../save-term.ts'
import { mayWriteWords } from '../term.ts'
import { termsPath } from './paths.ts'
import { termWords } from './term-words.ts'

export const termPage = page({
  path: `${termsPath}/:id`,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = termWords[language]
    const { term, datasets, directorates, history } = await readTerm(scope, { id: visit.params.id ?? '' })
    const here = visit.href(`${termsPath}/${term.id}`)
    const { dataset_ids: _, ...labels } = say.fields
    const items = datasets.map(({ id, title }) => ({ label: title, href: visit.href(datasetPathOf(id)) }))
    const body = (
      <RecordPage
        language={language}
        kind={say.kind}
        title={term.term}
        summary={term.definition}
        groups={[{ title: say.kind, fields: [{ label: say.fields.source, value: term.source }] }]}
        links={items.length > 0 ? [{ title: say.datasets, items }] : []}
        history={historyEntries(visit, history, { labels })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'catalogue.term', term.id)}
        actions={
          can(scope, saveTerm) && mayWriteWords(scope, directorates)
            ? [
                { label: say.edit, href: `${here}/modifier` },
                { label: say.archive.action, href: `${here}/retirer` },
              ]
            : []
        }
      />
    )
    return { title: term.term, body }
  },
})

export const [archiveTermPage, restoreTermPage] = archivePages({
  path: termsPath,
  needs: 'catalogue.edit',
  say: language => termWords[language].archive,
  nameOf: async ({ scope, params }) => (await readTerm(scope, { id: params.id ?? '' })).term.term,
  archive: ({ scope, params }, reason) => archiveTerm(scope, { id: params.id ?? '', reason }),
  restore: ({ scope, params }) => restoreTerm(scope, { id: params.id ?? '' }),
})
