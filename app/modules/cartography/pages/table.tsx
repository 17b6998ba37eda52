import type { Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { RegisterFoot } from '#ui/register-foot.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { aroundHref } from './asked.ts'
import { recordHref } from './node-words.ts'
import type { TableLine } from './table-lines.ts'
import { pagedLines } from './paged-lines.ts'
import { mapWords } from './words.ts'

const columns = ['name', 'directorates', 'vendor', 'hosting', 'ai', 'links'] as const

interface TableProps {
  visit: Visit
  lines: TableLine[]
  narrowing: Record<string, string>
  /** Names of all the directorates. */
  directorates: readonly string[]
}

/** The twin of the map: the same records under the same filters, by pages. */
export function MapTable({ visit, lines, narrowing, directorates }: TableProps) {
  const { language } = visit
  const say = mapWords[language].table
  const { shown, foot } = pagedLines(visit, lines, narrowing)
  return (
    <section aria-labelledby="tableau">
      <h2 id="tableau">{say.title}</h2>
      <RegisterTable
        language={language}
        caption={say.title}
        columns={columns.map(key => ({ key, label: say[key] }))}
        rows={shown.map(line => ({ id: line.id, name: line.name, cells: cellsOf(visit, line, directorates) }))}
        pick={null}
      />
      <RegisterFoot {...foot} />
    </section>
  )
}

function cellsOf(visit: Visit, line: TableLine, directorates: readonly string[]) {
  const { language } = visit
  const say = mapWords[language]
  const count = say.table.linkCount(formatNumber(line.links, language, 0), line.links < 2)
  return {
    name: <a href={recordHref(visit, line)}>{line.name}</a>,
    directorates: directoratesIn(line.directorates, directorates, say.table),
    vendor: line.vendor,
    hosting: line.hosting || null,
    ai: (
      <>
        {line.ai}
        {line.systems.map(system => (
          <span key={system.id} class="field-note">
            <a href={recordHref(visit, system)}>{system.name}</a>
          </span>
        ))}
      </>
    ),
    links: (
      <a href={aroundHref(visit, line.id)}>
        {count}
        <span class="visually-hidden">{`, ${say.around.seeName(line.name)}`}</span>
      </a>
    ),
  }
}

const longList = 6

/** A long list that leaves out a few is said by those few. */
function directoratesIn(
  names: readonly string[],
  all: readonly string[],
  say: { everybody: string; allBut(names: string): string },
): string | null {
  const missing = all.filter(name => !names.includes(name))
  if (names.length > longList && missing.length * 2 < names.length)
    return missing.length > 0 ? say.allBut(missing.join(', ')) : say.everybody
  return names.length > 0 ? names.join(', ') : null
}
