import type { Visit } from '#kernel/page.ts'
import { spaced } from '#kernel/texts.ts'
import { Level } from '#ui/level.tsx'
import { RegisterTable, type Row } from '#ui/register-table.tsx'
import type { ReportContent, ReportRow } from '../report-content.ts'
import { pointPath } from './paths.ts'
import { reportPageWords } from './report-page-words.ts'

/** One axis of the report: each point with its level, why, what is missing and the comment printed with it. */
export function ReportAxis({ visit, axis }: { visit: Visit; axis: ReportContent['axes'][number] }) {
  const { language } = visit
  const t = reportPageWords[language]
  const question = spaced(axis.question, language)
  return (
    <section aria-labelledby={`axe-${axis.id}`}>
      <h2 id={`axe-${axis.id}`}>{t.axis(axis.id, question)}</h2>
      <RegisterTable
        language={language}
        caption={question}
        columns={(['point', 'level', 'reasons', 'missing', 'comment'] as const).map(key => ({
          key,
          label: t.columns[key],
        }))}
        rows={axis.rows.map(row => lineOf(row, visit))}
        pick={null}
      />
    </section>
  )
}

function lineOf(row: ReportRow, visit: Visit): Row {
  return {
    id: row.id,
    name: row.text,
    cells: {
      point: (
        <>
          <a href={visit.href(pointPath(row.id))}>{row.id}</a> {spaced(row.text, visit.language)}
        </>
      ),
      level: <Level language={visit.language} level={row.level} target={row.target} state={row.state} />,
      reasons: <Sentences of={row.reasons} />,
      missing: row.missing.length > 0 ? <Sentences of={row.missing} /> : undefined,
      comment: row.comment ?? undefined,
    },
  }
}

function Sentences({ of: sentences }: { of: readonly string[] }) {
  return (
    <ul class="plain">
      {sentences.map(sentence => (
        <li key={sentence}>{sentence}</li>
      ))}
    </ul>
  )
}
