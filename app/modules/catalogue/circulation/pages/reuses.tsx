import { page } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { textCells } from '#records/pages/cells.ts'
import { listTools } from '#records/pages/list-tools.tsx'
import { capitalised } from '#ui/form-answers.ts'
import { narrowingOf } from '#ui/list-address.ts'
import { RegisterList } from '#ui/register.tsx'
import { cataloguePath } from '../../datasets/pages/paths.ts'
import { listReuses } from '../list-reuses.ts'
import { reuseKinds } from '../reuse.ts'
import { circulationPath, reusesPath } from './paths.ts'
import { reuseColumns, reuseNarrowing, reuseRegister, reusesAsked } from './reuse-register.ts'
import { reuseWords } from './reuse-words.ts'

export const reusesPage = page({
  path: reusesPath,
  needs: 'catalogue.read',
  menu: { section: 'data', label: { fr: 'Réutilisations', en: 'Reuses' }, order: 32 },
  async get(visit) {
    const { scope, language } = visit
    const say = reuseWords[language]
    const narrowing = narrowingOf(visit, reuseNarrowing)
    const rows = await listReuses(scope, reusesAsked(narrowing))
    const tools = await listTools(visit, reuseRegister, narrowing)
    const filter = (name: 'kind' | 'crosses', options: { value: string; label: string }[]) => ({
      name,
      label: say.fields[name],
      all: say.any,
      value: narrowing[name] ?? '',
      options,
    })
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <RegisterList
          language={language}
          caption={say.title}
          path={visit.href(reusesPath)}
          search={{ name: 'search', value: narrowing.search ?? '', label: say.search }}
          filters={[
            filter(
              'kind',
              reuseKinds.map(value => ({ value, label: capitalised(say.kinds[value]) })),
            ),
            filter(
              'crosses',
              (['yes', 'no'] as const).map(value => ({ value, label: capitalised(say[value]) })),
            ),
          ]}
          rows={rows.map(row => ({
            id: row.id,
            name: row.title,
            cells: {
              ...textCells(reuseColumns, row, language),
              title: <a href={visit.href(`${reusesPath}/${row.id}`)}>{row.title}</a>,
              dataset: <a href={visit.href(circulationPath(row.dataset_id))}>{row.dataset}</a>,
            },
          }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          {...tools.list}
          empty={{ why: say.empty, createHref: visit.href(cataloguePath), createLabel: say.open }}
        />
      </>
    )
    return { title: say.title, body }
  },
})
