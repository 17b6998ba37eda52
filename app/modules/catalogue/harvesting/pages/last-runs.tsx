import { sayActor } from '#kernel/sentences.ts'
import type { Visit } from '#kernel/page.ts'
import { formatInstant } from '#kernel/texts.ts'
import { RegisterTable } from '#ui/register-table.tsx'
import type { RunView } from '../run.ts'
import { harvestWords } from './harvest-words.ts'
import { runWords, sayDetail, sayRun } from './run-words.ts'

/** What each of the last runs came to, and why, in words. */
export function LastRuns({ visit, runs }: { visit: Visit; runs: readonly RunView[] }) {
  const { language, scope } = visit
  const say = harvestWords[language].runs
  const columns = ['on', 'result', 'detail', 'by'] as const
  return (
    <section id="moissonnages">
      <h2>{say.title}</h2>
      {runs.length === 0 ? (
        <p>{say.none}</p>
      ) : (
        <RegisterTable
          language={language}
          caption={say.title}
          columns={columns.map(key => ({ key, label: say[key] }))}
          pick={null}
          rows={runs.map(run => ({
            id: run.id,
            name: formatInstant(run.queued_at, language, scope.tenant.timeZone),
            cells: {
              on: formatInstant(run.queued_at, language, scope.tenant.timeZone),
              result: <RunResult visit={visit} run={run} />,
              detail: sayDetail(run, language) || null,
              by: run.asked_by.startsWith('job:') ? say.daily : sayActor(run.asked_by, language),
            },
          }))}
        />
      )}
    </section>
  )
}

function RunResult({ visit: { language }, run }: { visit: Visit; run: RunView }) {
  const notes = [
    run.problem?.[language],
    run.withheld && runWords[language].withheld[run.withheld],
    run.confirmed_by && harvestWords[language].runs.confirmed(sayActor(run.confirmed_by, language)),
  ].filter(Boolean)
  return (
    <>
      <span class={run.state === 'failed' ? 'overdue' : undefined}>{sayRun(run, language)}</span>
      {notes.map(note => (
        <span key={note} class="field-note">
          {note}
        </span>
      ))}
    </>
  )
}
