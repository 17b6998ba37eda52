import type { ComponentChildren } from 'preact'
import type { Visit } from '#kernel/page.ts'
import type { RegisterWith } from '#kernel/register.ts'
import { formatNumber } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { addressOf, narrowingOf, pageOf } from '#ui/list-address.ts'
import type { Option } from '#ui/field.tsx'
import { RegisterList, type EmptyState, type RegisterListProps } from '#ui/register.tsx'
import { textCells } from './cells.ts'
import { listTools } from './list-tools.tsx'

interface Listed<Row> {
  say: {
    title: string
    lead: string
    count(formatted: string, one: boolean): string
    /** Why it is worth filling, when nothing is there. */
    empty: string
    /** Label of the search; absent = this list is not searched. */
    search?: string
    /** Wording of "all" in every filter. */
    any?: string
  }
  /** All that match, or one page of them with what was `found`. */
  rows: readonly Row[]
  found?: { count: number; page: number }
  /** Rows on one page; absent = all of them. */
  pageSize?: number
  /** Plain name of a row; absent = the words of its first column. */
  nameOf?(row: Row): string
  /** What the page draws otherwise than in plain words; the first column leads to the record. */
  cells?(row: Row): Readonly<Record<string, ComponentChildren>>
  filters?: readonly { name: string; label: string; options: readonly Option[]; all?: string }[]
  /** Narrowing by something else than the search and the filters. */
  hidden?: readonly string[]
  tools?: Parameters<typeof listTools>[3]
  /** The way to begin a record, for whoever may: above the list, or in it when it is empty. */
  add?: { href: string; label: string } | false
  /** More to say or do when nothing is there. */
  empty?: Partial<EmptyState>
  /** Ways to what is beside, above the list. */
  links?: ComponentChildren
  /** What the list itself takes more: a change in bulk. */
  list?: Partial<RegisterListProps>
  before?: ComponentChildren
  after?: ComponentChildren
}

/** The page of a register: title, ways on, search and filters, rows and their pages, files to take away. */
export async function recordList<Known, Row extends Known & { id: string }>(
  visit: Visit,
  register: RegisterWith<Known>,
  listed: Listed<Row>,
) {
  const { language } = visit
  const { say, rows, add, links, hidden = [], found } = listed
  const narrowing = narrowingOf(visit, register.narrowing)
  const tools = await listTools(visit, register, narrowing, listed.tools)
  const path = visit.href(register.path)
  const count = found?.count ?? rows.length
  const pageSize = listed.pageSize ?? Math.max(count, 1)
  const pages = Math.max(Math.ceil(count / pageSize), 1)
  const current = found?.page ?? Math.min(pageOf(visit), pages)
  const shown = found ? rows : rows.slice((current - 1) * pageSize, current * pageSize)
  const first = register.columns[0]?.key ?? ''
  const begins = add && (count > 0 || Object.keys(narrowing).length > 0)
  const body = (
    <>
      <h1>{say.title}</h1>
      <p class="lead">{say.lead}</p>
      {(begins || links) && (
        <div class="row verbs">
          {begins && (
            <a class="button" href={add.href}>
              {add.label}
            </a>
          )}
          {links}
        </div>
      )}
      <ErrorSummary language={language} errors={problemsOf(visit).map(({ message }) => ({ message }))} />
      {listed.before}
      <RegisterList
        language={language}
        caption={say.title}
        path={path}
        search={say.search ? { name: 'search', value: narrowing.search ?? '', label: say.search } : null}
        filters={listed.filters?.map(filter => ({
          all: say.any,
          ...filter,
          value: narrowing[filter.name] ?? '',
        }))}
        rows={shown.map(row => {
          const texts = textCells(register.columns, row, language)
          const name = listed.nameOf?.(row) ?? texts[first] ?? ''
          const head = { [first]: <a href={`${path}/${row.id}`}>{texts[first]}</a> }
          return { id: row.id, name, cells: { ...texts, ...head, ...listed.cells?.(row) } }
        })}
        total={count}
        narrowed={hidden.some(key => narrowing[key] !== undefined)}
        countLabel={say.count(formatNumber(count, language, 0), count < 2)}
        pagination={{
          page: current,
          pages,
          hrefOf: n => addressOf(path, tools.kept, { page: String(n) }),
        }}
        {...tools.list}
        keep={{ ...tools.list.keep, ...only(narrowing, hidden) }}
        {...listed.list}
        empty={{ why: say.empty, ...listed.empty, ...(add && { createHref: add.href, createLabel: add.label }) }}
      />
      {listed.after}
    </>
  )
  return { title: say.title, body }
}

function only(narrowing: Readonly<Record<string, string>>, names: readonly string[]): Record<string, string> {
  return Object.fromEntries(Object.entries(narrowing).filter(([name]) => names.includes(name)))
}
