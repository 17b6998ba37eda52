import type { Visit } from '#kernel/page.ts'
import { formatNumber, formatShare, frenchSpaces } from '#kernel/texts.ts'
import { RegisterFoot } from '#ui/register-foot.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { aroundHref } from './asked.ts'
import { Bar } from './bar.tsx'
import type { VendorLine } from './vendor-lines.ts'
import { pagedLines } from './paged-lines.ts'
import { mapWords } from './words.ts'

const columns = ['vendor', 'applications', 'users', 'vital', 'ai', 'directorates'] as const

/** Dependence on vendors: bars in order, and every figure with what it counts. */
export function VendorTable({
  visit,
  lines,
  narrowing,
}: {
  visit: Visit
  lines: VendorLine[]
  narrowing: Record<string, string>
}) {
  const { language } = visit
  const say = mapWords[language].vendors
  const most = Math.max(1, ...lines.map(({ applications }) => applications))
  const { shown, foot } = pagedLines(visit, lines, narrowing)
  return (
    <section aria-labelledby="tableau">
      <h2 id="tableau">{say.title}</h2>
      <p class="note">{frenchSpaces(say.method)}</p>
      <RegisterTable
        language={language}
        caption={say.title}
        columns={columns.map(key => ({ key, label: say[key] }))}
        rows={shown.map(line => ({
          id: line.id ?? 'none',
          name: line.name ?? say.none,
          cells: cellsOf(visit, line, most),
        }))}
        pick={null}
      />
      <RegisterFoot {...foot} />
    </section>
  )
}

function cellsOf(visit: Visit, line: VendorLine, most: number) {
  const { language } = visit
  const say = mapWords[language].vendors
  const number = (value: number) => formatNumber(value, language, 0)
  const share = (part: number, unknown: number) => {
    const known = line.applications - unknown
    return known > 0 ? say.share(number(part), number(known), formatShare(part / known, language)) : '–'
  }
  const users = line.users === null ? null : number(line.users)
  return {
    vendor: line.id ? <a href={aroundHref(visit, line.id)}>{line.name}</a> : <em>{say.none}</em>,
    applications: <Bar value={line.applications} most={most} text={number(line.applications)} />,
    users:
      users !== null && line.usersKnown < line.applications
        ? say.usersKnown(users, number(line.usersKnown), number(line.applications), line.usersKnown < 2)
        : users,
    vital: (
      <>
        {share(line.vital, line.criticalityUnknown)}
        {line.criticalityUnknown > 0 && (
          <span class="field-note">{say.unknownCriticality(number(line.criticalityUnknown))}</span>
        )}
      </>
    ),
    ai: (
      <>
        {share(line.withAi, line.notAssessed)}
        {line.notAssessed > 0 && <span class="field-note">{say.notAssessed(number(line.notAssessed))}</span>}
      </>
    ),
    directorates:
      line.directorates.length > 0
        ? line.directorates.map(({ name, applications }) => `${name} (${number(applications)})`).join(', ')
        : null,
  }
}
