import { sayActor } from '#kernel/sentences.ts'
import { page } from '#kernel/page.ts'
import { formatInstant, formatNumber, type Language } from '#kernel/texts.ts'
import { RegisterList } from '#ui/register.tsx'
import type { JobView } from '../job.ts'
import { listJobs } from '../list-jobs.ts'
import { jobPath, jobsPath } from '../paths.ts'
import { activityTexts } from '../texts.ts'

/** Everything that runs, waits or ended in the background. */
export const jobsPage = page({
  path: jobsPath,
  needs: 'activity.read',
  menu: { section: 'settings', label: { fr: 'Travaux', en: 'Jobs' }, order: 80 },
  async get({ scope, language, href }) {
    const jobs = await listJobs(scope, {})
    const { list: say, states, job: words } = activityTexts[language]
    const rows = jobs.map(job => ({
      id: job.id,
      name: job.label[language],
      cells: {
        label: <a href={href(jobPath(job.id))}>{job.label[language]}</a>,
        state: states[job.state],
        progress: progressOf(job, language),
        asked: formatInstant(job.queuedAt, language, scope.tenant.timeZone),
        by: job.askedBy === 'job:daily' ? words.daily : sayActor(job.askedBy, language),
      },
    }))
    return {
      title: say.title,
      body: (
        <>
          <h1>{say.title}</h1>
          <p class="lead">{say.lead}</p>
          <RegisterList
            language={language}
            caption={say.title}
            path={href(jobsPath)}
            columns={[
              { key: 'label', label: say.columns.label },
              { key: 'state', label: say.columns.state },
              { key: 'progress', label: say.columns.progress, number: true },
              { key: 'asked', label: say.columns.asked },
              { key: 'by', label: say.columns.by },
            ]}
            rows={rows}
            total={rows.length}
            countLabel={say.count(formatNumber(rows.length, language, 0), rows.length < 2)}
            search={null}
            empty={{ why: say.empty }}
          />
        </>
      ),
    }
  },
})

/** « 40 / 100 »; the count alone when nobody knows the total. */
function progressOf({ done, total }: JobView, language: Language): string {
  const count = formatNumber(done, language, 0)
  return total === null ? count : `${count} / ${formatNumber(total, language, 0)}`
}
