import { sayActor } from '#kernel/sentences.ts'
import { civilDate } from '#kernel/clock.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate, formatInstant, formatNumber } from '#kernel/texts.ts'
import { Buttons, Form } from '#ui/form.tsx'
import { RegisterTable } from '#ui/register-table.tsx'
import { daysKept, mostMegabytes } from '../archive-limit.ts'
import { askArchive } from '../ask-archive.ts'
import { listArchives } from '../list-archives.ts'
import { archivePath, archivesPath, schedulePath } from '../paths.ts'
import { readArchive } from '../read-archive.ts'
import { spaced } from './schedule-table.tsx'
import { words } from './words.ts'

type Archive = Awaited<ReturnType<typeof listArchives>>[number]

/** Asks for the whole authority as one file, and hands over those that are ready. */
export const archivesPage = page({
  path: archivesPath,
  needs: 'retention.export',
  async get(visit) {
    const { scope, language } = visit
    const archives = await listArchives(scope, {})
    const say = words[language].archives
    const body = (
      <>
        <h1>{say.title}</h1>
        <p class="lead">{say.lead}</p>
        <p class="notice notice-info">{spaced(say.careful, language)}</p>
        <p>{spaced(say.without, language)}</p>
        <p class="note">{spaced(say.limit(mostMegabytes, daysKept), language)}</p>
        <Form action={visit.href(archivesPath)}>
          <Buttons language={language} label={say.ask} />
        </Form>
        <h2>{say.list}</h2>
        {archives.length === 0 ? <p>{say.none}</p> : <Archives visit={visit} archives={archives} />}
        <p>
          <a href={visit.href(schedulePath)}>{words[language].title}</a>
        </p>
      </>
    )
    return { title: say.title, body }
  },
  async post({ scope, language }) {
    const { job } = await askArchive(scope, {})
    return { redirect: `/travaux/${job}`, flash: words[language].archives.asked }
  },
})

export const archiveFilePage = page({
  path: archivePath(':id'),
  needs: 'retention.export',
  async get({ scope, params }) {
    const { content, made_at } = await readArchive(scope, { id: params.id ?? '' })
    const day = civilDate(made_at, scope.tenant.timeZone)
    return { download: content, type: 'application/zip', name: `gouvernail-${scope.tenant.slug}-${day}.zip` }
  },
})

function Archives({ visit, archives }: { visit: Visit; archives: readonly Archive[] }) {
  const { language, scope } = visit
  const say = words[language].archives
  const at = (instant: Date) => formatInstant(instant, language, scope.tenant.timeZone)
  return (
    <RegisterTable
      language={language}
      caption={say.list}
      pick={null}
      columns={(['asked', 'by', 'size', 'until', 'file'] as const).map(key => ({ key, label: say.columns[key] }))}
      rows={archives.map(archive => ({
        id: archive.id,
        name: at(archive.asked_at),
        cells: {
          asked: at(archive.asked_at),
          by: sayActor(archive.asked_by, language),
          size:
            archive.bytes === null ? say.waiting : say.megabytes(formatNumber(archive.bytes / 1024 / 1024, language)),
          until: archive.expires_at ? formatDate(civilDate(archive.expires_at, scope.tenant.timeZone), language) : '–',
          file: <Take visit={visit} archive={archive} />,
        },
      }))}
    />
  )
}

function Take({ visit, archive }: { visit: Visit; archive: Archive }) {
  const { language, scope } = visit
  const say = words[language].archives
  if (!archive.made_at)
    return archive.job_id ? <a href={visit.href(`/travaux/${archive.job_id}`)}>{say.waiting}</a> : <>{say.waiting}</>
  return (
    <>
      <a href={visit.href(archivePath(archive.id))} download>
        {say.download}{' '}
        <span class="visually-hidden">{say.of(formatInstant(archive.asked_at, language, scope.tenant.timeZone))}</span>
      </a>
      <details>
        <summary>{say.sum}</summary>
        <code>{archive.sha256}</code>
      </details>
    </>
  )
}
