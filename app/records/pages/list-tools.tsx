import { can } from '#kernel/operation.ts'
import type { Visit } from '#kernel/page.ts'
import type { Register } from '#kernel/register.ts'
import { reachOf } from '#kernel/permissions.ts'
import { addressOf, shownColumns } from '#ui/list-address.ts'
import { exportRegister } from '../export-register.ts'
import { listViews } from '../list-views.ts'
import { saveView } from '../save-view.ts'
import { ListSettings } from './list-settings.tsx'
import { exportPath, listHref } from './paths.ts'

interface View {
  label: string
  href: string
  current: boolean
}

interface Options {
  /** The usual questions, one click each. */
  views?: readonly View[]
  /** Keys of the columns that the list can be sorted by, by `sort` and `order` in its address; the first by default. */
  sorts?: readonly string[]
  /** Keys of columns of figures. */
  numbers?: readonly string[]
}

/** What every list offers around its rows: which columns, whose views, files to take away, an address to send. */
export async function listTools(
  visit: Visit,
  register: Register,
  narrowing: Record<string, string>,
  { views = [], sorts = [], numbers = [] }: Options = {},
) {
  const { scope, query, language } = visit
  const path = visit.href(register.path)
  const chosen = query.getAll('columns').join(',').slice(0, 500)
  const kept = chosen ? { ...narrowing, columns: chosen } : narrowing
  const here = new URLSearchParams(kept).toString()
  const saved = can(scope, listViews) ? await listViews(scope, { register: register.id }) : []
  const shown = shownColumns(visit, register.columns)
  return {
    /** The narrowing and the columns, for links to other pages of the same list. */
    kept,
    /** For the list itself, to spread. */
    list: {
      /** What the search form carries along without showing it. */
      keep: Object.fromEntries(Object.entries(kept).filter(([name]) => ['sort', 'order', 'columns'].includes(name))),
      columns: register.columns
        .filter(({ key }) => shown.includes(key))
        .map(({ key, label }) => ({
          key,
          label: label[language],
          number: numbers.includes(key),
          ...(sorts.includes(key) ? sorting(key, path, kept, sorts[0], numbers.includes(key)) : {}),
        })),
      views: [
        ...views,
        ...saved.map(view => ({
          label: view.name,
          href: listHref(path, view.query),
          current: view.query === here,
        })),
      ],
      exports: exportLinks(visit, register, narrowing),
      settings: (
        <ListSettings
          visit={visit}
          path={path}
          narrowing={narrowing}
          columns={register.columns.map(({ key, label }) => ({ value: key, label: label[language] }))}
          shown={shown}
          register={register.id}
          here={here}
          saved={saved}
          saves={can(scope, saveView)}
          shares={reachOf(scope.registry.permissions, saveView.spec.needs, scope.roles) === 'all'}
        />
      ),
    },
  }
}

/** The list as a file, in each form, narrowed as its address is; none for whoever may not export. */
export function exportLinks(visit: Visit, register: Register, narrowing: Record<string, string>) {
  if (!can(visit.scope, exportRegister)) return []
  return ['csv', 'xlsx', 'json'].map(format => {
    const path = exportPath.replace(':register', register.id).replace(':format', format)
    return { label: format.toUpperCase(), href: addressOf(visit.href(path), narrowing) }
  })
}

/** A heading leads to the list sorted by it, figures from the largest, and turns the order round when it is already so. */
function sorting(key: string, path: string, kept: Record<string, string>, usual: string | undefined, figures: boolean) {
  const sorted = key === (kept.sort ?? usual)
  const down = kept.order === 'desc'
  const order = sorted ? !down : figures
  return {
    sortHref: addressOf(path, kept, { sort: key, order: order ? 'desc' : null }),
    ...(sorted ? { sorted: down ? ('descending' as const) : ('ascending' as const) } : {}),
  }
}
