import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { ReportAction, ReportContent } from '../report-content.ts'
import { PointLinks } from './point-links.tsx'
import { reportPageWords } from './report-page-words.ts'

/** The actions as the report prints them, then what waits in reserve. */
export function ReportActions({ visit, actions }: { visit: Visit; actions: ReportContent['actions'] }) {
  const t = reportPageWords[visit.language]
  return (
    <section aria-labelledby="actions">
      <h2 id="actions">{t.actions(formatNumber(actions.months, visit.language))}</h2>
      <p>{actions.capacity}</p>
      <Table visit={visit} actions={actions.planned} caption={t.actions(String(actions.months))} />
      <h3>{t.reserve}</h3>
      <Table visit={visit} actions={actions.reserve} caption={t.reserve} />
    </section>
  )
}

type TableProps = { visit: Visit; actions: readonly ReportAction[]; caption: string }

function Table({ visit, actions, caption }: TableProps) {
  const { language } = visit
  const t = reportPageWords[language]
  if (actions.length === 0) return <p>{t.noAction}</p>
  return (
    <RegisterTable
      language={language}
      caption={caption}
      columns={(['title', 'rows', 'owner', 'dates', 'budget', 'status'] as const).map(key => ({
        key,
        label: t.actionColumns[key],
      }))}
      rows={actions.map((action, index) => ({
        id: String(index),
        name: action.title,
        cells: {
          title: (
            <>
              {action.title}
              {action.why && <span class="field-note">{action.why}</span>}
            </>
          ),
          rows: <PointLinks visit={visit} ids={action.rows} />,
          owner: action.owner || undefined,
          dates: datesOf(action, language) || t.noDates,
          budget: action.budget || undefined,
          status: action.status,
        },
      }))}
      pick={null}
    />
  )
}

function datesOf({ start, due }: ReportAction, language: Visit['language']): string {
  return [start, due].flatMap(date => (date ? [formatDate(date, language)] : [])).join(' – ')
}
