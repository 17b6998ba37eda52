import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { capitalised } from '#organisation/pages/form-answers.ts'
import { RegisterList } from '#ui/register.tsx'
import { listSystems } from '../list-systems.ts'
import { saveSystem } from '../save-system.ts'
import { systemKinds, systemOrigins, systemStatuses } from '../system.ts'
import { addressOf, narrowingOf, oneOf, pageOf } from './list-address.ts'
import { directorateNames } from './may-edit.ts'
import { applicationsPath, systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'
import { systemWords } from './system-words.ts'

const columns = [
  'name',
  'kind',
  'origin',
  'status',
  'owner',
  'directorate_id',
  'application_id',
  'reviewed_on',
] as const
const pageSize = 50

export const systemsPage = page({
  path: systemsPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'Systèmes d’IA', en: 'AI systems' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const say = systemWords[language]
    const narrowing = narrowingOf(visit, ['search', 'kind', 'origin', 'directorate'])
    const directorates = await listDirectorates(scope, {})
    const { rows, count, page } = await listSystems(scope, {
      search: narrowing.search,
      kind: oneOf(systemKinds, narrowing.kind),
      origin: oneOf(systemOrigins, narrowing.origin),
      directorate: directorates.find(({ id }) => id === narrowing.directorate)?.id,
      page: pageOf(visit),
      size: pageSize,
    })
    const path = visit.href(systemsPath)
    const creates = can(scope, saveSystem)
    const choices = <T extends string>(values: readonly T[], words: Record<T, string>) =>
      values.map(value => ({ value, label: capitalised(words[value]) }))
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {creates && (
          <p>
            <a class="button" href={`${path}/nouveau`}>
              {say.add}
            </a>
          </p>
        )}
        <RegisterList
          language={language}
          caption={say.title}
          path={path}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            {
              name: 'kind',
              label: say.fields.kind,
              value: narrowing.kind ?? '',
              all: say.any,
              options: choices(systemKinds, say.kinds),
            },
            {
              name: 'origin',
              label: say.fields.origin,
              value: narrowing.origin ?? '',
              all: say.any,
              options: choices(systemOrigins, say.origins),
            },
            {
              name: 'directorate',
              label: say.fields.directorate_id,
              value: narrowing.directorate ?? '',
              all: sharedWords[language].anyDirectorate,
              options: directorates.map(({ id, name }) => ({ value: id, label: name })),
            },
          ].filter(({ options }) => options.length > 0)}
          columns={columns.map(key => ({ key, label: say.fields[key] }))}
          rows={rows.map(row => {
            const [kind, origin] = [oneOf(systemKinds, row.kind), oneOf(systemOrigins, row.origin)]
            const status = oneOf(systemStatuses, row.status)
            return {
              id: row.id,
              name: row.name,
              cells: {
                name: <a href={`${path}/${row.id}`}>{row.name}</a>,
                kind: kind && say.kinds[kind],
                origin: origin && say.origins[origin],
                status: status && say.statuses[status],
                owner: row.owner,
                directorate_id: directorateNames(directorates, [row.directorate_id]),
                application_id: row.application_id && (
                  <a href={visit.href(`${applicationsPath}/${row.application_id}`)}>{row.application}</a>
                ),
                reviewed_on: row.reviewed_on && formatDate(row.reviewed_on, language),
              },
            }
          })}
          total={count}
          countLabel={say.count(formatNumber(count, language, 0), count < 2)}
          pagination={{
            page,
            pages: Math.ceil(count / pageSize),
            hrefOf: n => addressOf(path, narrowing, { page: String(n) }),
          }}
          empty={{
            why: say.empty,
            importHref: visit.href('/ajouter'),
            ...(creates ? { createHref: `${path}/nouveau`, createLabel: say.add } : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
