import type { ComponentChildren } from 'preact'
import type { Language } from '#kernel/texts.ts'
import { words } from '#ui/words.ts'

export interface Column {
  key: string
  label: string
  /** Address of the list sorted by this column; absent = not sortable. */
  sortHref?: string
  sorted?: 'ascending' | 'descending'
  number?: boolean
}

export interface Row {
  id: string
  /** Plain name of the row, said by its checkbox. */
  name: string
  /** By column key; the first column heads the row and usually links to the record. */
  cells: Readonly<Record<string, ComponentChildren>>
}

type TableProps = {
  language: Language
  caption: string
  columns: readonly Column[]
  rows: readonly Row[]
  pick: { form: string; name: string } | null
}

/** A table that becomes readable blocks on a narrow screen; explicit roles keep it a table for screen readers there. */
export function RegisterTable({ language, caption, columns, rows, pick }: TableProps) {
  return (
    <div class="table-box">
      <table class="rows" role="table">
        <caption class="visually-hidden">{caption}</caption>
        <thead role="rowgroup">
          <tr role="row">
            {pick && (
              <th scope="col" role="columnheader" class="pick">
                <span class="visually-hidden">{words[language].register.selectColumn}</span>
              </th>
            )}
            {columns.map(column => (
              <Heading key={column.key} language={language} column={column} />
            ))}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rows.map(row => (
            <tr key={row.id} role="row">
              {pick && (
                <td class="pick" role="cell" data-label={words[language].register.selectColumn}>
                  <input
                    type="checkbox"
                    form={pick.form}
                    name={pick.name}
                    value={row.id}
                    aria-label={words[language].register.select(row.name)}
                  />
                </td>
              )}
              {columns.map((column, index) => (
                <Cell key={column.key} column={column} first={index === 0} content={row.cells[column.key]} />
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function Heading({ language, column }: { language: Language; column: Column }) {
  const say = words[language].register
  const { label, sortHref, sorted } = column
  return (
    <th scope="col" role="columnheader" class={column.number ? 'number' : undefined} aria-sort={sorted}>
      {sortHref ? (
        <a href={sortHref} title={say.sortBy(label)}>
          {label}
          {sorted && <SortSign sorted={sorted} />}
        </a>
      ) : (
        label
      )}
    </th>
  )
}

function SortSign({ sorted }: { sorted: 'ascending' | 'descending' }) {
  return (
    <svg class="sort-sign" viewBox="0 0 8 10" aria-hidden="true">
      <path d={sorted === 'ascending' ? 'M4 1L8 8H0Z' : 'M4 9L0 2H8Z'} />
    </svg>
  )
}

function Cell({ column, first, content }: { column: Column; first: boolean; content: ComponentChildren }) {
  if (first) {
    return (
      <th scope="row" role="rowheader">
        {content}
      </th>
    )
  }
  return (
    <td role="cell" class={column.number ? 'number' : undefined} data-label={column.label}>
      <span>{content ?? '–'}</span>
    </td>
  )
}
