import { can } from '#kernel/operation.ts'
import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { listDirectorates } from '#organisation/list-directorates.ts'
import { capitalised, problemsOf } from '#ui/form-answers.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { ErrorSummary } from '#ui/form.tsx'
import { RegisterList } from '#ui/register.tsx'
import { listSystems, systemSorts } from '../list-systems.ts'
import { saveSystem } from '../save-system.ts'
import { systemKinds, systemOrigins } from '../system.ts'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import { sameList } from '#records/pages/bulk-change.ts'
import { directorateNames } from './may-edit.ts'
import { applicationsPath, systemsPath } from './paths.ts'
import { sharedWords } from './shared-words.ts'
import { applySystemBulk, systemBulk } from './system-bulk.ts'
import { systemColumns, systemNarrowing, systemRegister, systemsAsked } from './system-register.ts'
import { systemWords } from './system-words.ts'

const pageSize = 50

export const systemsPage = page({
  path: systemsPath,
  needs: 'inventory.read',
  menu: { section: 'software', label: { fr: 'Systèmes d’IA', en: 'AI systems' }, order: 20 },
  async get(visit) {
    const { scope, language } = visit
    const say = systemWords[language]
    const narrowing = narrowingOf(visit, systemNarrowing)
    const directorates = await listDirectorates(scope, {})
    const asked = { ...systemsAsked(narrowing), page: pageOf(visit), size: pageSize }
    const { rows, count, page } = await listSystems(scope, asked)
    const tools = await listTools(visit, systemRegister, narrowing, { sorts: systemSorts })
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
        <ErrorSummary language={language} errors={problemsOf(visit).map(({ message }) => ({ message }))} />
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
          rows={rows.map(row => {
            const named = { ...row, directorate: directorateNames(directorates, [row.directorate_id]) }
            return {
              id: row.id,
              name: row.name,
              cells: {
                ...textCells(systemColumns, named, language),
                name: <a href={`${path}/${row.id}`}>{row.name}</a>,
                application: row.application_id && (
                  <a href={visit.href(`${applicationsPath}/${row.application_id}`)}>{row.application}</a>
                ),
              },
            }
          })}
          total={count}
          countLabel={say.count(formatNumber(count, language, 0), count < 2)}
          pagination={{
            page,
            pages: Math.ceil(count / pageSize),
            hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
          }}
          {...tools.list}
          {...(creates
            ? {
                bulk: systemBulk(visit, {
                  action: sameList(visit, systemsPath, systemNarrowing),
                  directorates,
                  owners: [...new Set(rows.flatMap(({ owner }) => owner ?? []))].toSorted((a, b) => a.localeCompare(b)),
                  all: count,
                }),
              }
            : {})}
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
  async post(visit) {
    const back = sameList(visit, systemsPath, systemNarrowing)
    return applySystemBulk(visit, narrowingOf(visit, systemNarrowing), back)
  },
})
