import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber, formatShare } from '#kernel/texts.ts'
import type { ColumnProfile, TableProfile } from '../../profiling/profile.ts'
import { tableWords } from './table-words.ts'

/** A file of a thousand columns is for the command line. */
const mostShown = 200
const topShown = 4

interface SectionProps {
  visit: Visit
  table: TableProfile
  /** The only table of its file: it needs no name. */
  alone: boolean
}

/** Every column in figures: what it means, what is in it, what is not. */
export function ColumnsSection({ visit, table, alone }: SectionProps) {
  const say = tableWords[visit.language].columns
  const id = `colonnes-${table.name.replace(/\W+/g, '-')}`
  const { rows, columns } = table
  const heads = [say.name, say.meaning, say.type, say.missing, say.distinct, say.range, say.top]
  return (
    <section>
      <h2 id={id}>{alone ? say.title : say.table(table.name)}</h2>
      <div class="table-box" tabIndex={0} role="region" aria-labelledby={id}>
        <table class="rows">
          <thead>
            <tr>
              {heads.map(label => (
                <th key={label} scope="col">
                  {label}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {columns.slice(0, mostShown).map(column => (
              <ColumnRow key={column.position} visit={visit} column={column} rows={rows} />
            ))}
          </tbody>
        </table>
      </div>
      {columns.length > mostShown && <p class="note">{say.more}</p>}
    </section>
  )
}

function ColumnRow({ visit: { language }, column, rows }: { visit: Visit; column: ColumnProfile; rows: number }) {
  const say = tableWords[language].columns
  const number = (value: number) => formatNumber(value, language, 0)
  const { meaning, missing, missingWords, distinct, exceptions } = column
  return (
    <tr>
      <th scope="row" data-label={say.name}>
        {column.name}
      </th>
      <td data-label={say.meaning}>
        {meaning ? meaning.label[language] : '–'}
        {meaning?.share != null && <span class="field-note">{say.evidence(formatShare(meaning.share, language))}</span>}
      </td>
      <td data-label={say.type}>
        {sayType(column, say.types)}
        {exceptions > 0 && <span class="field-note">{say.exceptions(exceptions)}</span>}
      </td>
      <td data-label={say.missing}>
        {rows > 0 ? formatShare(missing / rows, language) : '–'}
        {missingWords > 0 && <span class="field-note">{say.missingWords(missingWords)}</span>}
      </td>
      <td data-label={say.distinct}>{column.distinctApproximate ? say.about(number(distinct)) : number(distinct)}</td>
      <td data-label={say.range}>
        {column.min === null || column.max === null
          ? '–'
          : `${bound(column.min, language)} – ${bound(column.max, language)}`}
      </td>
      <td data-label={say.top}>
        {column.withheld ? <em>{say.withheld}</em> : <Top column={column} language={language} />}
      </td>
    </tr>
  )
}

function Top({ column: { topValues }, language }: { column: ColumnProfile; language: 'fr' | 'en' }) {
  if (!topValues || topValues.length === 0) return <>–</>
  return (
    <ul class="plain">
      {topValues.slice(0, topShown).map(({ value, count }) => (
        <li key={value}>{`${value.slice(0, 60)} (${formatNumber(count, language, 0)})`}</li>
      ))}
    </ul>
  )
}

/** Numbers as written, without spaces, so that a year stays a year. */
function bound(value: number | string, language: 'fr' | 'en'): string {
  if (typeof value === 'number') return language === 'fr' ? String(value).replace('.', ',') : String(value)
  return /^\d{4}-\d{2}-\d{2}$/.test(value) ? formatDate(value, language) : value
}

/** The mark of decimals is said in words; the shape of a date as it is written. */
function sayType(
  { type, format }: Pick<ColumnProfile, 'type' | 'format'>,
  words: Readonly<Record<string, string>>,
): string {
  return words[`${type} ${format}`] ?? (format ? `${words[type]} (${format})` : (words[type] ?? ''))
}
