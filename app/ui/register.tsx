import type { ComponentChildren } from 'preact'
import { formatNumber, type Language } from '#kernel/texts.ts'
import { RegisterBulk, type Bulk } from '#ui/register-bulk.tsx'
import { RegisterFoot, type Export, type Pagination } from '#ui/register-foot.tsx'
import { RegisterTable, type Column, type Row } from '#ui/register-table.tsx'
import { RegisterTools, type Filter } from '#ui/register-tools.tsx'
import { words } from '#ui/words.ts'

export interface RegisterListProps {
  language: Language
  /** What the list holds, in words: caption of the table. */
  caption: string
  /** Path of the list itself: target of the search, filters and « Tout effacer ». */
  path: string
  columns: readonly Column[]
  rows: readonly Row[]
  /** All rows that match, not only this page. */
  total: number
  /** Narrowed by something else than the search and the filters: an area of a map. */
  narrowed?: boolean
  /** Replaces « 12 fiches »: « 12 logiciels ». */
  countLabel?: string
  /** Null = this list is not searched. */
  search?: { name: string; value: string; label?: string } | null
  filters?: readonly Filter[]
  /** Other values of the address to keep (sort, view). */
  keep?: Readonly<Record<string, string>>
  views?: readonly { label: string; href: string; current: boolean }[]
  pagination?: Pagination
  exports?: readonly Export[]
  bulk?: Bulk
  /** Folded under the list: columns, views, address. */
  settings?: ComponentChildren
  /** Shown when the register itself is empty. */
  empty: EmptyState
}

export interface EmptyState {
  title?: string
  /** Why it is worth filling, in one or two sentences. */
  why: string
  importHref?: string
  importLabel?: string
  createHref?: string
  createLabel?: string
}

/** A register: search and filters in the address, sort, count, pages, exports, and a reason to begin when it is empty. */
export function RegisterList(props: RegisterListProps) {
  const { language, path, rows, total, search, filters = [], views = [] } = props
  const say = words[language].register
  const narrowed = Boolean(props.narrowed) || Boolean(search?.value) || filters.some(filter => filter.value !== '')
  if (total === 0 && !narrowed) return <Empty language={language} {...props.empty} />
  const tools = (search || filters.length > 0) && (
    <RegisterTools
      language={language}
      path={path}
      search={search ?? null}
      filters={filters}
      keep={props.keep}
      narrowed={narrowed}
    />
  )
  return (
    <section class="register" aria-label={props.caption}>
      {tools && <div class="register-tools">{tools}</div>}
      <div class="register-head">
        <p class="register-count" role="status">
          {props.countLabel ?? say.count(formatNumber(total, language, 0), total < 2)}
        </p>
        {views.length > 0 && <Views language={language} views={views} />}
      </div>
      {rows.length === 0 ? (
        <p>
          {say.noMatch} <a href={path}>{say.seeAll}</a>
        </p>
      ) : (
        <WithBulk {...props}>
          <RegisterTable
            language={language}
            caption={props.caption}
            columns={props.columns}
            rows={rows}
            pick={props.bulk ? { form: bulkForm, name: props.bulk.name } : null}
          />
        </WithBulk>
      )}
      <RegisterFoot language={language} pagination={props.pagination} exports={props.exports} />
      {props.settings}
    </section>
  )
}

const bulkForm = 'modifier-la-selection'

function WithBulk({ language, bulk, children }: RegisterListProps & { children: ComponentChildren }) {
  return (
    <>
      {children}
      {bulk && <RegisterBulk language={language} id={bulkForm} bulk={bulk} />}
    </>
  )
}

function Views({ language, views }: { language: Language; views: NonNullable<RegisterListProps['views']> }) {
  return (
    <ul class="register-views" aria-label={words[language].register.views}>
      {views.map(view => (
        <li key={view.href}>
          <a href={view.href} aria-current={view.current ? 'true' : undefined}>
            {view.label}
          </a>
        </li>
      ))}
    </ul>
  )
}

function Empty({ language, title, why, ...ways }: EmptyState & { language: Language }) {
  const say = words[language].register
  return (
    <div class="empty">
      <h2>{title ?? say.empty}</h2>
      <p class="lead">{why}</p>
      <div class="buttons">
        {ways.importHref && (
          <a class="button button-main" href={ways.importHref}>
            {ways.importLabel ?? say.importFile}
          </a>
        )}
        {ways.createHref && (
          <a class="button" href={ways.createHref}>
            {ways.createLabel ?? say.create}
          </a>
        )}
      </div>
    </div>
  )
}
