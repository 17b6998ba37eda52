import { can } from '#kernel/operation.ts'
import { many, one, page, type Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { capitalised, worded } from '#ui/form-answers.ts'
import { addressOf, narrowingOf, oneOf, pageOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { listPublications, type ListedPublication } from '../list-publications.ts'
import { publishDatasets } from '../publish-datasets.ts'
import { standings } from '../standings.ts'
import { withdrawDatasets } from '../withdraw-datasets.ts'
import { publicationsPath } from './paths.ts'
import { publicationWords } from './publication-words.ts'

const names = ['search', 'standing']
const size = 50

/** Every dataset before the public: what may be opened, what is online, and what changed since. */
export const publicationsPage = page({
  path: publicationsPath,
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = publicationWords[language]
    const narrowing = narrowingOf(visit, names)
    const asked = { search: narrowing.search, standing: oneOf(standings, narrowing.standing) }
    const { rows, count, page } = await listPublications(scope, { ...asked, page: pageOf(visit), size })
    const path = visit.href(publicationsPath)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'standing',
              label: say.columns.standing,
              value: narrowing.standing ?? '',
              all: say.any,
              options: worded(standings, say.standings),
            },
          ]}
          columns={(['title', 'standing', 'published_on', 'changes'] as const).map(key => ({
            key,
            label: say.columns[key],
          }))}
          rows={rows.map(row => ({ id: row.id, name: row.title, cells: cellsOf(visit, row) }))}
          total={count}
          countLabel={say.count(formatNumber(count, language, 0), count < 2)}
          pagination={{
            page,
            pages: Math.ceil(count / size),
            hrefOf: n => addressOf(path, narrowing, { page: String(n) }),
          }}
          {...(can(scope, publishDatasets)
            ? {
                bulk: {
                  action: addressOf(path, narrowing),
                  name: 'ids',
                  label: say.bulk,
                  groups: [
                    {
                      label: say.bulkGroup,
                      options: [
                        { value: 'publish', label: say.publish },
                        { value: 'withdraw', label: say.withdraw },
                      ],
                    },
                  ],
                },
              }
            : {})}
          empty={{ why: say.empty }}
        />
      </>
    )
    return { title: say.title, body }
  },
  async post(visit) {
    const { scope, typed, language } = visit
    const say = publicationWords[language]
    const redirect = addressOf(visit.href(publicationsPath), narrowingOf(visit, names))
    const [ids, change] = [many(typed.ids), one(typed.change)]
    if (ids.length === 0 || !change) return { redirect, flash: say.pickOne }
    if (change === 'withdraw') {
      const { withdrawn } = await withdrawDatasets(scope, { ids })
      return { redirect, flash: say.withdrawn(withdrawn.length) }
    }
    const { published, skipped } = await publishDatasets(scope, { ids })
    const list = skipped.map(({ title, why }) => `${title} (${say.obstacles[why]})`).join(', ')
    const done = published.length > 0 ? say.published(published.length) : say.nothing
    return { redirect, flash: list ? `${done} ${say.skipped(list)}` : done }
  },
})

function cellsOf({ language, href }: Visit, row: ListedPublication) {
  const say = publicationWords[language]
  const { title, standing, obstacle, published_on, changes } = row
  return {
    title: <a href={href(`${publicationsPath}/${row.id}`)}>{title}</a>,
    standing: capitalised(
      obstacle ? `${say.standings[standing]} (${say.obstacles[obstacle]})` : say.standings[standing],
    ),
    published_on: published_on && formatDate(published_on, language),
    changes: changes.map(field => say.fields[field]).join(', '),
  }
}
