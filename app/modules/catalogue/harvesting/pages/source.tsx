import type { ComponentChildren } from 'preact'
import { NotFound } from '#kernel/errors.ts'
import { cataloguePath } from '../../datasets/pages/paths.ts'
import { can } from '#kernel/operation.ts'
import { one, page, type Visit } from '#kernel/page.ts'
import { formatNumber } from '#kernel/texts.ts'
import { historyEntries } from '#records/pages/history-entries.ts'
import { marginOf } from '#records/pages/margin.tsx'
import { RecordPage } from '#ui/record.tsx'
import { Progress } from '#ui/progress.tsx'
import { cancelHarvest } from '../cancel-harvest.ts'
import { confirmDeletions } from '../confirm-deletions.ts'
import { listMerges } from '../list-merges.ts'
import { listRejections } from '../list-rejections.ts'
import { readSource, type ReadSource } from '../read-source.ts'
import { resumeHarvest } from '../resume-harvest.ts'
import { startHarvest } from '../start-harvest.ts'
import { Absences, ConfirmAbsences } from './absences.tsx'
import { harvestWords } from './harvest-words.ts'
import { mergeWords } from './merge-words.ts'
import { mergesPath, rejectionsPath, sourcePath } from './paths.ts'
import { LastRuns } from './last-runs.tsx'
import { RejectionTable } from './rejection-table.tsx'
import { sayRun } from './run-words.ts'
import { sourceWords } from './words.ts'

/** How many rejections stand on the page itself. */
const shownRejections = 10

export const sourcePage = page({
  path: sourcePath(':id'),
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const read = await readSource(scope, { id: visit.params.id ?? '' })
    const { source, runs, history } = read
    const [last] = runs
    const say = harvestWords[language]
    const harvests = can(scope, startHarvest) && source.archived_at === null
    const active = last?.state === 'waiting' || last?.state === 'running'
    const rejected = last
      ? await listRejections(scope, { run: last.id, size: shownRejections })
      : { rows: [], count: 0 }
    const merges = (await listMerges(scope, { source_id: source.id, size: 1 })).count
    const here = visit.href(sourcePath(source.id))
    const { fields } = sourceWords[language]
    const body = (
      <RecordPage
        language={language}
        kind={sourceWords[language].kind}
        title={source.name}
        summary={sayRun(last ?? null, language)}
        nextQuestion={null}
        groups={[]}
        actions={harvests ? actionsOf(visit, source, active, here) : []}
        history={historyEntries(visit, history, { labels: fields, say: sayCodeOf(visit) })}
        timeZone={scope.tenant.timeZone}
        margin={await marginOf(visit, 'catalogue.source', source.id)}
      >
        {source.archived_at && <p class="notice">{say.archived}</p>}
        {source.paused && <p class="notice">{say.paused}</p>}
        {last && active && (
          <Progress
            language={language}
            title={say.progress}
            state={last.state === 'running' ? 'running' : 'waiting'}
            done={last.received}
            total={last.announced}
            unit={say.unit}
            refreshPath={here}
            {...(harvests ? { cancel: { path: `${here}/arret` } } : {})}
          />
        )}
        {last && harvests && last.withheld === 'halved' && <ConfirmAbsences visit={visit} run={last} action={here} />}
        {harvests && !active && source.address !== null && <HarvestForm visit={visit} read={read} action={here} />}
        {merges > 0 && (
          <p>
            <a href={visit.href(`${mergesPath}?source=${source.id}`)}>
              {mergeWords[language].count(formatNumber(merges, language, 0), merges < 2)}
            </a>
          </p>
        )}
        <Absences visit={visit} read={read} />
        {rejected.count > 0 && last && (
          <section id="rejets">
            <h2>{say.rejections.title}</h2>
            <p>{say.rejections.lead}</p>
            <RejectionTable visit={visit} rows={rejected.rows} />
            <p>
              <a href={visit.href(`${rejectionsPath}?run=${last.id}`)}>
                {say.rejections.all(formatNumber(rejected.count, language, 0), rejected.count < 2)}
              </a>
            </p>
          </section>
        )}
        <LastRuns visit={visit} runs={runs} />
        <SourceFacts visit={visit} source={source} />
      </RecordPage>
    )
    return { title: source.name, body }
  },
  async post(visit) {
    const id = visit.params.id ?? ''
    const { scope, typed } = visit
    const say = harvestWords[visit.language]
    const run_id = one(typed.run) ?? ''
    const redirect = visit.href(sourcePath(id))
    switch (one(typed.do)) {
      case 'harvest':
        await startHarvest(scope, { source_id: id })
        return { redirect, flash: say.started }
      case 'resume':
        await resumeHarvest(scope, { run_id })
        return { redirect, flash: say.resumed }
      case 'confirm':
        await confirmDeletions(scope, { run_id })
        return { redirect, flash: say.confirm.done }
      default:
        throw new NotFound('kernel.not-found')
    }
  },
})

/** The button « Arrêter » of a job under way. */
export const stopHarvestPage = page({
  path: `${sourcePath(':id')}/arret`,
  needs: 'catalogue.harvest',
  async post(visit) {
    const { runs } = await readSource(visit.scope, { id: visit.params.id ?? '' })
    await cancelHarvest(visit.scope, { run_id: runs[0]?.id ?? '' })
    return { redirect: visit.href(sourcePath(visit.params.id ?? '')), flash: harvestWords[visit.language].stopped }
  },
})

function actionsOf({ language }: Visit, source: ReadSource['source'], active: boolean, here: string) {
  const say = harvestWords[language].actions
  return [
    ...(source.address !== null ? [{ label: say.preview, href: `${here}/apercu` }] : []),
    ...(active ? [] : [{ label: say.deposit, href: `${here}/fichiers` }]),
    { label: say.edit, href: `${here}/modifier` },
    { label: say.archive, href: `${here}/retirer` },
  ]
}

function HarvestForm({ visit, read, action }: { visit: Visit; read: ReadSource; action: string }) {
  const say = harvestWords[visit.language].actions
  const [last] = read.runs
  return (
    <div class="buttons">
      <form method="post" action={action}>
        <button type="submit" class="button-main" name="do" value="harvest">
          {say.harvest}
        </button>
      </form>
      {last?.resumable && (
        <form method="post" action={action}>
          <input type="hidden" name="run" value={last.id} />
          <button type="submit" name="do" value="resume">
            {say.resume}
          </button>
        </form>
      )}
    </div>
  )
}

function DatasetCount({ visit, count }: { visit: Visit; count: number }) {
  return (
    <>
      {formatNumber(count, visit.language, 0)}
      {count > 0 && (
        <>
          {' · '}
          <a href={visit.href(cataloguePath)}>{harvestWords[visit.language].openCatalogue}</a>
        </>
      )}
    </>
  )
}

/** Coded values of the history, in words. */
function sayCodeOf({ language }: Visit) {
  const { protocols, schedules, families } = sourceWords[language]
  const words: Record<string, Readonly<Record<string, string>>> = {
    protocol: protocols,
    schedule: schedules,
    family: families,
  }
  return (column: string, value: string): string | undefined => words[column]?.[value]
}

function SourceFacts({ visit, source }: { visit: Visit; source: ReadSource['source'] }) {
  const { language } = visit
  const say = harvestWords[language]
  const words = sourceWords[language]
  const options = Object.entries(source.options).map(([name, value]) => `${name}=${value}`)
  const facts: [string, ComponentChildren][] = [
    [say.labels.protocol, words.protocols[source.protocol]],
    [say.labels.address, source.address ?? say.byFiles],
    [say.labels.schedule, words.schedules[source.schedule]],
    [say.labels.family, words.families[source.family as keyof typeof words.families]],
    [say.labels.directorate, source.directorate],
    [say.labels.options, options.join(', ') || null],
    [say.labels.datasets, <DatasetCount key="datasets" visit={visit} count={source.datasets} />],
  ]
  return (
    <section>
      <h2>{say.groups.source}</h2>
      <dl class="fields">
        {facts
          .filter(([, value]) => value)
          .map(([label, value]) => (
            <div key={label}>
              <dt>{label}</dt>
              <dd>{value}</dd>
            </div>
          ))}
      </dl>
    </section>
  )
}
