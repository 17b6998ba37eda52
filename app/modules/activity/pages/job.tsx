import { sayActor } from '#kernel/sentences.ts'
import { one, page } from '#kernel/page.ts'
import { can } from '#kernel/operation.ts'
import { formatInstant } from '#kernel/texts.ts'
import { Progress } from '#ui/progress.tsx'
import { cancelJob } from '../cancel-job.ts'
import type { JobView } from '../job.ts'
import { jobPath, jobsPath } from '../paths.ts'
import { readJob } from '../read-job.ts'
import { activityTexts } from '../texts.ts'

const progressStates = {
  queued: 'waiting',
  running: 'running',
  done: 'done',
  failed: 'failed',
  cancelled: 'cancelled',
} as const

/** One long job: how far it is, at what rate, for how long still; a button stops it. */
export const jobPage = page({
  path: jobPath(':id'),
  needs: 'activity.read',
  async get({ scope, language, params, href }) {
    const job = await readJob(scope, { id: params.id ?? '' })
    const say = activityTexts[language].job
    const here = href(jobPath(job.id))
    const stoppable = can(scope, cancelJob) && !job.cancelRequested
    const stopping = job.cancelRequested && job.state === 'running'
    return {
      title: job.label[language],
      body: (
        <>
          <h1>{job.label[language]}</h1>
          <Progress
            language={language}
            title={say.details}
            state={progressStates[job.state]}
            done={job.done}
            total={job.total}
            unit={say.unit}
            perSecond={job.perSecond ?? undefined}
            remainingSeconds={job.remainingSeconds ?? undefined}
            refreshPath={here}
            cancel={stoppable ? { path: here } : undefined}
            message={(stopping ? say.stopping : job.message) ?? undefined}
          />
          {job.resultPath?.startsWith('/') && (
            <p>
              <a class="button button-main" href={href(job.resultPath)}>
                {say.result}
              </a>
            </p>
          )}
          <Dates job={job} language={language} timeZone={scope.tenant.timeZone} />
          <p>
            <a href={href(jobsPath)}>{say.all}</a>
          </p>
        </>
      ),
    }
  },
  async post({ scope, language, params }) {
    const id = one(params.id) ?? ''
    const outcome = await cancelJob(scope, { id })
    return { redirect: jobPath(id), flash: activityTexts[language].job.flash[outcome] }
  },
})

function Dates({ job, language, timeZone }: { job: JobView; language: 'fr' | 'en'; timeZone: string }) {
  const say = activityTexts[language].job
  const at = (instant: Date | null) => instant && formatInstant(instant, language, timeZone)
  const lines = [
    [say.askedBy, job.askedBy === 'job:daily' ? say.daily : sayActor(job.askedBy, language)],
    [say.queuedAt, at(job.queuedAt)],
    [say.startedAt, at(job.startedAt)],
    [say.endedAt, at(job.endedAt)],
  ].filter(([, value]) => value)
  return (
    <dl class="fields">
      {lines.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}
