import type { Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { ReportContent } from '../report-content.ts'
import { reportPageWords } from './report-page-words.ts'

/** What the report rests on: evidence, points set aside with their reason, what was moved by hand, versions. */
export function Annexes({ visit, annexes }: { visit: Visit; annexes: ReportContent['annexes'] }) {
  const { language } = visit
  const t = reportPageWords[language]
  const lists = [
    { title: t.notApplicable, lines: annexes.notApplicable.map(({ id, text, reason }) => `${id} ${text} · ${reason}`) },
    {
      title: t.decided,
      lines: annexes.decisions.map(
        ({ action, decision, date, who, reference }) =>
          `${action} · ${decision} · ${who}, ${formatDate(date, language)} · ${reference}`,
      ),
    },
    { title: t.moved, lines: annexes.movedByHand },
    { title: t.versions, lines: annexes.versions },
  ].filter(({ lines }) => lines.length > 0)
  return (
    <section aria-labelledby="annexes">
      <h2 id="annexes">{t.evidence}</h2>
      {annexes.evidence.length === 0 ? (
        <p>{t.noEvidence}</p>
      ) : (
        <RegisterTable
          language={language}
          caption={t.evidence}
          columns={(['what', 'row', 'date', 'who', 'file'] as const).map(key => ({
            key,
            label: t.evidenceColumns[key],
          }))}
          rows={annexes.evidence.map((evidence, index) => ({
            id: String(index),
            name: evidence.what,
            cells: { ...evidence, date: formatDate(evidence.date, language) },
          }))}
          pick={null}
        />
      )}
      {lists.map(({ title, lines }) => (
        <section key={title}>
          <h3>{title}</h3>
          <ul>
            {lines.map(line => (
              <li key={line}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </section>
  )
}
