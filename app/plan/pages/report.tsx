import { can } from '#kernel/operation.ts'
import { page, type Visit } from '#kernel/page.ts'
import { formatDate } from '#kernel/texts.ts'
import { prepareReport } from '../prepare-report.ts'
import type { ReportContent } from '../report-content.ts'
import { saveAction } from '../save-action.ts'
import { validatePlan } from '../validate-plan.ts'
import { paths } from './paths.ts'
import { ComparisonLink } from './plan-files.tsx'
import { ReportActions } from './report-actions.tsx'
import { Annexes } from './report-annexes.tsx'
import { reportPageWords } from './report-page-words.ts'
import { ReportAxis } from './report-axis.tsx'
import { workbookWords } from './workbook-words.ts'

const formats = ['pdf', 'docx', 'json'] as const

/** What the report holds, ready to read, print or take away; the files are made from this very content. */
export const reportPage = page({
  path: paths.report,
  needs: 'plan.read',
  menu: { section: 'plan', label: { fr: 'Rapport', en: 'Report' }, order: 30 },
  async get(visit) {
    const { scope, language } = visit
    const content = await prepareReport(scope, {})
    const t = reportPageWords[language]
    const body = (
      <>
        <h1>{t.title}</h1>
        <p class="lead">{t.lead}</p>
        <p>{t.asOf(content.authority.name, formatDate(content.asOf, language))}</p>
        <Standing visit={visit} validation={content.validation} />
        <p>
          <ComparisonLink visit={visit} />
        </p>
        <section aria-label={t.take}>
          <div class="buttons">
            {formats.map(format => (
              <a key={format} class="button" href={visit.href(`${paths.reportFile}.${format}`)} download>
                {t[format]}
              </a>
            ))}
            <a class="button" href={visit.href(paths.workbook)} download>
              {workbookWords[language].take}
            </a>
            {can(scope, saveAction) && (
              <a class="button" href={visit.href(paths.deliberation)} download>
                {t.deliberation}
              </a>
            )}
            <span class="note">{t.print}</span>
          </div>
        </section>
        <Summary visit={visit} summary={content.summary} />
        {content.axes.map(axis => (
          <ReportAxis key={axis.id} visit={visit} axis={axis} />
        ))}
        <ReportActions visit={visit} actions={content.actions} />
        <section aria-labelledby="methode">
          <h2 id="methode">{t.method}</h2>
          {content.method.paragraphs.map(paragraph => (
            <p key={paragraph}>{paragraph}</p>
          ))}
          <ul>
            {content.method.levels.map(({ level, name, meaning }) => (
              <li key={level}>{`${level} · ${name}. ${meaning}`}</li>
            ))}
          </ul>
        </section>
        <Annexes visit={visit} annexes={content.annexes} />
      </>
    )
    return { title: t.title, body }
  },
})

function Standing({ visit, validation }: { visit: Visit; validation: ReportContent['validation'] }) {
  const { language, scope } = visit
  const t = reportPageWords[language]
  if (validation) {
    return <p class="notice">{t.validated(validation.name, validation.role, formatDate(validation.date, language))}</p>
  }
  return (
    <p class="notice">
      <strong>{t.draft}</strong> {can(scope, validatePlan) && <a href={visit.href(paths.validation)}>{t.validate}</a>}
    </p>
  )
}

function Summary({ visit, summary }: { visit: Visit; summary: ReportContent['summary'] }) {
  const t = reportPageWords[visit.language]
  return (
    <section aria-labelledby="essentiel">
      <h2 id="essentiel">{t.summary}</h2>
      {summary.sentences.map(sentence => (
        <p key={sentence}>{sentence}</p>
      ))}
      {(['strengths', 'gaps', 'decisions'] as const)
        .filter(part => summary[part].length > 0)
        .map(part => (
          <section key={part}>
            <h3>{t[part]}</h3>
            <ul>
              {summary[part].map(sentence => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
          </section>
        ))}
    </section>
  )
}
