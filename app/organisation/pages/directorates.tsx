import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { Figure } from '#ui/figure.tsx'
import { RegisterList } from '#ui/register.tsx'
import { directorateKey, type Directorate } from '../directorate.ts'
import { listDirectorates } from '../list-directorates.ts'
import { readAuthority } from '../read-authority.ts'
import { saveDirectorates } from '../save-directorates.ts'
import { directoryWords } from './directory-words.ts'
import { directoratesPath } from './paths.ts'

const counts = ['category_a', 'category_b', 'category_c', 'headcount', 'without_pc'] as const
const sortable = ['name', ...counts] as const

export const directoratesPage = page({
  path: directoratesPath,
  needs: 'organisation.read',
  menu: { section: 'settings', label: { fr: 'Directions', en: 'Directorates' }, order: 20 },
  async get(visit) {
    const { scope, language, query } = visit
    const say = directoryWords[language].directorates
    const all = await listDirectorates(scope, {})
    const search = (query.get('q') ?? '').trim().slice(0, 100)
    const sort = sortable.find(column => column === query.get('sort')) ?? 'name'
    const found = all.filter(one => !search || namesOf(one).some(name => name.includes(directorateKey(search))))
    const rows = sort === 'name' ? found : found.toSorted((a, b) => (b[sort] ?? -1) - (a[sort] ?? -1))
    const href = (column: string) =>
      visit.href(`${directoratesPath}?${new URLSearchParams({ ...(search ? { q: search } : {}), sort: column })}`)
    const editable = can(scope, saveDirectorates)
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        {editable && all.length > 0 && (
          <p class="row">
            <a class="button button-main" href={visit.href(`${directoratesPath}/nouvelle`)}>
              {say.add}
            </a>
            <a href={visit.href('/ajouter')}>{say.importFile}</a>
          </p>
        )}
        {all.length > 0 && <Total visit={visit} directorates={all} agents={(await readAuthority(scope, {})).agents} />}
        <RegisterList
          language={language}
          caption={say.title}
          path={visit.href(directoratesPath)}
          search={{ name: 'q', value: search, label: say.search }}
          {...(sort === 'name' ? {} : { keep: { sort } })}
          columns={sortable.map(key => ({
            key,
            label: say.columns[key],
            sortHref: href(key),
            number: key !== 'name',
            ...(key === sort ? { sorted: key === 'name' ? ('ascending' as const) : ('descending' as const) } : {}),
          }))}
          rows={rows.map(one => ({ id: one.id, name: one.name, cells: cellsOf(visit, one, editable) }))}
          total={rows.length}
          countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
          empty={{
            why: say.empty,
            ...(editable
              ? {
                  importHref: visit.href('/ajouter'),
                  importLabel: say.importFile,
                  createHref: visit.href(`${directoratesPath}/nouvelle`),
                  createLabel: say.add,
                }
              : {}),
          }}
        />
      </>
    )
    return { title: say.title, body }
  },
})

function cellsOf(visit: Visit, directorate: Directorate, editable: boolean) {
  const { id, name } = directorate
  const numbers = counts.map(column => {
    const value = directorate[column]
    return [column, value === null ? null : formatNumber(value, visit.language, 0)] as const
  })
  return {
    ...Object.fromEntries(numbers),
    name: editable ? <a href={visit.href(`${directoratesPath}/${id}`)}>{name}</a> : name,
  }
}

function Total({ visit, directorates, agents }: { visit: Visit; directorates: Directorate[]; agents: number | null }) {
  const { language } = visit
  const say = directoryWords[language].directorates
  const known = directorates.flatMap(one => (one.headcount === null ? [] : [one.headcount]))
  const total = known.length ? known.reduce((sum, headcount) => sum + headcount, 0) : null
  return (
    <div class="figures">
      <Figure
        language={language}
        id="effectif-total"
        label={say.total}
        value={total === null ? null : formatNumber(total, language, 0)}
        numerator={total}
        denominator={agents}
        date={null}
        method={say.method}
        large
      />
    </div>
  )
}

/** « DRH » finds « Ressources humaines » when it is one of its other names. */
function namesOf({ name, aliases }: Directorate): string[] {
  return [name, ...aliases].map(directorateKey)
}
