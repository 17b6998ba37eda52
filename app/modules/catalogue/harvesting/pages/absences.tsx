import { addDays, civilDate } from '#kernel/clock.ts'
import { datasetPathOf } from '../../datasets/pages/paths.ts'
import type { Visit } from '#kernel/page.ts'
import { formatDate, formatNumber } from '#kernel/texts.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { graceDays } from '../conclude-absences.ts'
import type { Absent, ReadSource } from '../read-source.ts'
import type { RunView } from '../run.ts'
import { harvestWords } from './harvest-words.ts'

/** The question that only a person answers: has more than half of the source really disappeared? */
export function ConfirmAbsences({ visit, run, action }: { visit: Visit; run: RunView; action: string }) {
  const { language } = visit
  const say = harvestWords[language].confirm
  return (
    <section class="next-question" aria-labelledby="disparitions">
      <h2 id="disparitions">{say.heading}</h2>
      <h3 class="question">{say.title}</h3>
      <p>{say.text(formatNumber(run.received, language, 0), formatNumber(run.gone, language, 0))}</p>
      <Form action={action} hidden={{ do: 'confirm', run: run.id }}>
        <Buttons language={language} label={say.action} danger />
      </Form>
      <p class="note">{say.no}</p>
    </section>
  )
}

/** What the source described and does not any more, and what becomes of it. */
export function Absences({ visit, read }: { visit: Visit; read: ReadSource }) {
  const { language, scope } = visit
  const say = harvestWords[language].absent
  const { absent, runs } = read
  if (absent.length === 0) return null
  const day = (instant: Date) => civilDate(instant, scope.tenant.timeZone)
  const fateOf = ({ archived_at, archived_reason, gone_since, seen_at }: Absent) => {
    if (archived_at) return archived_reason ?? say.withdrawn
    if (gone_since) return say.until(formatDate(addDays(day(seen_at), graceDays), language))
    return runs[0]?.withheld === 'halved' ? say.pending : say.kept
  }
  return (
    <section id="absents">
      <h2>{say.title}</h2>
      <p>{say.text}</p>
      <RegisterTable
        language={language}
        caption={say.title}
        pick={null}
        columns={[
          { key: 'dataset', label: say.dataset },
          { key: 'seen', label: say.seen },
          { key: 'fate', label: say.fate },
        ]}
        rows={absent.map(one => ({
          id: one.id,
          name: one.title,
          cells: {
            dataset: <a href={visit.href(datasetPathOf(one.id))}>{one.title}</a>,
            seen: formatDate(day(one.seen_at), language),
            fate: fateOf(one),
          },
        }))}
      />
    </section>
  )
}
