import { page, type Page, type Visit } from '#kernel/page.ts'
import { formatInstant, formatNumber } from '#kernel/texts.ts'
import { RegisterFoot } from '#ui/register-foot.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { linesPerPage, readAudit, type AuditLine } from '../read-audit.ts'
import { texts } from '../texts.ts'
import { AuditFilters, filtersOf, namedOperations } from './audit-filters.tsx'
import { auditPath } from './paths.ts'

export const auditPage: Page = page({
  path: auditPath,
  needs: 'accounts.read-audit',
  menu: { section: 'settings', label: { fr: 'Journal', en: 'Log' }, order: 90 },
  async get(visit) {
    const { scope, language, query } = visit
    const filters = filtersOf(visit)
    const asked = Number(query.get('page'))
    const number = Number.isSafeInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1
    const { lines, total } = await readAudit(scope, { ...filters, page: number })
    const say = texts[language].audit
    const pagination = {
      page: number,
      pages: Math.ceil(total / linesPerPage),
      hrefOf: (n: number) => visit.href(`${auditPath}?${new URLSearchParams({ ...filters, page: String(n) })}`),
    }
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <section class="register" aria-label={say.title}>
          <div class="register-tools">
            <AuditFilters visit={visit} filters={filters} />
          </div>
          <p class="register-count" role="status">
            {say.count(formatNumber(total, language, 0), total < 2)}
          </p>
          {lines.length === 0 ? <p>{say.none}</p> : <Lines visit={visit} lines={lines} />}
          <RegisterFoot language={language} pagination={pagination} />
        </section>
      </>
    )
    return { title: say.title, body }
  },
})

function Lines({ visit, lines }: { visit: Visit; lines: readonly AuditLine[] }) {
  const { language, scope } = visit
  const say = texts[language].audit
  const names = namedOperations(visit)
  return (
    <RegisterTable
      language={language}
      caption={say.title}
      columns={[
        { key: 'at', label: say.at },
        { key: 'who', label: say.who },
        { key: 'what', label: say.what },
        { key: 'details', label: say.details },
      ]}
      rows={lines.map(line => ({
        id: line.id,
        name: line.operation,
        cells: {
          at: <time dateTime={line.at.toISOString()}>{formatInstant(line.at, language, scope.tenant.timeZone)}</time>,
          who: whoOf(visit, line),
          what: names.get(line.operation) ?? line.operation,
          details: <Details line={line} label={say.details} />,
        },
      }))}
      pick={null}
    />
  )
}

function whoOf({ language }: Visit, { actor_kind, actor_name }: AuditLine): string {
  const { kinds } = texts[language].audit
  if (actor_kind === 'anonymous') return kinds.anonymous
  if (actor_kind === 'cli' || actor_kind === 'job' || actor_kind === 'key')
    return `${kinds[actor_kind]} (${actor_name.replace(/^\w+:/, '')})`
  return actor_name
}

function Details({ line, label }: { line: AuditLine; label: string }) {
  const typed = JSON.stringify(line.input, null, 2)
  if (line.input === null || typed === '{}') return '–'
  return (
    <details>
      <summary>{label}</summary>
      <p>
        <code>{line.operation}</code>
      </p>
      <pre>{typed}</pre>
    </details>
  )
}
