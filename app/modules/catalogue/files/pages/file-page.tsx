import { page, type Visit } from '#kernel/page.ts'
import { can } from '#kernel/operation.ts'
import { sayActor } from '#kernel/sentences.ts'
import { formatDate } from '#kernel/texts.ts'
import { problemsOf } from '#ui/form-answers.ts'
import { ErrorSummary } from '#ui/form.tsx'
import { listTableSchemas } from '../../schemas/list-table-schemas.ts'
import { kindLabel } from '../../profiling/column-kinds.ts'
import { tablesOf } from '../findings.ts'
import { judgeColumns } from '../judge-columns.ts'
import type { KeptProfile, News } from '../load-files.ts'
import { readFileProfile, type FileFound } from '../read-file-profile.ts'
import { readFirstRows } from '../read-first-rows.ts'
import { recordDeposit } from '../record-deposit.ts'
import { ChecksSection } from './checks-section.tsx'
import { ColumnsSection } from './columns-section.tsx'
import { filePath, filesPath } from './paths.ts'
import { PersonalSection } from './personal-section.tsx'
import { postFile } from './post-file.ts'
import { PreviewSection } from './preview-section.tsx'
import { QualitySection } from './quality-section.tsx'
import { fileWords } from './file-words.ts'
import { filesWords } from './words.ts'

/** What one file holds, what may be personal in it, and how it follows the schemas tried. */
export const filePage = page({
  path: filePath(':id', ':distribution'),
  needs: 'catalogue.read',
  async get(visit) {
    const { scope, language } = visit
    const say = filesWords[language]
    const about = fileWords[language].profile
    const found = await readFileProfile(scope, { distribution_id: visit.params.distribution ?? '' })
    const { dataset, distribution, profile } = found
    const here = visit.href(filePath(dataset.id, distribution.id))
    const title = distribution.title ?? say.files.untitled
    const edits = can(scope, recordDeposit)
    const content = profile?.content ?? null
    const body = (
      <article class="record">
        <header class="record-head">
          <p class="record-kind">{about.kind}</p>
          <h1>{title}</h1>
          <p class="lead">
            {content
              ? about.summary(distribution.format ?? content.format, content.rows, content.columns.length)
              : about.none}
          </p>
          <p>
            <a href={visit.href(`/catalogue/${dataset.id}`)}>{dataset.title}</a>
            {' · '}
            <a href={visit.href(filesPath(dataset.id))}>{about.back}</a>
          </p>
          {profile && (
            <p class="note">
              {about.madeOn(formatDate(profile.made_on, language), sayActor(profile.made_by, language))}{' '}
              {distribution.file_id ? about.kept : distribution.download_url ? about.elsewhere : about.notKept}
            </p>
          )}
          {edits && <Acts visit={visit} found={found} here={here} />}
        </header>
        <ErrorSummary language={language} errors={problemsOf(visit)} />
        {profile && profile.news.length > 0 && <NewsNotice visit={visit} profile={profile} />}
        {profile && <PersonalSection visit={visit} found={found} here={here} judges={can(scope, judgeColumns)} />}
        {content &&
          tablesOf(content).map((table, i) => (
            <ColumnsSection key={i} visit={visit} table={table} alone={content.otherTables.length === 0} />
          ))}
        {content && <QualitySection visit={visit} profile={content} />}
        {profile && (
          <PreviewSection visit={visit} rows={await readFirstRows(scope, { distribution_id: distribution.id })} />
        )}
        <ChecksSection
          visit={visit}
          found={found}
          here={here}
          schemas={edits ? (await listTableSchemas(scope, {})).schemas : null}
        />
      </article>
    )
    return { title, body }
  },
  post: postFile,
})

function Acts({ visit, found, here }: { visit: Visit; found: FileFound; here: string }) {
  const say = filesWords[visit.language]
  const about = fileWords[visit.language].profile
  const { file_id, download_url } = found.distribution
  if (!file_id && !download_url)
    return (
      <p>
        <a class="button button-small" href={`${visit.href(filesPath(found.dataset.id))}#deposer`}>
          {found.profile ? about.depositAgain : about.deposit}
        </a>
      </p>
    )
  return (
    <form method="post" action={here} class="row">
      <button type="submit" class="button-small" name="do" value="profile">
        {found.profile ? say.files.again : say.files.ask}
      </button>
      {file_id && (
        <>
          <a class="button button-small" href={`${here}/telecharger`}>
            {about.download}
          </a>
          <details>
            <summary>{about.forget}</summary>
            <p>{about.forgetHelp}</p>
            <button type="submit" class="button-small button-danger" name="do" value="forget">
              {about.forgetNow}
            </button>
          </details>
        </>
      )}
    </form>
  )
}

const shownNews = 12

function NewsNotice({ visit, profile: { news } }: { visit: Visit; profile: KeptProfile }) {
  const say = fileWords[visit.language].profile
  const sentence = ({ kind, column, finding }: News) =>
    kind === 'finding'
      ? say.news.finding(column, finding ? kindLabel(finding)[visit.language] : '')
      : say.news[kind](column)
  return (
    <div class="notice notice-info">
      <p>
        <strong>{say.newsTitle}</strong>
      </p>
      <ul>
        {news.slice(0, shownNews).map(one => (
          <li key={sentence(one)}>{sentence(one)}</li>
        ))}
        {news.length > shownNews && <li>{say.moreNews(news.length - shownNews)}</li>}
      </ul>
    </div>
  )
}
